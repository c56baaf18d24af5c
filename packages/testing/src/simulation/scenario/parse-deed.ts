import type { PlainDate } from '@motcua/core'
import type { Faults } from './faults.js'
import { detailForms, samples, thenForms, waitForms, whenForms, type Form } from './forms.js'
import { begins, type Phrased } from './nearest.js'
import { readDate, readHour, unquoted } from './read.js'
import type { Deed, Details, Expectation, When } from './scenario.js'
import { verdicts, type Vocabulary } from './vocabulary.js'

/** What the words of a line may refer to. */
export interface Reading extends Vocabulary {
  readonly actors: readonly Phrased[]
  readonly units: readonly Phrased[]
  readonly faults: Faults
}

type Groups = Readonly<Record<string, string | undefined>>

/** The first form the words have, with its parts. */
export function formOf(written: string, forms: readonly Form[]) {
  for (const { name, pattern } of forms) {
    const match = pattern.exec(written)
    const groups: Groups = match?.groups ?? {}
    if (match !== null) return { name, groups }
  }
  return null
}

/** A day, or null, noted. */
export const dayIn = (faults: Faults, written: string): PlainDate | null =>
  readDate(written) ?? faults.note(written, 'a day of the calendar, such as 01/6/2017', [])

/** An hour, or null, noted; the one given where none is written. */
export const hourIn = <T>(
  faults: Faults,
  written: string | undefined,
  none: T,
): number | T | null =>
  written === undefined
    ? none
    : (readHour(written) ?? faults.note(written, 'an hour, such as 8 giờ 30 or 8:30', []))

function whenOf(groups: Groups, faults: Faults): When | null {
  const { working, calendar, date, hour } = groups
  if (working !== undefined) return { after: Number(working), days: 'working' }
  if (calendar !== undefined) return { after: Number(calendar), days: 'calendar' }
  const minutes = hourIn(faults, hour, null)
  if (date !== undefined) {
    const day = dayIn(faults, date)
    return day === null ? null : { date: day, minutes }
  }
  return minutes === null ? null : { minutes }
}

interface Timed {
  readonly when: When | null
  readonly rest: string
}

function timeOf(written: string, faults: Faults): Timed {
  for (const pattern of whenForms) {
    const groups: Groups | undefined = pattern.exec(written)?.groups
    if (groups !== undefined) return { when: whenOf(groups, faults), rest: groups['rest'] ?? '' }
  }
  return { when: null, rest: written }
}

const phrasesOf = (known: readonly Phrased[]): readonly string[] =>
  known.flatMap(({ phrases }) => phrases)

function detailOf(groups: Groups, reading: Reading): Details | null {
  const { faults } = reading
  const { reason, ground, date, fault, to } = groups
  if (reason !== undefined) return { reason: unquoted(reason) }
  if (fault !== undefined) return { applicantFault: true }
  if (ground !== undefined) {
    const id = faults.meaning(unquoted(ground), 'a ground of this procedure', reading.grounds)
    return id === null ? {} : { ground: id }
  }
  if (date !== undefined) {
    const day = dayIn(faults, date)
    return day === null ? {} : { date: day }
  }
  const person = to === undefined ? null : begins(to, reading.actors)
  if (person?.rest === '') return { to: person.id }
  // After a quoted command, these words can name nothing but a person.
  if (to === undefined || !/[”"]$/.test(groups['rest'] ?? '')) return null
  faults.note(to, 'somebody of the office', phrasesOf(reading.actors))
  return {}
}

function detailsOf(written: string, reading: Reading): { details: Details; rest: string } {
  for (const pattern of detailForms) {
    const groups: Groups | undefined = pattern.exec(written)?.groups
    const detail = groups === undefined ? null : detailOf(groups, reading)
    if (groups === undefined || detail === null) continue
    const before = detailsOf(groups['rest'] ?? '', reading)
    return { details: { ...before.details, ...detail }, rest: before.rest }
  }
  return { details: {}, rest: written }
}

/** What a line that begins with `Khi` does: time passes, or somebody gives a command. */
export function whenDeed(written: string, reading: Reading): Deed | null {
  const { faults } = reading
  const waiting = formOf(written, waitForms)
  if (waiting !== null) {
    const day = dayIn(faults, waiting.groups['date'] ?? '')
    const minutes = hourIn(faults, waiting.groups['hour'], null)
    if (day === null) return null
    const when = waiting.name === 'passed' ? { passed: day } : { date: day, minutes }
    return { kind: 'wait', when }
  }
  const { when, rest } = timeOf(written, faults)
  const who = begins(rest, reading.actors)
  if (who === null) return faults.note(written, 'somebody who does something', samples.when)
  const { details, rest: said } = detailsOf(who.rest, reading)
  const command = faults.meaning(unquoted(said), 'a command of this dossier', reading.commands)
  return command === null ? null : { kind: 'send', when, actor: who.id, command, details }
}

function asked(name: 'allowed' | 'refused', groups: Groups, reading: Reading): Expectation | null {
  const { faults } = reading
  const who = groups['actor']
  const actor = who === undefined ? null : begins(who, reading.actors)
  if (who !== undefined && actor?.rest !== '') {
    return faults.note(who, 'somebody of the office', phrasesOf(reading.actors))
  }
  const said = unquoted(groups['command'] ?? '')
  const command = faults.meaning(said, 'a command of this dossier', reading.commands)
  const because = groups['because']
  if (command === null) return null
  return {
    ...{ what: name, command, actor: actor?.id ?? null },
    because: because === undefined ? null : unquoted(because),
  }
}

function expected(name: string, groups: Groups, reading: Reading): Expectation | null {
  const { faults, states, deadlines, units } = reading
  const told = (part: string): string => unquoted(groups[part] ?? '')
  switch (name) {
    case 'due': {
      const date = dayIn(faults, told('date'))
      return date === null ? null : { what: 'due', date }
    }
    case 'state': {
      const state = faults.meaning(told('state'), 'a state of a dossier', states)
      return state === null ? null : { what: 'state', state }
    }
    case 'verdict': {
      const verdict = faults.meaning(told('verdict'), 'early, on time or late', verdicts)
      return verdict === null ? null : { what: 'verdict', verdict }
    }
    case 'lapsed': {
      const deadline = faults.meaning(told('deadline'), 'a deadline of a dossier', deadlines)
      return deadline === null ? null : { what: 'lapsed', deadline }
    }
    case 'unit': {
      const unit = faults.meaning(told('unit'), 'an office', units)
      return unit === null ? null : { what: 'unit', unit }
    }
    default:
      return { what: 'ended' }
  }
}

/** What a line that begins with `Thì` expects. */
export function thenDeed(written: string, reading: Reading): Deed | null {
  const found = formOf(written, thenForms)
  if (found === null) {
    return reading.faults.note(written, 'something that can be expected', samples.then)
  }
  const { name, groups } = found
  const expectation =
    name === 'allowed' || name === 'refused'
      ? asked(name, groups, reading)
      : expected(name, groups, reading)
  return expectation === null ? null : { kind: 'expect', expectation }
}

/** What a line that goes on does: it may expect something after deeds, and something may be done after what was expected. */
export const andDeed = (written: string, reading: Reading): Deed | null =>
  formOf(written, thenForms) === null ? whenDeed(written, reading) : thenDeed(written, reading)
