import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { thads, thadsWith } from '../catalog/thads.js'
import { regime } from '../../test/sound-office.js'
import { proveProcedure } from './prove-procedure.js'
import { proveRegime } from './prove-regime.js'

describe('The regime of the enforcement offices', () => {
  const proof = proveRegime(thads)

  it('is sound, whichever rule holds for supplements', () => {
    expect(proof.findings).toEqual([])
    expect(proof).toMatchObject({ subject: 'regime thads', sound: true })
    expect(proveRegime(thadsWith({ supplementClock: 'pause' })).findings).toEqual([])
    expect(proveRegime(thadsWith({ supplementClock: 'restart' })).findings).toEqual([])
  })

  it('names every assumption with its place and note', () => {
    const paths = proof.assumptions.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths).toContain('procedures[0].versions[0].supplement.basis')
    expect(paths).toContainEqual(expect.stringMatching(/^calendars\[0\]\.basis\.hours$/))
    for (const { basis } of proof.assumptions) {
      expect(basis.grade).toBe('C')
      expect(basis.note).toBeTruthy()
    }
  })

  it('has the same proof as its procedures, as plain data', () => {
    for (const procedure of thads.procedures) {
      const own = proveProcedure(procedure, { regime: thads })
      expect(own).toMatchObject({ subject: `procedure ${procedure.id}`, sound: true })
      expect(own.assumptions.length).toBeGreaterThan(0)
      expect(JSON.parse(JSON.stringify(own))).toEqual(own)
    }
    expect(JSON.parse(JSON.stringify(proof))).toEqual(proof)
  })
})

describe('A proof of bad data', () => {
  it.each([[null], [undefined], [5], [{}], [[]], ['regime']])('is no proof: %j', (data) => {
    for (const prove of [proveRegime, proveProcedure]) {
      const proof: unknown = Reflect.apply(prove, undefined, [data, { regime: data }])
      expect(proof).toMatchObject({ sound: false })
    }
  })

  const parts = ['procedures', 'units', 'slips', 'rules', 'templates', 'ladder', 'calendars']
  const rubbish = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom([null], [{}], [{ id: 'x', versions: [{}] }], [{ id: 'x', versions: null }]),
  )

  it('never throws, whatever stands in any part of it', () => {
    const all = [...parts, 'support', 'feedback', 'reporting', 'rollout', 'requestCodes']
    fc.assert(
      fc.property(fc.constantFrom(...all), rubbish, (part, value) => {
        const planted = Object.assign({}, regime, { [part]: value })
        expect(Array.isArray(proveRegime(planted).findings)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('never throws, whatever stands in the lists of staff and kinds', () => {
    fc.assert(
      fc.property(rubbish, (value) => {
        for (const options of [
          { staff: value },
          { staff: { officers: value } },
          { kinds: [value] },
        ])
          expect(Reflect.apply(proveRegime, undefined, [regime, options])).toHaveProperty('sound')
      }),
      { numRuns: 50 },
    )
  })
})
