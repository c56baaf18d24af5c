import {
  isPlainDate,
  type Channel,
  type PaperForm,
  type PlainDate,
  type Regime,
} from '@motcua/core'
import { readCsv, type CsvRecord } from '../report/csv.js'
import { isStory, stories, type StoryName } from './stories.js'

/** A paper handed in. */
export interface Paper {
  readonly id: string
  readonly form: PaperForm
}

/** One line of the arrivals file: who comes, with what, and what will come of it. */
export interface Arrival {
  /** Line of the file, from 1; the heading is line 1. */
  readonly line: number
  readonly day: PlainDate
  /** Minutes since midnight. */
  readonly minutes: number
  readonly unit: string
  readonly channel: Channel
  readonly procedure: string
  readonly applicant: string
  readonly address: string
  readonly phone: string
  readonly components: readonly Paper[]
  readonly story: StoryName
  /** Working days from receipt to signature, pauses left out; more than the limit makes it late. */
  readonly work: number
  /** Working days the applicant or another body takes, where the story waits for them. */
  readonly wait: number
  /** Working days from signature until the applicant comes for the result. */
  readonly collect: number
}

/** The columns of the arrivals file, in order. */
export const columns = [
  'day',
  'time',
  'unit',
  'channel',
  'procedure',
  'applicant',
  'address',
  'phone',
  'components',
  'story',
  'work',
  'wait',
  'collect',
] as const

type Column = (typeof columns)[number]

class LineFault extends Error {}

const fail = (column: Column, got: string, wanted: string): never => {
  throw new LineFault(`${column} is "${got}"; it must be ${wanted}`)
}

const oneOf = <T extends string>(column: Column, value: string, known: readonly T[]): T =>
  known.find((item) => item === value) ?? fail(column, value, `one of: ${known.join(', ')}`)

const whole = (column: Column, value: string): number =>
  /^\d{1,2}$/.test(value) ? Number(value) : fail(column, value, 'a whole number from 0 to 99')

const minutesOf = (value: string): number => {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(value)
  return match === null
    ? fail('time', value, 'an hour written HH:MM')
    : Number(match[1]) * 60 + Number(match[2])
}

const papersOf = (value: string): readonly Paper[] =>
  value
    .split(' ')
    .filter((paper) => paper !== '')
    .map((paper) => {
      const [id = '', form = ''] = paper.split(':')
      const forms: readonly PaperForm[] = ['original', 'certified-copy', 'copy']
      if (id === '')
        fail('components', value, 'papers such as "request:original judgment:original"')
      return { id, form: oneOf('components', form, forms) }
    })

const storyOf = (value: string): StoryName =>
  isStory(value) ? value : fail('story', value, `one of: ${Object.keys(stories).join(', ')}`)

const dayOf = (value: string): PlainDate =>
  isPlainDate(value) ? value : fail('day', value, 'a day written YYYY-MM-DD')

const channels: readonly Channel[] = ['counter', 'post', 'online']

function checkOpen({ day, minutes, channel }: Arrival, { calendar }: Regime): void {
  if (channel === 'online') return
  const open = calendar.hours.some(({ from, to }) => from <= minutes && minutes < to)
  if (!calendar.isWorking(day)) fail('day', day, `a working day when the channel is ${channel}`)
  if (!open) fail('time', `minute ${minutes}`, `within office hours when the channel is ${channel}`)
}

function arrivalOf({ line, cells }: CsvRecord, regime: Regime): Arrival {
  if (cells.length !== columns.length) {
    throw new LineFault(
      `has ${cells.length} fields; it must have ${columns.length}: ${columns.join(', ')}`,
    )
  }
  const of = (column: Column): string => (cells[columns.indexOf(column)] ?? '').trim()
  const day = dayOf(of('day'))
  const arrival: Arrival = {
    line,
    day,
    minutes: minutesOf(of('time')),
    unit: oneOf('unit', of('unit'), regime.unitsBelow('phu-yen')),
    channel: oneOf('channel', of('channel'), channels),
    procedure: oneOf(
      'procedure',
      of('procedure'),
      regime.procedures.map(({ id }) => id),
    ),
    applicant: of('applicant') || fail('applicant', '', 'a name'),
    address: of('address'),
    phone: of('phone'),
    components: papersOf(of('components')),
    story: storyOf(of('story')),
    work: whole('work', of('work')),
    wait: whole('wait', of('wait')),
    collect: whole('collect', of('collect')),
  }
  checkOpen(arrival, regime)
  return arrival
}

const isBefore = (one: Arrival, other: Arrival): boolean =>
  one.day < other.day || (one.day === other.day && one.minutes < other.minutes)

const orderFaults = (arrivals: readonly Arrival[]): readonly string[] =>
  arrivals.flatMap((arrival, index) => {
    const before = arrivals[index - 1]
    return before !== undefined && isBefore(arrival, before)
      ? [`line ${arrival.line}: is earlier than line ${before.line}; sort by day and time`]
      : []
  })

/**
 * Reads an arrivals file.
 * @throws Error naming every line that is wrong, and what it must be
 */
export function readArrivals(content: string, regime: Regime): readonly Arrival[] {
  const [heading, ...records] = readCsv(content)
  if (heading?.cells.join(',') !== columns.join(',')) {
    throw new Error(`The arrivals file must begin with this line:\n  ${columns.join(',')}`)
  }
  const faults: string[] = []
  const arrivals = records.flatMap((record) => {
    try {
      return [arrivalOf(record, regime)]
    } catch (error) {
      if (!(error instanceof LineFault)) throw error
      faults.push(`line ${record.line}: ${error.message}`)
      return []
    }
  })
  faults.push(...orderFaults(arrivals))
  if (faults.length > 0) {
    const shown = faults.slice(0, 20).join('\n  ')
    const more = faults.length > 20 ? `\n  and ${faults.length - 20} more` : ''
    throw new Error(`The arrivals file cannot be played:\n  ${shown}${more}`)
  }
  return arrivals
}
