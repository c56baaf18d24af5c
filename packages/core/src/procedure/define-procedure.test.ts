import { describe, expect, it } from 'vitest'
import { calendarDays, workingDays, workingHours } from '../calendar/term.js'
import { isMotcuaError, type Fault } from '../errors.js'
import { cite } from '../model/citation.js'
import { text } from '../model/text.js'
import { plainDate } from '../model/time.js'
import { defineProcedure } from './define-procedure.js'
import type { Procedure, ProcedureVersion, Step } from './procedure.js'

const basis = cite('nd-61-2018', 'Art 19', 'B')
const name = text('Tên', 'Name')

const step = (kind: Step['kind'], hours = 4, id: string = kind): Step => ({
  id,
  kind,
  name,
  role: 'officer',
  budget: workingHours(hours),
  basis,
})

const sound: ProcedureVersion = {
  id: '2018',
  from: plainDate('2018-06-21'),
  through: plainDate('2025-06-30'),
  basis,
  channels: ['counter'],
  components: [
    {
      id: 'request',
      name,
      forms: ['original'],
      copies: 1,
      required: true,
      handedBack: false,
      basis,
    },
  ],
  limit: workingDays(3),
  limitBasis: basis,
  supplement: {
    rounds: 1,
    clock: 'restart',
    checkTerm: workingDays(3),
    wait: null,
    basis,
  },
  extension: null,
  reappointments: { times: 1, basis },
  steps: [step('hand-over'), step('assign'), step('settle', 8), step('sign', 8)],
  refusalGrounds: [{ id: 'not-competent', at: 'both', name, basis }],
  stopGrounds: [],
  suspensionGrounds: [],
  slips: ['receipt-slip'],
  results: [{ id: 'decision', name, basis }],
  fee: { text: name, basis },
}

const later: ProcedureVersion = {
  ...sound,
  id: '2025',
  from: plainDate('2025-07-01'),
  through: null,
}

type Change = Readonly<Record<string, unknown>>

const of = (...versions: readonly ProcedureVersion[]): Procedure => ({
  id: 'sample',
  name,
  versions,
})

/** The sound version with some fields replaced by anything at all, as untyped callers can. */
const planted = (change: Change): ProcedureVersion => ({ ...sound, ...change })

const faultsOf = (procedure: Procedure): readonly Fault[] => {
  try {
    defineProcedure(procedure)
    return []
  } catch (error) {
    return isMotcuaError(error) ? error.faults : [{ path: '', problem: String(error) }]
  }
}

const codeOf = (procedure: Procedure): string => {
  try {
    defineProcedure(procedure)
    return 'accepted'
  } catch (error) {
    return isMotcuaError(error) ? error.code : String(error)
  }
}

const parsed = (json: string): Change => {
  const change: Change = JSON.parse(json)
  return change
}

