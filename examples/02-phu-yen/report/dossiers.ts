import {
  dossierData,
  type CaseView,
  type DossierData,
  type Engine,
  type PlainDate,
} from '@motcua/core'

/** A dossier as it stands at the end of the play. */
export interface Dossier {
  readonly view: CaseView
  readonly data: DossierData
  readonly standing: Standing
}

/**
 * Where a dossier stands: at the counter, not received, settled early, on time or late; or pending within its term,
 * waiting for the applicant, or overdue. Each dossier stands in exactly one place.
 */
export type Standing =
  'at-counter' | 'not-received' | 'early' | 'on-time' | 'late' | 'in-time' | 'waiting' | 'overdue'

/** Where a dossier stands on the evening of a day. */
export function standingOf(view: CaseView, data: DossierData, on: PlainDate): Standing {
  if (data.verdict !== null) return data.verdict
  if (data.receivedAt === null) return view.closed ? 'not-received' : 'at-counter'
  if (view.due === null) return 'waiting'
  return view.due.date < on ? 'overdue' : 'in-time'
}

/** Every dossier of a unit and those below it, in the order they were opened. */
export async function readDossiers(
  engine: Engine,
  unit: string,
  on: PlainDate,
): Promise<readonly Dossier[]> {
  const dossiers: Dossier[] = []
  let after: string | null = null
  do {
    const page = await engine.find({
      kind: 'dossier',
      unit,
      limit: 1000,
      ...(after === null ? {} : { after }),
    })
    const views = await Promise.all(page.rows.map(({ id }) => engine.get(id)))
    for (const view of views) {
      const data = dossierData(view.data)
      dossiers.push({ view, data, standing: standingOf(view, data, on) })
    }
    after = page.next
  } while (after !== null)
  return dossiers
}
