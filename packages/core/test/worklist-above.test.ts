import { describe, expect, it } from 'vitest'
import { plainDate } from '@motcua/core'
import { halfYear, offices, reportDesk, reportOf, staffOf, submit } from './report-desk.js'
import { deeds, planners, rolloutDesk } from './rollout-desk.js'
import { ends, office, reportingRegime } from './sample-reports.js'

const { tuyHoa, province, national } = offices

describe('the work list of an office above', () => {
  it('shows its head the report that waits to be looked at, and whose it is', async () => {
    const { close, desk, of, engine, send } = await halfYear()
    await close()
    await submit(desk, of(tuyHoa))
    const { head, counter } = staffOf(province)
    const waiting = async (by = head) =>
      (await engine.worklist(by)).map(({ unit, commands }) =>
        [unit, ...commands.map(({ command }) => command)].join(' '),
      )
    expect(await waiting()).toEqual([
      `${province} writePart consolidate`,
      `${tuyHoa} return accept`,
    ])
    expect(await waiting(counter)).toEqual([`${province} writePart consolidate`])
    expect(await waiting(staffOf(national).head)).toEqual([])
    await send(of(tuyHoa), ['accept', head])
    expect(await waiting()).toEqual([`${province} writePart consolidate`])
  })

  it('shows the reports of those below an office it took over from', async () => {
    const south = office('south', 'province', ends('2020-04-02', 'north'))
    const regime = reportingRegime([south, office('a', 'district', { parent: 'south' })])
    const desk = reportDesk({ regime })
    desk.on('2020-03-30')
    const id = reportOf(await desk.schedule('a', ['2020-04-01', '2020-05-01']), 'a')
    desk.on('2020-04-02')
    await desk.engine.pump()
    await submit(desk, id)
    expect(await desk.engine.worklist(staffOf('north').head)).toEqual([])
    desk.on('2020-04-03')
    const list = await desk.engine.worklist(staffOf('north').head)
    expect(list.map((item) => item.id)).toEqual([id])
  })
})

describe('the work list of the head of the province', () => {
  it('shows a task of a branch while a proposal waits for an answer, and no other of its tasks', async () => {
    const { play, act, engine } = rolloutDesk()
    const { provinceHead } = planners
    const view = await play('facilities', [deeds.begin])
    await play('orientation', [deeds.begin])
    expect(await engine.worklist(provinceHead)).toEqual([])
    await act(view, deeds.propose)
    expect(
      (await engine.worklist(provinceHead)).map(({ id, commands }) => [
        id,
        ...commands.map(({ command }) => command),
      ]),
    ).toEqual([[view.id, 'answerProposal']])
    expect(await engine.worklist(planners.nationalHead)).toEqual([])
    await act(view, deeds.answer)
    expect(await engine.worklist(provinceHead)).toEqual([])
  })
})

describe('the people of an office that has ended', () => {
  it('find nothing any more, also of what was not handed over yet', async () => {
    const desk = reportDesk()
    desk.on('2025-06-10')
    await desk.dossier(tuyHoa)
    await desk.dossier(province)
    const by = staffOf(province).head
    const days = { from: plainDate('2025-06-01'), to: plainDate('2025-07-01'), sets: ['one-stop'] }
    expect((await desk.engine.find({ by })).rows).toHaveLength(2)
    desk.on('2025-07-01')
    expect((await desk.engine.find({ by })).rows).toEqual([])
    expect((await desk.engine.figures({ ...days, by })).units).toEqual([])
    const heir = staffOf('dak-lak').head
    expect((await desk.engine.find({ by: heir })).rows).toHaveLength(2)
    expect((await desk.engine.figures({ ...days, by: heir })).units).toHaveLength(2)
  })
})
