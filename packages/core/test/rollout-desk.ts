import { actor, plainDate, type Actor, type CaseView, type Person } from '@motcua/core'
import { taskData, tasksOf, type TaskData } from '@motcua/core/reports'
import { thads } from '@motcua/core/thads'
import { office, people, type Act } from './office.js'

/** The office that issued the plan. */
export const province = 'phu-yen'

/** The nine offices of the districts. */
export const districts: readonly string[] = thads.units
  .filter(({ parent }) => parent === province)
  .map(({ id }) => id)

/** The head of an office. */
export const headOf = (unit: string): Actor =>
  actor('Thủ trưởng', { unit, roles: ['head'], person: `${unit}/head` })

/** People who deal with the plan, besides those of Tuy Hòa. */
export const planners = {
  ...people,
  provinceHead: headOf(province),
  secretary: actor('Nguyễn Văn Phòng', { unit: province, roles: ['handling-officer'] }),
  nationalHead: headOf('tong-cuc-thads'),
} as const satisfies Record<string, Actor>

/** A person as data name one. */
export const personOf = (by: Actor): Person => ({ id: by.person, name: by.name })

/** The contact point of Tuy Hòa. */
export const contact = {
  phone: '0257 3841 392',
  email: 'hoa.tuyhoa@moj.gov.vn',
  officer: personOf(people.counter),
} as const

/** The usual acts on a task of Tuy Hòa, each by the person whose act it is. */
export const deeds = {
  begin: ['begin', people.counter],
  note: [
    'note',
    people.handler,
    { text: 'Đã họp toàn cơ quan', evidence: 'Biên bản 05', number: 12 },
  ],
  check: ['selfCheck', people.head, { result: 'Đúng kế hoạch' }],
  inspect: ['inspect', planners.provinceHead, { result: 'Đạt yêu cầu' }],
  adjust: ['adjust', people.head, { change: 'Thêm một máy tính', ground: 'Kết quả tự kiểm tra' }],
  difficulty: [
    'reportDifficulty',
    people.counter,
    { difficulty: 'Chưa có hộp thư điện tử.', cause: 'Bộ chưa cấp địa chỉ' },
  ],
  propose: ['propose', people.head, { proposal: 'Đề nghị cấp hộp thư.' }],
  answer: [
    'answerProposal',
    planners.provinceHead,
    { proposal: 1, decision: 'agreed', answer: 'Cục đề nghị Bộ cấp trong tuần.' },
  ],
  finish: ['finish', people.head, { evidence: 'Biên bản 05' }],
  finishPlan: ['finish', people.head, { plan: { number: '12/KH-CCTHADS', date: '2017-05-30' } }],
  finishContact: ['finish', people.head, { contact }],
  reopen: ['reopen', people.head, { ground: 'Chưa đủ cán bộ dự' }],
  cancel: ['cancel', people.head, { ground: 'Giao nhầm' }],
} as const satisfies Record<string, Act>

/** Days as the projections take them. */
export const day = plainDate

/** An office on the day the plan was issued. */
export function rolloutDesk(options: Parameters<typeof office>[0] = {}) {
  const at = office(options)
  const { engine, on } = at
  on('2017-05-26')
  const cases: string[] = []
  const act = (view: { readonly id: string }, [type, by, data]: Act): Promise<CaseView> =>
    engine.send(view.id, { type, data }, { by })
  const open = async (
    task: string,
    given: object = {},
    by: Actor = people.head,
  ): Promise<CaseView> => {
    const view = await engine.open('task', { task, year: 2017, ...given }, { by })
    cases.push(view.id)
    return view
  }
  return {
    ...at,
    act,
    open,
    /** Opens a task of Tuy Hòa, or of `given`, and plays acts on it. */
    play: async (
      task: string,
      acts: readonly Act[] = [],
      given: object = {},
    ): Promise<CaseView> => {
      let view = await open(task, given)
      for (const each of acts) view = await act(view, each)
      return view
    },
    /** Opens every task an office has in a year, as a host does. */
    openAll: async (unit: string, year: number, by: Actor = headOf(unit)) => {
      const views = new Map<string, CaseView>()
      for (const { task, ...given } of tasksOf(thads, unit, year)) {
        views.set(task, await open(task, given, by))
      }
      return (task: string): CaseView => {
        const view = views.get(task)
        if (view === undefined) throw new RangeError(task)
        return view
      }
    },
    /** Every task opened up to now. */
    all: (): Promise<readonly CaseView[]> => Promise.all(cases.map((id) => engine.get(id))),
    /** The facts of a task as the store has them now. */
    facts: async ({ id }: { readonly id: string }): Promise<TaskData> =>
      taskData((await engine.get(id)).data),
  }
}
