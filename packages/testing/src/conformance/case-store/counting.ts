import {
  plainDate,
  type CaseStore,
  type CaseSummary,
  type PlainDate,
  type TallyKey,
  type TallyQuery,
  type TallyRow,
} from '@motcua/core'
import { expectSame } from '../expectation.js'
import type { CaseStoreContext } from './context.js'

/** What is said of a case that is counted; the rest is made up, the same for all. */
export type Counted = Partial<CaseSummary>

/** A line as the cases of the suite write it: the key, and the figures that are not 0. */
export type Line = Partial<TallyRow>

const key: TallyKey = { unit: 'phu-yen/tuy-hoa', subject: 'confirm-result', channel: 'counter' }

const none: Omit<TallyRow, keyof TallyKey> = {
  carried: 0,
  received: 0,
  early: 0,
  onTime: 0,
  late: 0,
  unjudged: 0,
  pendingInTime: 0,
  pendingOverdue: 0,
}

/** A day of the year the suite counts in, as `06-01`. */
export const on = (day: string): PlainDate => plainDate(`2017-${day}`)

/** The month the suite counts, unless told otherwise. */
export const june = { from: on('06-01'), to: on('07-01') }

/** Opens a dossier for each; one that says nothing was received in June and is due in July. */
export async function openAll(
  { store, dossier }: CaseStoreContext,
  cases: readonly Counted[],
): Promise<void> {
  const plain = { ...key, receivedOn: on('06-08'), judgedBy: on('07-08') }
  await Promise.all(
    cases.map((summary) => dossier().append(store, { summary: { ...plain, ...summary } })),
  )
}

/** Counts dossiers in June, unless told otherwise. */
export const count = (
  store: CaseStore,
  query: Partial<TallyQuery> = {},
): Promise<readonly TallyRow[]> => store.tally({ kind: 'dossier', ...june, ...query })

/** Asks that the store counts these lines, in this order. */
export async function expectLines(
  store: CaseStore,
  query: Partial<TallyQuery>,
  lines: readonly Line[],
): Promise<void> {
  const promise = `The store counts by ${JSON.stringify(query)}`
  const expected = lines.map((line) => ({ ...key, ...none, ...line }))
  expectSame(promise, await count(store, query), expected)
}

const pick = <T>(from: readonly [T, ...T[]], chance: number): T => {
  const [found = from[0]] = from.slice(Math.floor(chance * from.length))
  return found
}

const dayOfYear = (index: number): PlainDate =>
  plainDate(new Date(Date.UTC(2017, 0, 1 + index)).toISOString().slice(0, 10))

/** Cases of all sorts over a year, the same in every run. */
export function yearOfCases(size: number): readonly Counted[] {
  let seed = 2017
  const chance = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed / 2 ** 32
  }
  return Array.from({ length: size }, () => {
    const received = Math.floor(chance() * 300)
    const [works, allowed] = [Math.floor(chance() * 60), Math.floor(chance() * 60)]
    const [isFinished, isKnown, isReceived] = [chance() < 0.7, chance() < 0.8, chance() < 0.95]
    return {
      unit: pick(['phu-yen', 'phu-yen/tuy-hoa', 'hue'], chance()),
      subject: pick(['confirm-result', 'enforcement-request'], chance()),
      channel: pick(['counter', 'online', 'post', null], chance()),
      receivedOn: isReceived ? dayOfYear(received) : null,
      judgedBy: isKnown ? dayOfYear(received + allowed) : null,
      finishedOn: isFinished ? dayOfYear(received + works) : null,
      verdict: isFinished ? pick(['early', 'on-time', 'late', 'granted', null], chance()) : null,
    }
  })
}

/** The windows a year of cases is counted in, each beginning where the one before ends. */
export const windowsOfYear: readonly Pick<TallyQuery, 'from' | 'to'>[] = [
  '01-01',
  '01-02',
  '02-01',
  '04-15',
  '04-16',
  '09-30',
  '12-31',
].flatMap((from, place, days) => {
  const to = days[place + 1]
  return to === undefined ? [] : [{ from: on(from), to: on(to) }]
})
