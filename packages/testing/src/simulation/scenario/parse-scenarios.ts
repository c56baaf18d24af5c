import { MotcuaError, isMotcuaError, type CaseDefinition, type Regime } from '@motcua/core'
import { Faults } from './faults.js'
import { givenForms, keywords, samples, titleForm } from './forms.js'
import { andDeed, dayIn, formOf, hourIn, thenDeed, whenDeed, type Reading } from './parse-deed.js'
import { unquoted } from './read.js'
import type { Deed, Scenario, ScenarioLine } from './scenario.js'
import {
  actorsOf,
  channels,
  definitionNamed,
  proceduresOf,
  unitsOf,
  vocabularyOf,
} from './vocabulary.js'

interface Draft {
  readonly name: string
  readonly line: number
  readonly lines: ScenarioLine[]
  unit: string | null
  opened: Pick<Scenario, 'definition' | 'procedure' | 'opened'> | null
  reading: Reading | null
  /** Whether its opening line could not be read; what follows it cannot be, either. */
  broken: boolean
}

const fresh = (name: string, line: number): Draft => ({
  ...{ name, line, lines: [], unit: null, opened: null, reading: null, broken: false },
})

class Parser {
  readonly #regime: Regime
  readonly faults = new Faults()
  readonly drafts: Draft[] = []

  constructor(regime: Regime) {
    this.#regime = regime
  }

  take(text: string, line: number): void {
    this.faults.line = line
    const name = titleForm.exec(text)?.groups?.['name']
    if (name !== undefined) {
      this.drafts.push(fresh(name, line))
      return
    }
    const draft = this.drafts.at(-1)
    if (draft === undefined) {
      this.faults.note(text, 'the title of a scenario', ['Kịch bản: …', 'Scenario: …'])
      return
    }
    const deed = this.#read(text, draft)
    if (deed !== null) draft.lines.push({ line, text, deed })
  }

  #read(text: string, draft: Draft): Deed | null {
    for (const { kind, pattern } of keywords) {
      const rest = pattern.exec(text)?.groups?.['rest']
      if (rest === undefined) continue
      if (kind === 'given' || (kind === 'and' && draft.opened === null)) {
        return this.#given(rest, draft)
      }
      const { reading } = draft
      if (reading !== null)
        return { when: whenDeed, then: thenDeed, and: andDeed }[kind](rest, reading)
      if (draft.broken) return null
      return this.faults.note(text, 'the opening of a dossier, which comes first', samples.given)
    }
    const begin = ['Cho …', 'Khi …', 'Thì …', 'Và …', 'Given …', 'When …', 'Then …', 'And …']
    return this.faults.note(text, 'a line of a scenario', begin)
  }

  #given(rest: string, draft: Draft): Deed | null {
    const found = formOf(rest, givenForms)
    if (found === null) {
      draft.broken = true
      return this.faults.note(rest, 'the opening of a dossier', samples.given)
    }
    if (found.name === 'open') return this.#opening(found.groups, draft)
    const name = unquoted(found.groups['unit'] ?? '')
    if (draft.opened !== null) {
      return this.faults.note(name, 'told in time: the office comes before the dossier', [])
    }
    draft.unit = this.faults.meaning(name, 'an office', unitsOf(this.#regime))
    return null
  }

  #opening(groups: Readonly<Record<string, string | undefined>>, draft: Draft): Deed | null {
    const { faults } = this
    if (draft.opened !== null) {
      return faults.note(
        unquoted(groups['procedure'] ?? ''),
        'a second dossier: a story has one',
        [],
      )
    }
    const named = unquoted(groups['procedure'] ?? '')
    const procedure = faults.meaning(named, 'a procedure', proceduresOf(this.#regime))
    const channel = faults.meaning(groups['channel'] ?? '', 'a way to hand it in', channels)
    const date = dayIn(faults, groups['date'] ?? '')
    const minutes = hourIn(faults, groups['hour'], this.#regime.calendar.hours[0]?.from ?? 0)
    draft.broken = true
    if (procedure === null || channel === null || date === null || minutes === null) return null
    const definition = this.#inForce(procedure, date)
    if (definition === null) return null
    draft.opened = { definition: definition.key, procedure, opened: { date, minutes } }
    draft.reading = {
      ...vocabularyOf(this.#regime, definition),
      ...{ actors: actorsOf(this.#regime), units: unitsOf(this.#regime), faults },
    }
    return { kind: 'open', channel, complete: groups['incomplete'] === undefined }
  }

  #inForce(procedure: string, date: Scenario['opened']['date']): CaseDefinition | null {
    try {
      const version = this.#regime.versionOn(procedure, date)
      return definitionNamed(this.#regime, `dossier@${procedure}/${version.id}`)
    } catch (error) {
      if (!isMotcuaError(error)) throw error
      return this.faults.note(date, `a day on which ${procedure} is in force`, [])
    }
  }
}

const done = ({ name, line, unit, opened, lines }: Draft): readonly Scenario[] =>
  opened === null ? [] : [{ name, line, unit, ...opened, lines }]

/**
 * Reads scenarios: stories of one dossier each, in Vietnamese or English, line by line. Blank lines and lines that
 * begin with `#` say nothing. Commands, states and grounds go by the words of the definition in force on the day the
 * dossier is handed in.
 * @throws `invalid-input` with every fault: the line, what was expected there, and the nearest phrase that is known
 */
export function parseScenarios(text: string, regime: Regime): readonly Scenario[] {
  const parser = new Parser(regime)
  for (const [index, line] of text.normalize('NFC').split(/\r?\n/).entries()) {
    const said = line.trim()
    if (said !== '' && !said.startsWith('#')) parser.take(said, index + 1)
  }
  const { faults, drafts } = parser
  for (const draft of drafts) {
    faults.line = draft.line
    if (draft.opened === null && !draft.broken) {
      faults.note(draft.name, 'a story: no dossier is opened in it', [])
    }
  }
  if (faults.list.length > 0) {
    throw new MotcuaError('invalid-input', { field: 'scenarios', faults: faults.list })
  }
  return drafts.flatMap(done)
}
