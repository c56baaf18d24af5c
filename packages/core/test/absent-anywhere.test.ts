import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { createEngine, defineCase, instant, personOf, plainDate, text } from '@motcua/core'
import { manualTime, memoryStore, sequentialIds } from '@motcua/core/memory'
import { acts, desk, facts, otherOfficer, officer, upTo } from './acts.js'
import { away, awayIn, deputyHead, directoryOf } from './covering.js'
import { others } from './crowd.js'
import { refusedBy } from './failures.js'
import { people, quiet, type Act } from './office.js'
import { permitSpec } from './permit.js'
import { richRegime } from './rich-regime.js'

const { handler, head } = people
const reassign: Act = ['reassign', head, { officer, reason: 'Đã đi làm lại' }]
const consult: Act = ['consult', handler, { body: 'Tòa án', question: '?', answerBy: '2017-06-07' }]
const reviewed: Act = ['approve', people.enforcer]
const suspend: Act = ['suspend', head, { ground: 'force-majeure', note: 'Bão' }]

/** The states of settlement after an officer was assigned. */
const states: readonly (readonly [state: string, steps: readonly Act[]])[] = [
  ['settle', upTo('assign')],
  ['awaitingSupplement', [...upTo('assign'), acts.askMore]],
  ['consulting', [...upTo('assign'), consult]],
  ['suspended', [...upTo('assign'), suspend]],
  ['review', upTo('settle')],
  ['sign', [...upTo('settle'), reviewed]],
]

describe.each(states)('a dossier in the state %s', (state, steps) => {
  const rich = { procedure: 'rich' }
  const begun = async () => {
    const at = desk({ regime: richRegime, directory: directoryOf() })
    return { ...at, view: await at.begin(steps, rich) }
  }

  it('goes to who stands in, and stays in its state', async () => {
    const { engine, view, on } = await begun()
    expect(view.state).toBe(`settlement.${state}`)
    on('2017-06-05')
    expect((await engine.coverAbsences()).covered).toBe(1)
    const after = await engine.get(view.id)
    expect([after.state, after.facts.assignee]).toEqual([view.state, otherOfficer.id])
  })

  it('is given to another officer by the head, and by nobody else', async () => {
    const { engine, view, act } = await begun()
    const data = { officer: otherOfficer, reason: 'Chuyển công tác' }
    expect(await refusedBy(act(view, ['reassign', handler, data]))).toEqual(['role'])
    const after = await act(view, ['reassign', head, data])
    expect([after.state, after.facts.assignee]).toEqual([view.state, otherOfficer.id])
    expect((await engine.verify(view.id)).faults).toEqual([])
  })
})

describe('a dossier that is with nobody', () => {
  it('is not reassigned before an officer was assigned, nor after the result is there', async () => {
    const { begin, act } = desk()
    const handed = await begin(upTo('handOver'))
    expect(await refusedBy(act(handed, reassign))).toEqual(['officerAssigned'])
    const ready = await begin(upTo('approve'))
    expect(await refusedBy(act(ready, reassign))).toEqual(['state'])
    expect(await refusedBy(act(await begin(), reassign))).toEqual(['state'])
  })

  it('is not given to anybody by the system’s command sent from outside', async () => {
    const { begin, act } = desk()
    const assigned = await begin(upTo('assign'))
    const data = { absent: handler.person, officer: otherOfficer, reason: away }
    expect(await refusedBy(act(assigned, ['standIn', head, data]))).toEqual(['role'])
  })
})

describe('a proposal sent back', () => {
  it('goes to who took over while it was being judged, and begins anew', async () => {
    const { begin, act, engine, on } = desk({ directory: directoryOf() })
    const proposed = await begin(upTo('settle'))
    on('2017-06-05')
    await engine.coverAbsences()
    await act(proposed, ['sendBack', head, { reason: 'Thiếu căn cứ' }])
    const [type, , data] = acts.settle
    expect(await refusedBy(act(proposed, acts.settle))).toEqual(['isAssignee'])
    await act(proposed, [type, others.handler, data])
    expect((await act(proposed, acts.approve)).state).toBe('result.ready')
  })
})

