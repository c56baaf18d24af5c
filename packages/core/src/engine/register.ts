import { dossierData, type DossierData } from '../lifecycle/dossier/dossier-data.js'
import type { Regime } from '../procedure/regime.js'
import { withSuccessors } from '../procedure/unit.js'
import type { CaseRow } from '../ports/case-store.js'
import type { PlainDate } from '../model/time.js'
import type { RegisterFacts } from '../papers/books/register-book.js'
import type { EngineParts } from './engine-parts.js'
import { fold, readJournal } from './journal.js'
import { standing } from './standing.js'

/** Whose register, and of which year. */
export interface RegisterAsked {
  readonly unit: string
  readonly year: number
}

const pageSize = 250

const succeeds = ({ units }: Regime, unit: string): boolean =>
  units.some(({ successor }) => successor === unit)

// A dossier handed over to the successor of its office keeps its line in the book it was entered in.
const enteredBy = async (
  parts: EngineParts,
  { id }: CaseRow,
  dossier: DossierData,
): Promise<string> => {
  if (!succeeds(parts.regime, dossier.unit)) return dossier.unit
  const entries = readJournal(await parts.store.journal(id), parts.digest)
  const entry = entries.findIndex(({ set }) => typeof set['registerNumber'] === 'number')
  const unit = fold(entries.slice(0, entry + 1))?.data['unit']
  return typeof unit === 'string' ? unit : dossier.unit
}

/** The dossier, when it has a line in this register. */
const entered = async (
  parts: EngineParts,
  row: CaseRow,
  { unit, year }: RegisterAsked,
): Promise<DossierData | null> => {
  const loaded = await parts.store.load(row.id)
  if (loaded === null) return null
  const dossier = dossierData(standing(parts, loaded.stored).before.data)
  const { registerNumber, receivedAt } = dossier
  if (registerNumber === null || receivedAt?.date.startsWith(`${String(year)}-`) !== true) {
    return null
  }
  return (await enteredBy(parts, row, dossier)) === unit ? dossier : null
}

const numberOf = ({ registerNumber }: DossierData): number => registerNumber ?? 0

/** The dossiers an office entered in its register of a year, by line. @throws `journal-broken`, `store-failed` */
export async function registerOf(
  parts: EngineParts,
  asked: RegisterAsked,
  on: PlainDate,
): Promise<RegisterFacts> {
  const units = withSuccessors(parts.regime.units, [asked.unit])
  const query = { kind: 'dossier', units, order: 'opened', limit: pageSize } as const
  const dossiers: DossierData[] = []
  let page = await parts.store.find(query)
  for (;;) {
    const found = await Promise.all(page.rows.map((row) => entered(parts, row, asked)))
    dossiers.push(...found.filter((dossier) => dossier !== null))
    if (page.next === null) break
    page = await parts.store.find({ ...query, after: page.next })
  }
  return {
    ...{ unit: asked.unit, year: asked.year, on },
    dossiers: dossiers.toSorted((one, other) => numberOf(one) - numberOf(other)),
  }
}
