import { describe, expect, it } from 'vitest'
import { permit } from '../../test/permit.js'
import { thads } from '../catalog/thads.js'
import { isMotcuaError } from '../errors.js'
import { defineRegime, type Regime } from '../procedure/regime.js'
import { registryOf } from './registry.js'

const without = (role: string): Regime =>
  defineRegime({
    ...thads,
    roles: thads.roles.filter(({ id }) => id !== role),
    procedures: [],
    support: [],
  })

const faultsOf = (make: () => unknown): readonly string[] => {
  try {
    make()
  } catch (error) {
    if (isMotcuaError(error, 'invalid-definition')) return error.faults.map(({ path }) => path)
    throw error
  }
  return []
}

describe('the definitions of an engine', () => {
  it('need every role that gives a command of a host’s kind', () => {
    expect(faultsOf(() => registryOf(without('head'), [permit]))).toEqual(['head'])
    expect(faultsOf(() => registryOf(thads, [permit]))).toEqual([])
  })

  it('need the roles of the dossier where there are procedures', () => {
    const roles = thads.roles.filter(({ id }) => id !== 'applicant')
    const regime = defineRegime({ ...thads, roles })
    expect(faultsOf(() => registryOf(regime, []))).toEqual(['applicant'])
  })

  it('have one key each', () => {
    expect(faultsOf(() => registryOf(thads, [permit, permit]))).toEqual([permit.key])
  })

  it('leave the name of the dossier to the regime', () => {
    expect(faultsOf(() => registryOf(thads, [{ ...permit, kind: 'dossier' }]))).toEqual(['dossier'])
  })
})