describe('a host’s kind of case', () => {
  it('that does not say who works on it is passed over', async () => {
    const { summarise } = permitSpec
    const held = { ...permitSpec, version: '2' }
    const kind = defineCase({
      ...held,
      summarise: (data, calendar) => ({ ...summarise(data, calendar), assignee: handler.person }),
    })
    const engine = createEngine({
      ...{ regime: quiet, store: memoryStore(), ids: sequentialIds(), kinds: [kind] },
      ...{ time: manualTime(instant('2017-06-05T01:30:00.000Z')), directory: directoryOf() },
    })
    const asked = await engine.open(
      'parking-permit',
      { holder: 'Võ Thị Lan' },
      {
        by: people.applicant,
      },
    )
    expect(asked.facts.assignee).toBe(handler.person)
    expect(await engine.coverAbsences()).toEqual({ covered: 0, uncovered: [] })
  })
})

describe('covering absences', () => {
  const who = [handler, others.handler, deputyHead]
  const absence = fc.record({
    person: fc.constantFrom(...who.map(({ person }) => person)),
    from: fc.integer({ min: 1, max: 12 }),
    days: fc.integer({ min: 0, max: 5 }),
  })
  const begun = fc.array(fc.tuple(fc.constantFrom(...states), fc.constantFrom(...who)), {
    minLength: 1,
    maxLength: 4,
  })
  const dayOf = (offset: number) => plainDate(`2017-06-${String(offset).padStart(2, '0')}`)

  test.prop([fc.array(absence, { maxLength: 5 }), begun, fc.integer({ min: 1, max: 18 })], {
    numRuns: 40,
  })('leaves no open dossier with who is away, but for those it reports', async (...given) => {
    const [absences, cases, today] = given
    const directory = directoryOf(
      absences.map(({ person, from, days }) => ({
        ...{ person, from: dayOf(from), through: dayOf(from + days) },
      })),
    )
    const { engine, begin, on } = desk({ regime: richRegime, directory })
    const views = []
    for (const [[, steps], by] of cases) {
      const own = steps.map(([type, giver, data = {}]): Act => {
        if (type === 'assign') return [type, giver, { officer: personOf(by) }]
        return [type, giver === handler ? { ...by, roles: handler.roles } : giver, data]
      })
      views.push(await begin(own, { procedure: 'rich' }))
    }
    on(dayOf(today))
    const isAway = (person: string | undefined) =>
      absences.some((it) => it.person === person && it.from <= today && today <= it.from + it.days)
    const { covered, uncovered } = await engine.coverAbsences()
    let moved = 0
    for (const view of views) {
      const { assignee, standIns } = await facts(engine, view)
      const reported = uncovered.some(({ id }) => id === view.id)
      expect(isAway(assignee?.id)).toBe(reported)
      expect(standIns.map(({ from }) => isAway(from.id))).toEqual(standIns.map(() => true))
      if (standIns.length > 0) expect(assignee?.id).not.toBe(deputyHead.person)
      expect((await engine.verify(view.id)).faults).toEqual([])
      moved += standIns.length
    }
    expect(covered).toBe(moved)
    expect((await engine.coverAbsences()).covered).toBe(0)
  })

  it('gives the reason the list gives', async () => {
    const reason = text('Nghỉ phép', 'On leave')
    const { engine, begin, on } = desk({
      directory: directoryOf([{ ...awayIn('2017-06'), reason }]),
    })
    const assigned = await begin(upTo('assign'))
    on('2017-06-05')
    await engine.coverAbsences()
    expect((await facts(engine, assigned)).standIns[0]?.reason).toEqual(reason)
  })
})
