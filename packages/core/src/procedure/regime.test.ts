import { describe, expect, it } from 'vitest'
import { codeFormats } from '../catalog/codes.js'
import { instruments } from '../catalog/instruments.js'
import { changeEnforcer } from '../catalog/procedures/change-enforcer.js'
import { confirmResult } from '../catalog/procedures/confirm-result.js'
import { roles } from '../catalog/roles.js'
import { slips } from '../catalog/slips.js'
import { isMotcuaError, type Fault } from '../errors.js'
import { cite } from '../model/citation.js'
import { plainDate } from '../model/time.js'
import type { Procedure, ProcedureVersion } from './procedure.js'
import { defineRegime } from './regime.js'
import type { RegimeSpec } from './regime-spec.js'
import { calendar, sound, units } from '../../test/sample-regime.js'

const faultsOf = (spec: RegimeSpec): readonly Fault[] => {
  try {
    defineRegime(spec)
  } catch (error) {
    if (isMotcuaError(error, 'invalid-definition')) return error.faults
    throw error
  }
  return []
}

const withVersion = (change: Partial<ProcedureVersion>): Procedure => ({
  ...confirmResult,
  versions: confirmResult.versions.map((version, index) =>
    index === 0 ? { ...version, ...change } : version,
  ),
})

const first = <T>(items: readonly T[]): T => {
  const [item] = items
  if (item === undefined) throw new Error('the list is empty')
  return item
}

const version = first(confirmResult.versions)
const unit = first(units)
const slip = first(slips)
const format = first(codeFormats)
const rule = {
  rule: 'accept',
  from: plainDate('2018-06-21'),
  through: null,
  basis: cite('nd-61-2018', 'Art 17', 'B'),
}
const silent = cite('qd-537', 'B4', 'C')

