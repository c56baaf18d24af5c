import { describe, expect, it } from 'vitest'
import { tasksOf } from '@motcua/core/reports'
import { thads } from '@motcua/core/thads'
import { offices, reportDesk, reportOf, staffOf } from './report-desk.js'

const { tuyHoa } = offices
const { head, counter } = staffOf(tuyHoa)

/** An office with one task of the reform plan of 2019, of which something was noted before and after the books closed. */
const written = async (difficulty = 'Quầy chật') => {
  const desk = reportDesk()
  const { engine, on, send } = desk
  on('2019-01-07')
  const opening = tasksOf(thads, tuyHoa, 2019).find(({ task }) => task === 'operation')
  const task = await engine.open('task', opening, { by: head })
  await send(task.id, ['begin', counter])
  const noted = { difficulty, cause: 'Chỉ có một phòng' }
  await send(task.id, ['reportDifficulty', head, noted])
  await send(task.id, ['propose', head, { proposal: 'Đề nghị thêm phòng' }])
  const scheduled = await desk.schedule(tuyHoa, ['2019-06-01', '2019-07-01'])
  on('2019-04-02')
  await send(task.id, ['reportDifficulty', head, { difficulty: 'Sau kỳ', cause: 'Muộn' }])
  await engine.pump()
  const facts = await desk.facts(reportOf(scheduled, tuyHoa))
  return { ...desk, task, facts }
}

describe('who writes a report', () => {
  it('finds what the tasks say for parts 1, 4 and 5, as known when the books closed', async () => {
    const { facts, task } = await written()
    expect(facts.materials.map((each) => [each.part, each.case])).toEqual(
      ['tasks', 'difficulties', 'proposals'].map((part) => [part, task.id]),
    )
    const said = (part: string) => facts.materials.find((each) => each.part === part)?.text
    expect(said('tasks')?.vi).toContain('Đang thực hiện')
    expect(said('tasks')?.en).toContain('Under way')
    expect(said('difficulties')?.vi).toContain('Quầy chật. Nguyên nhân: Chỉ có một phòng')
    expect(said('proposals')?.vi).toContain('Đề nghị thêm phòng (chưa có ý kiến)')
  })

  it('finds a line that is very long in short', async () => {
    const { facts } = await written('x'.repeat(3900))
    const line = facts.materials.find(({ part }) => part === 'difficulties')?.text.vi ?? ''
    expect(line).toHaveLength(2000)
    expect(line.endsWith('…')).toBe(true)
  })

  it('finds nothing of the tasks for a report that has no such parts', async () => {
    const desk = reportDesk()
    desk.on('2021-01-05')
    const opening = tasksOf(thads, tuyHoa, 2021).find(({ task }) => task === 'operation')
    await desk.engine.open('task', opening, { by: head })
    const scheduled = await desk.schedule(tuyHoa, ['2021-04-01', '2021-05-01'])
    desk.on('2021-04-01')
    await desk.engine.pump()
    const facts = await desk.facts(reportOf(scheduled, tuyHoa, '6-month'))
    expect([facts.parts.map(({ id }) => id), facts.materials]).toEqual([['online-support'], []])
  })
})
