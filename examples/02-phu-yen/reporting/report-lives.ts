import { actor, type Actor, type PlainDate, type Regime } from '@motcua/core'
import { reportData, type Obligation, type ScheduledReport } from '@motcua/core/reports'
import { Agenda, type Look, type Script } from '../play/agenda.js'
import { staffOf } from '../play/office-staff.js'

/** How the report of an office comes about. */
type Story = 'plain' | 'returned' | 'reopened' | 'late'

const leaf = (unit: string): string => unit.split('/').at(-1) ?? unit

/** What does not go straight: an office, a form and its reporting year. */
const stories: Readonly<Record<string, Story>> = {
  'dong-xuan/six-month/2018': 'late',
  'tay-hoa/six-month/2018': 'returned',
  'phu-hoa/six-month/2018': 'reopened',
  'song-hinh/annual/2018': 'returned',
  'son-hoa/3-month/2021': 'returned',
  'dong-xuan/6-month/2021': 'late',
}

const storyOf = ({ unit, form, window }: Obligation): Story =>
  stories[`${leaf(unit)}/${form}/${String(window.year)}`] ?? 'plain'

/** Who answers for the reports of the national office: the petitions department, as the notice of 2020 has it. */
const petitionsHead = actor('Đỗ Mẫu Trường', {
  ...{ unit: 'tong-cuc-thads', roles: ['head'] },
  title: 'Vụ trưởng Vụ Giải quyết khiếu nại, tố cáo',
})

interface People {
  readonly writer: Actor
  readonly sender: Actor
  readonly receiver: Actor
}

const peopleOf = ({ unit, to }: Obligation): People => {
  const { counter, head } = staffOf(unit)
  return to.unit === null
    ? { writer: counter, sender: petitionsHead, receiver: head }
    : { writer: counter, sender: head, receiver: staffOf(to.unit).head }
}

/** The days on which an office prepares, sends and hears of a report, counted back from its due day. */
interface Pace {
  readonly written: number
  readonly sent: number
  readonly judged: number
}

const places = ['district', 'province', 'national']

/** Under the letter branch and province have one due day; under the notice each level has its own. */
const paceOf = (obligation: Obligation, level: string): Pace => {
  if (obligation.rules !== 'letter-2017') return { written: 1, sent: 0, judged: 0 }
  return level === places[0]
    ? { written: 10, sent: 7, judged: 5 }
    : { written: 3, sent: 1, judged: -1 }
}

const nothing = 'Trong kỳ không phát sinh.'

// What offices below wrote of the same window and sent; each counts once, by its own report.
const toldBelow = async (
  look: Look,
  { unit, rules, form, window }: Obligation,
  part: string,
): Promise<readonly string[]> => {
  const { rows } = await look.find({ kind: 'report', unit, state: 'accepted', limit: 500 })
  const views = await Promise.all(rows.map(({ id }) => look.get(id)))
  return views
    .map(({ data }) => reportData(data))
    .filter((data) => data.rules === rules && data.form === form && data.window.to === window.to)
    .flatMap(({ texts }) => texts.findLast((text) => text.part === part)?.text ?? [])
    .filter((text) => text !== nothing)
}

// Who writes a part begins with what the engine gathered for it, and with what the offices below told.
const textOf = async (look: Look, { id, obligation }: ScheduledReport, part: string) => {
  const { materials } = reportData((await look.get(id)).data)
  const own = materials.filter((material) => material.part === part)
  const below = part === 'tasks' ? [] : await toldBelow(look, obligation, part)
  const lines = [...own.map(({ text }) => `- ${text.vi}`), ...below]
  return { part, text: lines.length === 0 ? nothing : lines.join('\n').slice(0, 19_000) }
}

class ReportAgenda extends Agenda {
  readonly #report: ScheduledReport
  readonly #people: People
  readonly #level: string

  constructor(report: ScheduledReport, regime: Regime) {
    const { unit, due } = report.obligation
    const key = `report.${report.id}`
    super({ key, source: key, office: unit, on: report.id, day: due, minutes: 0 }, regime)
    this.#report = report
    this.#people = peopleOf(report.obligation)
    this.#level = regime.units.find(({ id }) => id === unit)?.level ?? ''
  }

  get due(): PlainDate {
    return this.#report.obligation.due
  }

  get pace(): Pace {
    return paceOf(this.#report.obligation, this.#level)
  }

  /** Goes to so many working days before the due day; after it for a negative number. */
  before(days: number): this {
    this.day = this.workingDaysBefore(this.due, days)
    return this
  }

  write(): void {
    const { parts } = this.#report.obligation
    // A part with figures says enough by them.
    for (const { id } of parts.filter(({ figures = [] }) => figures.length === 0)) {
      this.note(this.#people.writer, 'writePart', (look) => textOf(look, this.#report, id))
    }
  }

  send(): void {
    if (this.#level !== places[0]) {
      this.lead(this.#people.sender, 'consolidate')
      this.minutes += 30
    }
    this.lead(this.#people.sender, 'submit')
  }

  judge(type: 'accept' | 'return' | 'reopen', data: Readonly<Record<string, unknown>> = {}): void {
    this.lead(this.#people.receiver, type, data)
  }

  // The levels follow each other within a day where they share it.
  hour(base: number): number {
    return base + places.indexOf(this.#level)
  }
}

const plain = (agenda: ReportAgenda): void => {
  const { written, sent, judged } = agenda.pace
  agenda.before(written).at(agenda.hour(8))
  agenda.write()
  agenda.before(sent).at(agenda.hour(9))
  agenda.send()
  agenda.before(judged).at(agenda.hour(10))
  agenda.judge('accept')
}

const returned = (agenda: ReportAgenda): void => {
  const { written, sent, judged } = agenda.pace
  agenda.before(written).at(8)
  agenda.write()
  agenda.before(sent).at(8, 30)
  agenda.send()
  agenda.before(judged).at(8, 45)
  agenda.judge('return', { reasons: 'Chưa nêu nguyên nhân của hồ sơ quá hạn' })
  agenda.at(9, 30)
  agenda.send()
  agenda.at(10)
  agenda.judge('accept')
}

const reopened = (agenda: ReportAgenda): void => {
  plain(agenda)
  agenda.before(agenda.pace.judged - 1).at(8)
  agenda.judge('reopen', { ground: 'Đơn vị ghi bổ sung hồ sơ trong kỳ sau khi khóa sổ' })
  agenda.at(9)
  agenda.send()
  agenda.at(10)
  agenda.judge('accept')
}

const late = (agenda: ReportAgenda): void => {
  agenda.before(-1).at(8)
  agenda.write()
  agenda.before(-2).at(9)
  agenda.send()
  agenda.before(-3).at(10)
  agenda.judge('accept')
}

const lives: Readonly<Record<Story, (agenda: ReportAgenda) => void>> = {
  ...{ plain, returned, reopened, late },
}

/** What people do with each report that was scheduled. */
export const reportLives = (
  reports: readonly ScheduledReport[],
  regime: Regime,
): readonly Script[] =>
  reports.map((report) => {
    const agenda = new ReportAgenda(report, regime)
    lives[storyOf(report.obligation)](agenda)
    const { obligation } = report
    return {
      key: `report.${report.id}`,
      ...{ day: obligation.due, minutes: 0, acts: agenda.acts },
    }
  })
