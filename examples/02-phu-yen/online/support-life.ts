import type { PlainDate, Regime } from '@motcua/core'
import type { Arrival, Paper } from '../arrivals/arrivals.js'
import { Agenda, type ActData, type Script } from '../play/agenda.js'
import { Diary } from '../play/diary.js'
import { settleReceived } from '../play/lives.js'
import { staffOf } from '../play/office-staff.js'
import type { SupportRequest, SupportStory } from './requests.js'
import { keyOf, senderOf, sourceOf } from './sender.js'

type Stated = Readonly<Record<string, string>>

const stated: Readonly<Record<SupportRequest['service'], (request: SupportRequest) => Stated>> = {
  'enforcement-request': ({ sender, number }) => ({
    'creditor-name': sender.name,
    'creditor-address': 'thành phố Tuy Hòa',
    'debtor-name': 'Nguyễn Mẫu Nợ',
    'debtor-address': 'thị xã Sông Cầu',
    'judgment-number': `${String(number)}/2020/DS-ST`,
    'judgment-date': '2020-08-14',
    court: 'Tòa án nhân dân thành phố Tuy Hòa',
    'items-requested': 'Buộc trả số tiền đã vay theo bản án',
  }),
  'confirm-result': ({ number }) => ({
    'judgment-number': `${String(number)}/2019/DS-ST`,
    'what-to-confirm': 'Đã nộp đủ tiền án phí và tiền bồi thường theo bản án',
  }),
  'complaint-guidance': () => ({
    question: 'Muốn khiếu nại việc kê biên tài sản thì nộp đơn ở đâu, trong thời hạn nào?',
  }),
}

const papers: Readonly<Record<string, readonly Paper[]>> = {
  'enforcement-request': [
    { id: 'request', form: 'original' },
    { id: 'judgment', form: 'original' },
  ],
  'confirm-result': [{ id: 'request', form: 'original' }],
}

const lacking: Readonly<Record<string, readonly [field: string, words: string]>> = {
  'enforcement-request': ['court', 'Ghi rõ Tòa án nào đã ra bản án'],
  'confirm-result': ['what-to-confirm', 'Ghi rõ nội dung cần xác nhận'],
}

/** What somebody does with one request for online support, and the office with it. */
class SupportAgenda extends Agenda {
  readonly request: SupportRequest
  readonly staff: ReturnType<typeof staffOf>
  readonly regime: Regime

  constructor(request: SupportRequest, regime: Regime) {
    const { unit, day, minutes } = request
    const key = keyOf(request)
    super({ key, source: sourceOf(request), office: unit, day, minutes }, regime)
    this.request = request
    this.staff = staffOf(unit)
    this.regime = regime
  }

  get applicant() {
    const { name, phone, email } = this.request.sender
    return { name, phone, email }
  }

  get fields(): Stated {
    return stated[this.request.service](this.request)
  }
}

type Stage = (agenda: SupportAgenda) => void

const submit: Stage = (agenda) => {
  const { request, staff, applicant, fields } = agenda
  const { service, channel, unit, story } = request
  const missing = story === 'completed' || story === 'given-up' ? lacking[service]?.[0] : undefined
  const given = Object.fromEntries(Object.entries(fields).filter(([field]) => field !== missing))
  const by = channel === 'form' ? senderOf(request) : staff.counter
  agenda.open(by, 'support', { service, channel, unit, applicant, fields: given })
}

/** The officer looks at what came in while the counter is open. */
const look: Stage = (agenda) => {
  const soon = agenda.isWorking(agenda.day) && agenda.minutes < 15 * 60
  if (soon) agenda.minutes = Math.max(agenda.minutes + 30, 8 * 60)
  else agenda.forward(1).at(8, 15)
}

const tarry: Stage = (agenda) => {
  agenda.forward(4).at(9)
}

const guide: Stage = (agenda) => {
  const [, item = 'Ghi đầy đủ nội dung'] = lacking[agenda.request.service] ?? []
  agenda.note(agenda.staff.counter, 'guide', {
    items: [item],
    explanation: 'Yêu cầu còn thiếu một nội dung nên chưa hẹn ông/bà đến nộp hồ sơ được.',
  })
}

const complete: Stage = (agenda) => {
  agenda.forward(agenda.request.wait).at(20)
  agenda.note(senderOf(agenda.request), 'complete', { fields: agenda.fields })
  look(agenda)
}

