import { calendarDays, workingDays, type Term } from '../../calendar/term.js'
import { plainDate, type PlainDate } from '../../model/time.js'
import { MotcuaError, type Fault } from '../../errors.js'

/** What no source says of online support: a host that knows better sets it; the words say what is assumed otherwise. */
export interface SupportOptions {
  /** Working days to answer a request in, to 30/6/2026; 2 are assumed. */
  readonly answerDays?: number
  /** Days in which what is missing is waited for; 15 are assumed. */
  readonly completionDays?: number
  /** Length of an hour of appointments in minutes, 5 to 480; 30 are assumed. */
  readonly slotMinutes?: number
  /** How many people an hour takes, up to 1000; 2 are assumed. */
  readonly capacity?: number
  /** Working days ahead that appointments are given; 10 are assumed. */
  readonly aheadDays?: number
  /** Days after an appointment in which the papers are still waited for; 15 are assumed. */
  readonly graceDays?: number
  /** Working days to compare papers that came in with the request; 1 is assumed. */
  readonly reconciliationDays?: number
  /**
   * First day on which requests are made by the digital ways of NĐ 152/2026 and count from the send, 2026-07-01 or later.
   * Its Art 115 lets them begin when the ministry announces it; no announcement was found, and 2026-07-01 is assumed.
   */
  readonly digitalFrom?: PlainDate | string
}

/** The options as terms, and the words that name a version which differs from the catalogue's. */
export interface SupportRules {
  readonly answer: Term
  readonly completion: Term
  readonly slotMinutes: number
  readonly capacity: number
  readonly ahead: Term
  readonly grace: Term
  readonly reconciliation: Term
  readonly digitalFrom: PlainDate
  /** Empty for the catalogue's own, e.g. `-answer3` otherwise. */
  readonly suffix: string
}

interface Switch {
  readonly usual: number
  readonly least: number
  readonly most: number
  /** Its word in the id of a version it changes. */
  readonly word: string
}

type Numbered = Exclude<keyof SupportOptions, 'digitalFrom'>

const switches: Readonly<Record<Numbered, Switch>> = {
  answerDays: { usual: 2, least: 1, most: 60, word: 'answer' },
  completionDays: { usual: 15, least: 1, most: 365, word: 'completion' },
  slotMinutes: { usual: 30, least: 5, most: 480, word: 'slot' },
  capacity: { usual: 2, least: 1, most: 1000, word: 'capacity' },
  aheadDays: { usual: 10, least: 1, most: 250, word: 'ahead' },
  graceDays: { usual: 15, least: 0, most: 365, word: 'grace' },
  reconciliationDays: { usual: 1, least: 1, most: 60, word: 'reconciliation' },
}

const names = [
  'answerDays',
  'completionDays',
  'slotMinutes',
  'capacity',
  'aheadDays',
  'graceDays',
  'reconciliationDays',
] as const

const faultsOf = (options: SupportOptions): readonly Fault[] =>
  names.flatMap((name) => {
    const { least, most, usual } = switches[name]
    const value = options[name] ?? usual
    return Number.isInteger(value) && value >= least && value <= most
      ? []
      : [
          {
            path: `support.${name}`,
            problem: `is not a whole number from ${String(least)} to ${String(most)}`,
          },
        ]
  })

const inForce = plainDate('2026-07-01')

const announcedOn = ({ digitalFrom = inForce }: SupportOptions): PlainDate => {
  const day = plainDate(digitalFrom, 'support.digitalFrom')
  if (day >= inForce) return day
  const got = `${day}; the decree is in force from ${inForce} on`
  throw new MotcuaError('invalid-input', { field: 'support.digitalFrom', got })
}

/**
 * The rules of online support with what a host sets.
 * @throws `invalid-input` naming every option that is not a number in its range, or a day before the decree
 */
export function supportRules(options: SupportOptions = {}): SupportRules {
  const faults = faultsOf(options)
  if (faults.length > 0) {
    throw new MotcuaError('invalid-input', { field: faults[0]?.path ?? 'support', faults })
  }
  const value = (name: Numbered): number => options[name] ?? switches[name].usual
  return {
    answer: workingDays(value('answerDays')),
    completion: calendarDays(value('completionDays')),
    slotMinutes: value('slotMinutes'),
    capacity: value('capacity'),
    ahead: workingDays(value('aheadDays')),
    grace: calendarDays(value('graceDays')),
    reconciliation: workingDays(value('reconciliationDays')),
    digitalFrom: announcedOn(options),
    suffix: names
      .filter((name) => value(name) !== switches[name].usual)
      .map((name) => `-${switches[name].word}${String(value(name))}`)
      .join(''),
  }
}
