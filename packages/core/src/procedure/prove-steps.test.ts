import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  calendarDays,
  months,
  workingDays,
  workingHours,
  years,
  type Term,
} from '../calendar/term.js'
import { confirmResult } from '../catalog/procedures/confirm-result.js'
import { cite } from '../model/citation.js'
import type { Flaw } from '../model/findings/flaw.js'
import { text } from '../model/text.js'
import { defineProcedure } from './define-procedure.js'
import type { Step, StepKind } from './procedure.js'
import { hoursPerWorkingDay, proveSteps } from './prove-steps.js'

const step = (kind: StepKind, budget: Term, id: string = kind): Step => ({
  id,
  kind,
  name: text('Bước', 'Step'),
  role: 'head',
  budget,
  basis: cite('qd-537', 'B4', 'B'),
})

const proof = (steps: readonly Step[], limit: Term = workingDays(3)): readonly Flaw[] =>
  confirmResult.versions.slice(0, 1).flatMap((version) => proveSteps({ ...version, steps, limit }))

const four = workingHours(4)
const eight = workingHours(8)

describe('the budgets of the steps', () => {
  const [handOver, assign, sign] = [
    step('hand-over', four),
    step('assign', four),
    step('sign', eight),
  ]

  it('may use the limit to the last hour', () => {
    expect(proof([handOver, assign, step('settle', eight), sign])).toEqual([])
    expect(proof([handOver, assign, step('settle', workingDays(1)), sign])).toEqual([])
  })

  it('are refused one hour over the limit, naming the path and the hours', () => {
    const [fault, ...others] = proof([handOver, assign, step('settle', workingHours(9)), sign])
    expect(others).toEqual([])
    expect(fault?.path).toBe('steps')
    expect(fault?.problem).toContain(
      'hand-over 4 working-hour → assign 4 working-hour → settle 9 working-hour → sign 8 working-hour',
    )
    expect(fault?.problem).toMatch(
      /takes 25 working hours, 1 .* over the limit of 24 working hours/,
    )
  })

  it('are refused half an hour over the limit', () => {
    expect(proof([handOver, assign, step('settle', workingHours(8.5)), sign])).toHaveLength(1)
  })

  it('are refused exactly when their sum is more than the limit', () => {
    const cases = fc.record({
      days: fc.integer({ min: 1, max: 20 }),
      spent: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 6 }),
    })
    fc.assert(
      fc.property(cases, ({ days, spent }) => {
        const kinds = spent.map((_, index): StepKind => {
          if (index === 0) return 'hand-over'
          return index === spent.length - 1 ? 'sign' : 'settle'
        })
        const steps = kinds.map((kind, index) => step(kind, workingHours(spent[index] ?? 0)))
        const total = spent.reduce((sum, hours) => sum + hours, 0)
        const fits = total <= days * hoursPerWorkingDay
        expect(proof(steps, workingDays(days))).toHaveLength(fits ? 0 : 1)
      }),
    )
  })

  it.each([
    [calendarDays(30), 240],
    [months(2), 496],
    [years(1), 2928],
  ])('are refused over the most that %j can hold on any calendar', (limit, most) => {
    const taking = (hours: number) => [handOver, step('settle', workingHours(hours - 12)), sign]
    expect(proof(taking(most), limit)).toEqual([])
    expect(proof(taking(most + 1), limit)).toMatchObject([
      {
        code: 'budget-over-limit',
        path: 'steps',
        trail: expect.arrayContaining([`= ${most + 1} h`]),
      },
    ])
  })
})

describe('the term for asking for papers', () => {
  const before = [step('hand-over', four), step('assign', workingDays(3))]
  const asking = (checkTerm: Term | null, rounds = 1) =>
    confirmResult.versions.slice(0, 1).flatMap((version) =>
      proveSteps({
        ...version,
        ...{ steps: [...before, step('settle', four), step('sign', four)], limit: workingDays(9) },
        supplement: { ...version.supplement, checkTerm, rounds },
      }),
    )

  it('must last until the first step that may ask', () => {
    expect(asking(workingHours(28))).toEqual([])
    expect(asking(workingHours(27.5))).toMatchObject([
      { code: 'check-term-spent', trail: ['hand-over 4 h', 'assign 24 h', '= 28 h'] },
    ])
  })

  it('is not weighed where none is set, or nobody may ask', () => {
    expect(asking(null)).toEqual([])
    expect(asking(workingHours(1), 0)).toEqual([])
  })
})

describe('an extension', () => {
  const extended = (term: Term) =>
    confirmResult.versions
      .slice(0, 1)
      .flatMap((version) =>
        proveSteps({ ...version, extension: { times: 1, term, basis: version.limitBasis } }),
      )

  it('adds some time in the same kind of unit as the limit', () => {
    expect(extended(workingDays(3))).toEqual([])
    expect(extended(calendarDays(10))).toEqual([])
    expect(extended(workingHours(8)).map(({ code }) => code)).toEqual(['bad-extension'])
    expect(extended(workingDays(0)).map(({ code }) => code)).toEqual(['bad-extension'])
  })
})

describe('the order of the steps', () => {
  const kinds: readonly StepKind[] = ['hand-over', 'assign', 'settle', 'review', 'sign']
  const letters = { 'hand-over': 'h', assign: 'a', settle: 's', review: 'r', sign: 'g' }
  const lawful = /^ha?s+r*g$/

  const followsRule = (order: readonly StepKind[]): boolean =>
    lawful.test(order.map((kind) => letters[kind]).join(''))

  const stepsOf = (order: readonly StepKind[]): readonly Step[] =>
    order.map((kind, index) => step(kind, workingHours(1), `step-${String(index)}`))

  const accepted = (order: readonly StepKind[]): boolean => proof(stepsOf(order)).length === 0

  const valid = fc
    .tuple(fc.boolean(), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 3 }))
    .map(([assigned, settles, reviews]): readonly StepKind[] => [
      'hand-over',
      ...Array<StepKind>(assigned ? 1 : 0).fill('assign'),
      ...Array<StepKind>(settles).fill('settle'),
      ...Array<StepKind>(reviews).fill('review'),
      'sign',
    ])

  it('is hand-over, perhaps assign, settle, perhaps review, sign', () => {
    fc.assert(fc.property(valid, accepted))
  })

  it('is refused in every permutation that breaks it', () => {
    const permuted = valid.chain((order) =>
      fc.shuffledSubarray([...order], { minLength: order.length, maxLength: order.length }),
    )
    const refusedIfBroken = fc.property(permuted, (order) => {
      expect(accepted(order)).toBe(followsRule(order))
    })
    fc.assert(refusedIfBroken, { numRuns: 500 })
  })

  it('decides any list of kinds alike, and defineProcedure with it', () => {
    const any = fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 7 })
    const defines = (order: readonly StepKind[]): boolean => {
      const versions = confirmResult.versions.map((version) => ({
        ...version,
        steps: stepsOf(order),
      }))
      try {
        return defineProcedure({ ...confirmResult, versions }).versions.length > 0
      } catch {
        return false
      }
    }
    const alike = fc.property(any, (order) => {
      expect(accepted(order)).toBe(followsRule(order))
      expect(defines(order)).toBe(followsRule(order))
    })
    fc.assert(alike, { numRuns: 300 })
  })

  it('names each step that stands wrong', () => {
    expect(proof(stepsOf(['review', 'assign', 'hand-over'])).map(({ path }) => path)).toEqual([
      'steps[0].kind',
      'steps[1].kind',
      'steps[2].kind',
      'steps[2].kind',
    ])
  })
})
