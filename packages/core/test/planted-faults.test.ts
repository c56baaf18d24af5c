import {
  defineCase,
  defineProcedure,
  defineRegime,
  isMotcuaError,
  type RegimeSpec,
} from '@motcua/core'
import { findingCodes, proveProcedure, proveRegime } from '@motcua/core/proof'
import { describe, expect, it } from 'vitest'
import { kinds, kindsInRegime } from './planted/kinds.js'
import { people } from './planted/people.js'
import { inRegime, procedures } from './planted/procedures.js'
import { proofOnly, regimes } from './planted/regimes.js'
import { office, permit, procedure, regime, staff } from './sound-office.js'

const defining = (define: () => unknown): readonly string[] => {
  try {
    define()
    return []
  } catch (error) {
    if (isMotcuaError(error))
      return error.faults.map(({ path }) => path.replace(/^procedure\./, ''))
    throw error
  }
}

const found = ({ findings }: ReturnType<typeof proveRegime>) =>
  findings.map(({ code, path }) => [code, path])

describe('What is planted is found', () => {
  it('where nothing is planted, nothing', () => {
    expect(
      proveRegime(regime, { staff, kinds: [permit, defineCase(permit)].slice(0, 1) }),
    ).toMatchObject({ sound: true, findings: [] })
    expect(proveProcedure(procedure, { regime, staff })).toMatchObject({
      sound: true,
      findings: [],
    })
  })

  it.each(procedures)('%s, by the proof and by defining', (...[, planted, code, path]) => {
    const proof = proveProcedure(planted, { regime })
    expect(proof.sound).toBe(false)
    expect(found(proof)).toContainEqual([code, path])
    expect(found(proveRegime({ ...regime, procedures: [planted] }))).toContainEqual([
      code,
      `procedures[0].${path}`,
    ])
    expect(defining(() => defineProcedure(planted))).toContain(path)
  })

  it.each(inRegime)('in a regime, %s', (...[, planted, code, path]) => {
    expect(found(proveProcedure(planted, { regime }))).toContainEqual([code, path])
    expect(found(proveRegime({ ...regime, procedures: [planted] }))).toContainEqual([
      code,
      `procedures[0].${path}`,
    ])
  })

  it.each(regimes)('of a regime, %s, by the proof and by defining', (...[, change, code, path]) => {
    const planted: RegimeSpec = Object.assign({}, regime, change)
    expect(found(proveRegime(planted))).toContainEqual([code, path])
    expect(defining(() => defineRegime(planted))).not.toEqual([])
  })

  it.each(proofOnly)('of a regime, %s, by the proof alone', (...[, change, code, path]) => {
    const planted = { ...regime, ...change }
    expect(found(proveRegime(planted))).toContainEqual([code, path])
    expect(defining(() => defineRegime(planted))).toEqual([])
  })

  it.each(kinds)(
    'in a host’s kind, %s, by the proof and by defining',
    (...[, planted, code, path]) => {
      expect(found(proveRegime(regime, { kinds: [planted] }))).toContainEqual([
        code,
        `kinds[0].${path}`,
      ])
      expect(defining(() => defineCase(planted))).not.toEqual([])
    },
  )

  it.each(kindsInRegime)(
    'in a host’s kind, %s, in the regime it is for',
    (...[, planted, code, path]) => {
      for (const given of [planted, defineCase(planted)]) {
        expect(found(proveRegime(regime, { kinds: [given] }))).toContainEqual([
          code,
          `kinds[0].${path}`,
        ])
      }
    },
  )

  it.each(people)('among the people, %s', (...[, planted, code, path]) => {
    const officers = planted.filter((one) => one !== undefined)
    expect(found(proveRegime(regime, { staff: { officers } }))).toContainEqual([code, path])
    expect(found(proveProcedure(procedure, { regime, staff: { officers } }))).toContainEqual([
      code,
      path,
    ])
  })

  it('among the units that are said to offer it, one of another name', () => {
    const units = [office, 'dac-lac']
    for (const proof of [
      proveRegime(regime, { staff, units }),
      proveProcedure(procedure, { regime, staff, units }),
    ]) {
      expect(found(proof)).toEqual([['unknown-unit', 'units[1]']])
    }
  })

  it('is at least twenty kinds of fault, each with words and a cure in both languages', () => {
    const all = [procedures, inRegime, regimes, proofOnly, kinds, kindsInRegime, people]
    const planted = new Set(all.flatMap((rows) => rows.map(([, , code]) => code)))
    expect(planted.size).toBeGreaterThanOrEqual(20)
    for (const { what, cure } of Object.values(findingCodes)) {
      for (const words of [what.vi, what.en, cure.vi, cure.en]) expect(words.trim()).not.toBe('')
    }
  })
})