/** The first place that is free on a day. */
const firstFree =
  ({ unit, service }: SupportRequest, date: PlainDate): ActData =>
  async (look) => {
    const slots = await look.appointmentSlots(unit, date, service)
    const slot = slots.find(({ free }) => free.length > 0)
    if (slot === undefined) throw new Error(`no place is free at ${unit} on ${date}`)
    return { date, hour: slot.hour, place: slot.free[0] }
  }

const appoint: Stage = (agenda) => {
  const date = agenda.after(agenda.day, 2)
  agenda.note(agenda.staff.counter, 'appoint', firstFree(agenda.request, date))
}

const move: Stage = (agenda) => {
  agenda.forward(1).at(9)
  const date = agenda.after(agenda.day, 2)
  agenda.note(agenda.staff.counter, 'moveAppointment', firstFree(agenda.request, date))
}

const bring =
  (channel: 'counter' | 'post', differs = false): Stage =>
  (agenda) => {
    const { request, staff, applicant, fields } = agenda
    agenda.forward(2).at(10)
    const number = `${String(request.number)}/2020/DSST`
    agenda.note(staff.counter, 'receivePaper', {
      ...{ channel, applicant, components: papers[request.service] },
      fields: differs ? { ...fields, 'judgment-number': number } : fields,
    })
    agenda.minutes += 10
    const explanation = 'Ghi theo bản án; người yêu cầu nhập nhầm ký hiệu khi gửi trực tuyến'
    agenda.lead(staff.counter, 'reconcile', differs ? { explanation } : {})
  }

const withdraw: Stage = (agenda) => {
  agenda.forward(1).at(8, 30)
  agenda.note(senderOf(agenda.request), 'withdraw', { reason: 'Các bên đã tự thỏa thuận' })
}

const redirect: Stage = (agenda) => {
  agenda.note(agenda.staff.counter, 'redirect', {
    competentBody: 'Cơ quan thi hành án dân sự nơi Tòa án xét xử sơ thẩm có trụ sở',
    explanation: 'Bản án không thuộc thẩm quyền thi hành của cơ quan này',
  })
}

const explain: Stage = (agenda) => {
  agenda.note(agenda.staff.counter, 'answer', {
    guidance:
      'Ông/bà gửi đơn khiếu nại đến Thủ trưởng cơ quan thi hành án dân sự đã ra quyết định; đơn ghi rõ họ tên, địa chỉ, nội dung, lý do và yêu cầu, có chữ ký.',
  })
}

const toHour = [submit, look, appoint]

const lives: Readonly<Record<SupportStory, readonly Stage[]>> = {
  brought: [...toHour, bring('counter')],
  differing: [...toHour, bring('counter', true)],
  completed: [submit, look, guide, complete, appoint, bring('counter')],
  moved: [...toHour, move, bring('counter')],
  posted: [...toHour, bring('post')],
  missed: toHour,
  'given-up': [submit, look, guide],
  withdrawn: [...toHour, withdraw],
  elsewhere: [submit, look, redirect],
  'answered-late': [submit, tarry, appoint, bring('counter')],
  explained: [submit, look, explain],
}

/** The dossier that a request led to, as if it had come by the door. */
const dossierOf = (agenda: SupportAgenda): Diary => {
  const { request, regime, day, minutes } = agenda
  const { number, unit, service, sender, story } = request
  const arrival: Arrival = {
    ...{ line: number, day, minutes: minutes + 10, unit, procedure: service, story: 'plain' },
    ...{ channel: story === 'posted' ? 'post' : 'counter', applicant: sender.name, address: '' },
    ...{ phone: sender.phone, components: papers[service] ?? [] },
    ...{ work: 3 + (number % 3), wait: 0, collect: number % 3 },
  }
  const key = keyOf(request)
  const on = { of: key, under: 'dossier' }
  return new Diary(arrival, regime, {
    key,
    source: sourceOf(request),
    prefix: `${key}-dossier`,
    on,
  })
}

/** Everything people will do with a request for online support, and with the dossier it leads to. */
export function supportLife(request: SupportRequest, regime: Regime): Script {
  const agenda = new SupportAgenda(request, regime)
  for (const stage of lives[request.story]) stage(agenda)
  const { day, minutes } = request
  const opened = agenda.acts.some(({ leadsOn }) => leadsOn)
  const diary = opened ? dossierOf(agenda) : null
  if (diary !== null) settleReceived(diary)
  return { key: keyOf(request), day, minutes, acts: [...agenda.acts, ...(diary?.acts ?? [])] }
}
