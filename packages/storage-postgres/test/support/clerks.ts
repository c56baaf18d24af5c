import { isMotcuaError, newId, type CaseStore } from '@motcua/core'
import { commitOf, type Step } from '@motcua/testing/process'

/** What clerks sent and what they were told, kept outside of the store. */
export class Ledger {
  readonly sent = new Set<string>()
  readonly acknowledged = new Set<string>()
  failed = 0
}

const nameOf = ({ id, seq, command }: Step): string => `${id} ${seq} ${command}`

/** Commits; after a failure sends the same command again until it is done or `over`. */
async function insist(
  store: CaseStore,
  step: Step,
  { ledger, over }: { readonly ledger: Ledger; readonly over: () => boolean },
): Promise<boolean> {
  ledger.sent.add(nameOf(step))
  for (;;) {
    try {
      const { status } = await store.commit(commitOf(step))
      if (status !== 'committed' && status !== 'repeated') throw new Error(status)
      ledger.acknowledged.add(nameOf(step))
      return true
    } catch (error) {
      if (!isMotcuaError(error, 'store-failed')) throw error
      ledger.failed += 1
      if (over()) return false
    }
  }
}

/** One clerk opens cases and moves each of them on, until it is over. */
async function clerk(
  store: CaseStore,
  name: string,
  at: { readonly ledger: Ledger; readonly over: () => boolean },
): Promise<void> {
  for (let n = 0; !at.over(); n++) {
    const id = newId()
    for (let seq = 1; seq <= 4; seq++) {
      const series = seq === 1 ? ['office'] : seq === 3 ? ['letters', 'letters'] : []
      if (!(await insist(store, { id, seq, command: `${name}-${n}-${seq}`, series }, at))) return
    }
  }
}

/** Many clerks at work on a store until it is over. */
export async function workOf(
  store: CaseStore,
  at: { readonly ledger: Ledger; readonly over: () => boolean },
): Promise<void> {
  const names = Array.from({ length: 16 }, (_, index) => `c${index}`)
  await Promise.all(names.map((name) => clerk(store, name, at)))
}

type Query = (text: string) => Promise<Record<string, unknown>[]>

/** Names everything in the store that does not agree with the ledger or with itself. */
export async function faultsOf(query: Query, ledger: Ledger): Promise<string[]> {
  const entries = await query(
    `SELECT c.id || ' ' || e.seq || ' ' || e.command AS name FROM motcua.entry e
     JOIN motcua.cases c ON c.no = e.case_no`,
  )
  const stored = new Set(entries.map(({ name }) => String(name)))
  const lost = [...ledger.acknowledged].filter((name) => !stored.has(name))
  const unknown = [...stored].filter((name) => !ledger.sent.has(name))
  const torn = await query(
    `SELECT c.id FROM motcua.cases c WHERE c.seq <> (
       SELECT count(*) FROM motcua.entry e WHERE e.case_no = c.no
     ) OR c.head <> (
       SELECT e.hash FROM motcua.entry e WHERE e.case_no = c.no AND e.seq = c.seq
     ) OR (c.seq % 2 = 0) <> EXISTS (SELECT FROM motcua.job j WHERE j.case_no = c.no)`,
  )
  const gaps = await query(
    `SELECT n.series FROM motcua.number n WHERE n.last <> (
       SELECT count(DISTINCT v) FROM motcua.entry e, json_array_elements_text(e.body::json -> 'numbers') v
       WHERE e.seq = CASE n.series WHEN 'office' THEN 1 ELSE 3 END
     ) OR n.last <> (
       SELECT max(v::bigint) FROM motcua.entry e, json_array_elements_text(e.body::json -> 'numbers') v
       WHERE e.seq = CASE n.series WHEN 'office' THEN 1 ELSE 3 END
     )`,
  )
  return [
    ...lost.map((name) => `${name}: acknowledged and lost`),
    ...unknown.map((name) => `${name}: never sent`),
    ...torn.map(({ id }) => `${String(id)}: not whole`),
    ...gaps.map(({ series }) => `${String(series)}: numbers have gaps`),
  ]
}
