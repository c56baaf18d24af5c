import { describe, expect, it } from 'vitest'
import type { Message } from '@motcua/core'
import { thads } from '@motcua/core/thads'
import { people, type Act } from './office.js'
import { everybody, postOffice } from './post-office.js'
import { deeds, planners, rolloutDesk } from './rollout-desk.js'

/** A desk with mail and the ladder. */
const telling = () => {
  const mail = postOffice('email')
  const { directory } = everybody()
  const at = rolloutDesk({ regime: thads, notifiers: [mail.notifier], directory })
  const told = async (): Promise<readonly Message[]> => {
    await at.engine.pump()
    return mail.sent.splice(0)
  }
  const lines = async () => (await told()).map(({ to, subject }) => `${to.address}: ${subject.vi}`)
  const words = async () => (await told()).flatMap(({ paragraphs }) => paragraphs)
  return { ...at, told, lines, words }
}

const head = 'head@phu-yen.tuy-hoa.gov.vn'
const above = 'head@phu-yen.gov.vn'
const title = 'Bố trí, bảo đảm cơ sở vật chất'

describe('of a task that is due before 1 June 2017', () => {
  it('the head is reminded two working days before the last one, and once', async () => {
    const { on, open, lines } = telling()
    await open('facilities')
    expect(await lines()).toEqual([])
    on('2017-05-28', '23:59')
    expect(await lines()).toEqual([])
    on('2017-05-29', '00:00')
    expect(await lines()).toEqual([`${head}: Sắp đến hạn: ${title}`])
    on('2017-05-31', '23:59')
    expect(await lines()).toEqual([])
  })

  it('the head and the one above are told the morning after the last day, once', async () => {
    const { engine, on, open, lines, facts } = telling()
    const view = await open('facilities')
    on('2017-05-29')
    await lines()
    on('2017-06-01', '00:00')
    expect(await lines()).toEqual([`${head}: Quá hạn: ${title}`, `${above}: Quá hạn: ${title}`])
    on('2017-06-05')
    expect(await lines()).toEqual([])
    expect((await facts(view)).reminders).toEqual([
      { deadline: 'task.due-soon', due: '2017-05-31' },
    ])
    expect((await engine.verify(view.id)).faults).toEqual([])
  })

  it('nobody is reminded of a day that has passed by then', async () => {
    const { on, open, lines } = telling()
    await open('facilities')
    on('2017-06-05')
    expect(await lines()).toEqual([`${head}: Quá hạn: ${title}`, `${above}: Quá hạn: ${title}`])
  })

  it.each([
    ['done', [deeds.begin, deeds.finish]],
    ['cancelled', [deeds.cancel]],
  ])('nobody is told once it is %s', async (_, acts: readonly Act[]) => {
    const { on, play, lines } = telling()
    await play('facilities', acts)
    on('2017-06-05')
    expect(await lines()).toEqual([])
  })
})

describe('people are told', () => {
  it('above of a difficulty with its cause', async () => {
    const { play, told } = telling()
    await play('facilities', [deeds.difficulty])
    const [message, ...more] = await told()
    expect([message?.to.address, more]).toEqual([above, []])
    expect(message?.paragraphs[0]).toEqual({
      vi: `Chi cục Thi hành án dân sự thành phố Tuy Hòa báo cáo khó khăn khi thực hiện nhiệm vụ "${title}" năm 2017: Chưa có hộp thư điện tử. Nguyên nhân: Bộ chưa cấp địa chỉ.`,
      en: 'Civil Judgment Enforcement Sub-Department of Tuy Hòa City reports a difficulty with the task "Provide rooms and equipment" of 2017: Chưa có hộp thư điện tử. Its cause: Bộ chưa cấp địa chỉ.',
    })
  })

  it('above of a proposal, and the head of the answer that was given last', async () => {
    const { play, act, words, lines } = telling()
    const view = await play('facilities', [deeds.propose])
    await act(view, ['propose', people.head, { proposal: 'Thêm ghế' }])
    expect((await words()).map(({ vi }) => vi.split(': ').at(-1))).toEqual([
      ...['Đề nghị cấp hộp thư.', 'Thêm ghế.'],
    ])
    await act(view, [
      'answerProposal',
      planners.provinceHead,
      { proposal: 2, decision: 'guided', answer: 'Dùng ghế cũ' },
    ])
    expect((await words())[0]?.vi).toMatch(/: hướng dẫn\. Dùng ghế cũ\.$/)
    await act(view, deeds.answer)
    expect(await lines()).toEqual([`${head}: Ý kiến chỉ đạo: ${title}`])
  })

  it('of the answer as given, though a later number was answered before', async () => {
    const { play, act, words } = telling()
    const view = await play('facilities', [deeds.propose, deeds.propose])
    await act(view, ['answerProposal', planners.provinceHead, { ...deeds.answer[2], proposal: 2 }])
    await words()
    await act(view, [
      'answerProposal',
      planners.provinceHead,
      { proposal: 1, decision: 'declined', answer: 'Không.' },
    ])
    expect((await words())[0]?.en).toMatch(/: declined\. Không\.$/)
  })

  it('the head of an inspection', async () => {
    const { play, words } = telling()
    await play('facilities', [deeds.inspect])
    expect((await words()).map(({ vi }) => vi)).toEqual([
      `Kết quả kiểm tra nhiệm vụ "${title}" năm 2017 tại Chi cục Thi hành án dân sự thành phố Tuy Hòa: Đạt yêu cầu.`,
    ])
  })
})

describe('the work list', () => {
  it('shows the tasks of the own office, and what ends first', async () => {
    const { engine, play } = rolloutDesk()
    await play('contact-point')
    await play('facilities', [deeds.begin])
    await play('operation', [deeds.begin])
    await play('staffing', [deeds.begin, deeds.finish])
    const items = (await engine.worklist(people.head)).map(
      ({ title: name, commands, deadline, daysLeft }) => ({
        ...{ name, commands: commands.map(({ command }) => command) },
        ...{ deadline: deadline?.vi, daysLeft },
      }),
    )
    expect(items).toEqual([
      {
        name: title,
        commands: ['note', 'selfCheck', 'adjust', 'reportDifficulty', 'propose', 'finish'],
        ...{ deadline: 'hạn hoàn thành nhiệm vụ', daysLeft: 3 },
      },
      {
        name: 'Gửi số điện thoại cơ quan, địa chỉ email của công chức đầu mối về Cục THADS',
        ...{ commands: ['begin'], deadline: 'hạn hoàn thành nhiệm vụ', daysLeft: 7 },
      },
      {
        name: 'Tiếp nhận, theo dõi hỗ trợ trực tuyến và giải quyết hồ sơ theo cơ chế một cửa',
        commands: ['note', 'selfCheck', 'adjust', 'reportDifficulty', 'propose'],
        ...{ deadline: undefined, daysLeft: null },
      },
    ])
  })

  it('is found by its words, with its verdict', async () => {
    const { engine, play } = rolloutDesk()
    await play('facilities', [deeds.begin, deeds.finish])
    const { rows } = await engine.find({ kind: 'task', text: 'co so vat chat' })
    expect(rows).toMatchObject([
      {
        ...{ subject: 'facilities', state: 'done', verdict: 'early', receivedOn: '2017-05-26' },
        ...{ code: null, channel: null, closed: true },
      },
    ])
  })
})