describe('defineProcedure', () => {
  it('accepts a sound procedure and returns it frozen', () => {
    const procedure = defineProcedure(of(sound, later))
    expect(procedure).toEqual(of(sound, later))
    expect(Object.isFrozen(procedure)).toBe(true)
    expect(Object.isFrozen(procedure.versions[0])).toBe(true)
  })

  it('stores names in Unicode NFC', () => {
    const decomposed = text('Xác nhận'.normalize('NFD'), 'Confirmation')
    const procedure = defineProcedure({ ...of(sound), name: decomposed })
    expect(procedure.name.vi).toBe('Xác nhận'.normalize('NFC'))
  })

  describe('refuses a version whose shape is wrong, naming the place', () => {
    const step0 = sound.steps[0]
    const { supplement } = sound
    const shapes: readonly (readonly [fault: string, change: Change, place: string])[] = [
      [
        'an unknown clock word',
        { supplement: { ...supplement, clock: 'freeze' } },
        'supplement.clock',
      ],
      ['no components', { components: [] }, 'components'],
      ['an unknown channel', { channels: ['fax'] }, 'channels[0]'],
      ['no refusal grounds', { refusalGrounds: [] }, 'refusalGrounds'],
      ['no results', { results: [] }, 'results'],
      ['a step of an unknown kind', { steps: [{ ...step0, kind: 'stamp' }] }, 'steps[0].kind'],
      [
        'a budget in calendar days',
        { steps: [{ ...step0, budget: calendarDays(2) }] },
        'steps[0].budget',
      ],
      ['a limit that is a bare number', { limit: 5 }, 'limit'],
      ['a limit in an unknown unit', { limit: { unit: 'week', count: 1 } }, 'limit.unit'],
      ['a negative limit', { limit: { unit: 'working-day', count: -1 } }, 'limit'],
      ['a day that does not exist', { from: '2018-02-30' }, 'from'],
      ['a day written the Vietnamese way', { through: '30/6/2025' }, 'through'],
      ['an unknown grade', { basis: { ...basis, grade: 'D' } }, 'basis.grade'],
      ['a citation without its clause', { basis: { ...basis, clause: '' } }, 'basis.clause'],
      ['a missing citation', { limitBasis: undefined }, 'limitBasis'],
      ['a role that is not a key', { steps: [{ ...step0, role: 'Thủ trưởng' }] }, 'steps[0].role'],
      [
        'a name with a control character',
        { fee: { text: text('a\u0007', 'a'), basis } },
        'fee.text.vi',
      ],
      ['a negative number of rounds', { supplement: { ...supplement, rounds: -1 } }, 'rounds'],
      ['a key nobody knows', { limits: workingDays(5) }, 'versions[0]'],
      ['a key __proto__', parsed('{"__proto__": {"limit": null}}'), 'versions[0]'],
    ]

    it.each(shapes)('%s', (_, change, place) => {
      const procedure = of(planted(change))
      expect(codeOf(procedure)).toBe('invalid-input')
      expect(faultsOf(procedure).map(({ path }) => path)).toContainEqual(
        expect.stringContaining(place),
      )
    })

    it('and leaves the prototype of objects alone', () => {
      faultsOf(of(planted(parsed('{"__proto__": {"polluted": true}}'))))
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
      expect('polluted' in {}).toBe(false)
    })
  })

  it('names every fault of shape in one error', () => {
    const faults = faultsOf(of(planted({ from: 'soon', components: [], limit: 5, more: 1 })))
    expect(faults.map(({ path }) => path)).toEqual([
      'procedure.versions[0].from',
      'procedure.versions[0].components',
      'procedure.versions[0].limit',
      'procedure.versions[0]',
    ])
  })

  describe('refuses a version that makes no sense, naming the place', () => {
    const [handOver, assign, settle, sign] = [
      step('hand-over'),
      step('assign'),
      step('settle', 8),
      step('sign', 8),
    ]
    const senses: readonly (readonly [fault: string, change: Change, at: Fault])[] = [
      [
        'a step id used twice',
        { steps: [handOver, step('settle', 4, 'work'), step('settle', 4, 'work'), sign] },
        { path: 'versions[0].steps[2].id', problem: '"work" is used twice' },
      ],
      [
        'no hand-over first',
        { steps: [assign, settle, sign] },
        { path: 'versions[0].steps[0].kind', problem: 'the first step is not a hand-over' },
      ],
      [
        'no sign last',
        { steps: [handOver, assign, settle] },
        {
          path: 'versions[0].steps[2].kind',
          problem: 'the dossier cannot end: the last step is settle, not sign',
        },
      ],
      [
        'a review before anything is settled',
        { steps: [handOver, step('review'), settle, sign] },
        {
          path: 'versions[0].steps[1].kind',
          problem: 'a review step cannot follow a hand-over step',
        },
      ],
      [
        'a step after the signature',
        { steps: [handOver, settle, sign, step('settle', 4, 'again')] },
        { path: 'versions[0].steps[3].kind', problem: 'a settle step cannot follow a sign step' },
      ],
      [
        'an end before the start',
        { through: plainDate('2018-06-20') },
        {
          path: 'versions[0].through',
          problem: 'ends on 2018-06-20, before it starts on 2018-06-21',
        },
      ],
    ]

    it.each(senses)('%s', (_, change, fault) => {
      expect(faultsOf(of(planted(change)))).toContainEqual(fault)
      expect(codeOf(of(planted(change)))).toBe('invalid-definition')
    })

    const lists = ['refusalGrounds', 'stopGrounds', 'suspensionGrounds', 'results'] as const

    it.each(lists)('an id used twice among its %s', (list) => {
      const moment = list === 'refusalGrounds' ? { at: 'both' } : {}
      const item = { id: 'twice', name, basis, ...moment }
      expect(faultsOf(of(planted({ [list]: [item, item] })))).toEqual([
        { path: `versions[0].${list}[1].id`, problem: '"twice" is used twice' },
      ])
    })

    it('a paper named twice', () => {
      const components = [...sound.components, ...sound.components]
      expect(faultsOf(of(planted({ components })))).toEqual([
        { path: 'versions[0].components[1].id', problem: '"request" is used twice' },
      ])
    })
  })

  describe('refuses versions that do not follow one another', () => {
    const at = (from: string, id = '2025'): ProcedureVersion => ({
      ...later,
      id,
      from: plainDate(from),
    })
    const hole = 'leaves a hole after 2025-06-30, where no version is in force'

    it.each([
      ['one day of overlap', at('2025-06-30'), { from: 'overlaps version 2018' }],
      ['one day without a version', at('2025-07-02'), { from: hole }],
      ['an id used twice', at('2025-07-01', '2018'), { id: '"2018" is used twice' }],
      ['the older one last', at('2017-06-01'), { from: 'overlaps version 2018' }],
    ])('%s', (_, second, faults) => {
      expect(faultsOf(of(sound, second))).toEqual(
        Object.entries(faults).map(([field, problem]) => ({
          path: `versions[1].${field}`,
          problem,
        })),
      )
    })

    it('a version after one without end', () => {
      const [fault] = faultsOf(of({ ...sound, through: null }, later))
      expect(fault?.problem).toBe('overlaps version 2018')
    })
  })

  it('names every fault of sense, in all versions, in one error', () => {
    const twice = [...sound.results, ...sound.results]
    const faults = faultsOf(
      of(planted({ results: twice, through: plainDate('2018-01-01') }), {
        ...later,
        steps: [step('assign'), step('settle', 40)],
      }),
    )
    expect(faults.map(({ path }) => path)).toEqual([
      'versions[1].from',
      'versions[0].through',
      'versions[0].results[1].id',
      'versions[1].steps[0].kind',
      'versions[1].steps[1].kind',
      'versions[1].steps',
    ])
  })

  it('says in the message what is wrong and where', () => {
    expect(() => defineProcedure(of(planted({ steps: [step('hand-over')] })))).toThrow(
      /procedure sample[\s\S]*versions\[0\]\.steps\[0\]\.kind: the dossier cannot end/,
    )
  })
})