describe('defineRegime refuses', () => {
  const instrument = first(instruments)
  const step = first(version.steps)
  const faults: readonly (readonly [fault: string, change: Partial<RegimeSpec>, at: Fault])[] = [
    [
      'a citation of an instrument nobody holds',
      { procedures: [withVersion({ limitBasis: cite('nd-999-2099', 'Art 1', 'B') })] },
      {
        path: 'procedures[0].versions[0].limitBasis',
        problem: 'instrument "nd-999-2099" is not in the catalogue',
      },
    ],
    [
      'a step for a role nobody has',
      { procedures: [withVersion({ steps: [{ ...step, role: 'minister' }] })] },
      {
        path: 'procedures[0].versions[0].steps[0].role',
        problem: 'role "minister" is not defined',
      },
    ],
    [
      'a slip nobody prints',
      { procedures: [withVersion({ slips: ['receipt-slip', 'postcard'] })] },
      {
        path: 'procedures[0].versions[0].slips[1]',
        problem: 'slip "postcard" is not defined',
      },
    ],
    [
      'a unit below one that is not there',
      { units: [...units, { ...unit, id: 'lost', parent: 'nowhere' }] },
      { path: `units[${units.length}].parent`, problem: 'unit "nowhere" is not defined' },
    ],
    [
      'a unit succeeded by one that is not there',
      { units: [...units, { ...unit, id: 'lost', successor: 'nowhere' }] },
      { path: `units[${units.length}].successor`, problem: 'unit "nowhere" is not defined' },
    ],
    [
      'an instrument named twice',
      { instruments: [...instruments, instrument] },
      { path: `instruments[${instruments.length}].id`, problem: '"letter-2017" is used twice' },
    ],
    [
      'a unit named twice',
      { units: [...units, unit] },
      { path: `units[${units.length}].id`, problem: '"tong-cuc-thads" is used twice' },
    ],
    [
      'a role named twice',
      { roles: [...roles, ...roles.slice(0, 1)] },
      { path: `roles[${roles.length}].id`, problem: '"one-stop-officer" is used twice' },
    ],
    [
      'a procedure named twice',
      { procedures: [confirmResult, changeEnforcer, confirmResult] },
      { path: 'procedures[2].id', problem: '"confirm-result" is used twice' },
    ],
    [
      'two slips of one kind on the same day',
      { slips: [...slips, { ...slip, from: plainDate('2019-01-05') }] },
      {
        path: `slips[${slips.length}].from`,
        problem: 'overlaps an earlier entry of the same kind',
      },
    ],
    [
      'two code formats on the same day',
      { codeFormats: [format, { ...format, from: plainDate('2019-01-05') }] },
      { path: 'codeFormats[1].from', problem: 'overlaps an earlier entry of the same kind' },
    ],
    [
      'two clauses behind one command on the same day',
      { rules: [rule, { ...rule, from: plainDate('2019-01-05') }] },
      { path: 'rules[1].from', problem: 'overlaps an earlier entry of the same kind' },
    ],
    [
      'a procedure that nobody proved',
      { procedures: [{ ...confirmResult }] },
      { path: 'procedures[0]', problem: 'was not made by defineProcedure, so nobody proved it' },
    ],
    [
      'a day on which no code could be given',
      { codeFormats: [{ ...format, through: plainDate('2018-12-31') }], rules: [] },
      {
        path: 'procedures[0].versions[1]',
        problem: 'no code format covers 2019-01-01, so no dossier could be received',
      },
    ],
    [
      'two editions of the calendar with one name',
      { calendars: [calendar('first'), calendar('first')] },
      {
        path: 'calendars[1].edition',
        problem: '"first" is used twice; a corrected calendar needs a new name',
      },
    ],
    [
      'two units with one code',
      { units: [...units, { ...unit, id: 'twin' }] },
      { path: `units[${units.length}].code`, problem: `"${unit.code}" is the code of two units` },
    ],
    [
      'a code that leaves out the serial',
      { codeFormats: [{ ...format, pattern: '{unit}-{yymmdd}' }] },
      {
        path: 'codeFormats[0].pattern',
        problem: 'lacks {serial}, so two dossiers could get the same code',
      },
    ],
    [
      'a slip that ends before it starts',
      { slips: [...slips, { ...slip, kind: 'brief', through: plainDate('2000-01-01') }] },
      {
        path: `slips[${slips.length}].through`,
        problem: `ends on 2000-01-01, before ${slip.from}`,
      },
    ],
    [
      'an assumption in a unit that does not say what is assumed',
      { units: [...units, { ...unit, id: 'silent', basis: silent }] },
      {
        path: `units[${units.length}].basis`,
        problem: 'an assumption (grade C) says nowhere what is assumed',
      },
    ],
  ]

  it.each(faults)('%s', (_, change, fault) => {
    expect(faultsOf({ ...sound, ...change })).toContainEqual(fault)
  })

  const cited: readonly (readonly [place: string, change: Partial<RegimeSpec>])[] = [
    ['slips[0].basis', { slips: [{ ...slip, basis: silent }] }],
    ['codeFormats[0].basis', { codeFormats: [{ ...format, basis: silent }] }],
    ...Object.entries({
      basis: { basis: silent },
      limitBasis: { limitBasis: silent },
      'supplement.basis': { supplement: { ...version.supplement, basis: silent } },
      'reappointments.basis': { reappointments: { times: 1, basis: silent } },
      'fee.basis': { fee: { ...version.fee, basis: silent } },
      'extension.basis': { extension: { times: 1, term: version.limit, basis: silent } },
      'components[0].basis': {
        components: [{ ...first(version.components), basis: silent }],
      },
      'steps[0].basis': { steps: [{ ...step, basis: silent }] },
      'refusalGrounds[0].basis': {
        refusalGrounds: [{ ...first(version.refusalGrounds), basis: silent }],
      },
      'stopGrounds[0].basis': { stopGrounds: [{ ...first(version.results), basis: silent }] },
      'suspensionGrounds[0].basis': {
        suspensionGrounds: [{ ...first(version.results), basis: silent }],
      },
      'results[0].basis': { results: [{ ...first(version.results), basis: silent }] },
    } satisfies Record<string, Partial<ProcedureVersion>>).map(
      ([place, change]) =>
        [`procedures[0].versions[0].${place}`, { procedures: [withVersion(change)] }] as const,
    ),
  ]

  it.each(cited)('a silent assumption at %s', (place, change) => {
    expect(faultsOf({ ...sound, ...change })).toContainEqual(
      expect.objectContaining({ path: place }),
    )
  })

  it('a regime without a calendar', () => {
    expect(faultsOf({ ...sound, calendars: [] })).toEqual([
      { path: 'calendars', problem: 'there is no working calendar' },
    ])
  })

  it('everything at once, in one error', () => {
    const both = { ...sound, roles: [], units: [...units, unit] }
    const places = faultsOf(both).map(({ path }) => path)
    expect(places[0]).toBe(`units[${units.length}].id`)
    expect(places.filter((path) => path.endsWith('.role'))).toHaveLength(
      sound.procedures.flatMap((procedure) => procedure.versions.flatMap((each) => each.steps))
        .length,
    )
  })
})
