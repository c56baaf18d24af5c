import { describe, expect, it } from 'vitest'
import { defineRegime, plainDate, type Regime } from '@motcua/core'
import { thads } from '@motcua/core/thads'
import { refusedBy } from './failures.js'
import { people } from './office.js'
import { everybody, postOffice, subjects } from './post-office.js'
import { halfYear, offices, submit } from './report-desk.js'
import { deeds, headOf, province, rolloutDesk } from './rollout-desk.js'

/** The regime in which the province ends and leaves its branches to a neighbour. */
const provinceEnds = (through: string): Regime => {
  const ended = thads.units.filter(({ id }) => id === province)
  const neighbours = ended.map(({ successor: _, ...unit }) => ({
    ...{ ...unit, id: 'neighbour', code: 'NB00', through: null },
  }))
  const units = thads.units.map((unit) =>
    unit.id === province ? { ...unit, through: plainDate(through), successor: 'neighbour' } : unit,
  )
  return defineRegime({ ...thads, units: [...units, ...neighbours] })
}

describe('an office that took over from the one above', () => {
  it('inspects the tasks of the offices below that one, and answers their proposals', async () => {
    const { play, act, on } = rolloutDesk({ regime: provinceEnds('2017-05-31') })
    const view = await play('facilities', [deeds.begin, deeds.propose])
    const answer = [deeds.answer[0], headOf('neighbour'), deeds.answer[2]] as const
    const inspect = ['inspect', headOf('neighbour'), { result: 'Đạt' }] as const
    expect(await refusedBy(act(view, answer))).toEqual(['unit'])
    on('2017-06-01')
    await act(view, inspect)
    expect((await act(view, answer)).data['answeredLast']).toBe(1)
    for (const by of [people.head, people.handler]) {
      expect(await refusedBy(act(view, ['inspect', by, { result: 'Đạt' }]))).toContain(
        'byUnitAbove',
      )
    }
  })

  it('hears of their reports in its place', async () => {
    const mail = postOffice()
    const { directory } = everybody()
    const regime = provinceEnds('2019-05-31')
    const { close, engine, of, desk, on } = await halfYear({
      ...{ regime, notifiers: [mail.notifier], directory },
    })
    await close()
    await engine.pump()
    mail.sent.splice(0)
    on('2019-06-03')
    await submit(desk, of(offices.tuyHoa))
    await engine.pump()
    expect(subjects(mail.sent).filter((words) => words.startsWith('Đã gửi'))).toHaveLength(1)
    expect(mail.sent.map(({ to }) => to.address)).toContain('head@neighbour.gov.vn')
    expect(mail.sent.map(({ to }) => to.address)).not.toContain('head@phu-yen.gov.vn')
    expect((await engine.deadJobs()).jobs).toEqual([])
  })
})
