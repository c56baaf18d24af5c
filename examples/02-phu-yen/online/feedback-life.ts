import type { Regime } from '@motcua/core'
import { Agenda, type Look, type Script } from '../play/agenda.js'
import { staffOf } from '../play/office-staff.js'
import type { FeedbackMessage, FeedbackStory } from './requests.js'
import { keyOf, senderOf, sourceOf } from './sender.js'

const national = 'tong-cuc-thads'

/** What a message says, what it is, and what it is about. */
interface Matter {
  readonly content: string
  readonly sort: 'feedback' | 'petition' | 'complaint' | 'denunciation'
  readonly topic: string | null
  readonly reply: string
}

const slow: Matter = {
  content:
    'Tôi nộp yêu cầu thi hành án đã lâu mà chưa nhận được quyết định. Đề nghị cho biết lý do.',
  sort: 'feedback',
  topic: 'dossier',
  reply:
    'Quyết định thi hành án đã được ban hành đúng thời hạn và gửi qua bưu điện. Cơ quan đã gửi lại bản sao cho ông/bà.',
}

const hours: Matter = {
  content: 'Đề nghị Bộ phận một cửa niêm yết giờ tiếp nhận rõ hơn.',
  sort: 'petition',
  topic: 'dossier',
  reply: 'Cơ quan tiếp thu và đã niêm yết giờ tiếp nhận tại cửa và trên trang thông tin điện tử.',
}

const matters: Readonly<Partial<Record<FeedbackStory, Matter>>> = {
  'sent-back': hours,
  answered: hours,
  referred: {
    content: 'Phần mềm hỗ trợ trực tuyến báo lỗi khi tôi gửi tệp bản án.',
    sort: 'feedback',
    topic: 'software',
    reply:
      'Lỗi gửi tệp đã được khắc phục. Ông/bà gửi lại tệp, mỗi tệp không quá dung lượng cho phép.',
  },
  guided: {
    content: 'Đề nghị giải quyết việc cấp giấy chứng nhận quyền sử dụng đất của gia đình tôi.',
    sort: 'petition',
    topic: 'other-field',
    reply: '',
  },
  complaint: {
    content: 'Tôi khiếu nại việc kê biên căn nhà của gia đình tôi.',
    ...{ sort: 'complaint', topic: null, reply: '' },
  },
  denunciation: {
    content: 'Tôi tố cáo hành vi vi phạm của một cán bộ.',
    ...{ sort: 'denunciation', topic: null, reply: '' },
  },
}

const matterOf = (story: FeedbackStory): Matter => matters[story] ?? slow

type Staff = ReturnType<typeof staffOf>

/** The people of one office, going on with a message. */
interface Desk {
  readonly agenda: Agenda
  readonly staff: Staff
  readonly message: FeedbackMessage
}

type Stage = (desk: Desk) => void

/** The dossier the office opened last. */
const lastDossier = async (look: Look, unit: string): Promise<string | null> => {
  const { rows } = await look.find({ kind: 'dossier', unit, limit: 1000 })
  return rows.at(-1)?.id ?? null
}

const receive: Stage = ({ agenda, message }) => {
  const { unit, story } = message
  const { name, phone, email } = message.sender
  agenda.open(senderOf(message), 'feedback', async (look) => ({
    ...{ unit, channel: 'software', sender: { name, phone, email } },
    ...{ content: matterOf(story).content, publishable: story === 'published' },
    about: matterOf(story) === slow ? await lastDossier(look, unit) : null,
  }))
}

const look: Stage = ({ agenda }) => {
  const soon = agenda.isWorking(agenda.day) && agenda.minutes < 15 * 60
  if (soon) agenda.minutes = Math.max(agenda.minutes + 45, 8 * 60)
  else agenda.forward(1).at(8, 30)
}

const classify: Stage = ({ agenda, staff, message }) => {
  const { sort, topic } = matterOf(message.story)
  agenda.note(staff.counter, 'classify', { sort, topic })
}

const draft: Stage = ({ agenda, staff, message }) => {
  agenda.forward(1).at(10)
  agenda.note(staff.handlers[0], 'answer', { text: matterOf(message.story).reply })
}

const approve: Stage = ({ agenda, staff }) => {
  agenda.at(15).note(staff.head, 'approveAnswer')
}

const sendBack: Stage = ({ agenda, staff }) => {
  agenda.at(11).note(staff.head, 'sendBack', { reason: 'Nêu rõ ngày đã niêm yết' })
}

const publish: Stage = ({ agenda, staff }) => {
  agenda.forward(1).at(9)
  agenda.note(staff.head, 'publish')
}

const close: Stage = ({ agenda, staff }) => {
  agenda.forward(1).at(9)
  agenda.note(staff.counter, 'close', { reason: 'not-allowed' })
}

const tarry: Stage = ({ agenda }) => {
  agenda.forward(5)
}

const refer: Stage = ({ agenda, staff }) => {
  agenda.minutes += 20
  agenda.lead(staff.counter, 'refer', {
    unit: national,
    reason: 'Nội dung kỹ thuật của phần mềm thuộc Tổng cục',
  })
}

const guide =
  (competentBody: string, explanation: string): Stage =>
  ({ agenda, staff }) => {
    agenda.minutes += 20
    agenda.note(staff.counter, 'guide', { competentBody, explanation })
  }

const file: Stage = ({ agenda, staff }) => {
  agenda.minutes += 20
  agenda.note(staff.counter, 'file', {
    ground: 'already-answered',
    note: 'Đã trả lời ông/bà bằng văn bản về cùng nội dung',
  })
}

const begun = [receive, look, classify]
const answered = [...begun, draft, approve]

const lives: Readonly<Record<FeedbackStory, readonly Stage[]>> = {
  published: [...answered, publish],
  answered: [...answered, close],
  'sent-back': [...begun, draft, sendBack, draft, approve, close],
  referred: [...begun, refer],
  guided: [...begun, guide('Ủy ban nhân dân cấp huyện', 'Nội dung thuộc lĩnh vực đất đai')],
  filed: [...begun, file],
  complaint: [
    ...begun,
    guide(
      'Thủ trưởng cơ quan thi hành án dân sự đã ra quyết định',
      'Khiếu nại được giải quyết theo thủ tục riêng; ông/bà gửi đơn có chữ ký',
    ),
  ],
  denunciation: [
    ...begun,
    guide(
      'Thủ trưởng cơ quan quản lý trực tiếp người bị tố cáo',
      'Tố cáo được tiếp nhận, giữ bí mật và giải quyết theo thủ tục riêng',
    ),
  ],
  late: [...begun, tarry, draft, approve, close],
}

const furtherLife: readonly Stage[] = [look, classify, draft, approve, close]

/** Everything people will do with a message, and the national office with what is referred to it. */
export function feedbackLife(message: FeedbackMessage, regime: Regime): Script {
  const { unit, day, minutes } = message
  const key = keyOf(message)
  const source = sourceOf(message)
  const agenda = new Agenda({ key, source, office: unit, day, minutes }, regime)
  for (const stage of lives[message.story]) stage({ agenda, staff: staffOf(unit), message })
  const acts = [...agenda.acts]
  if (acts.some(({ leadsOn }) => leadsOn)) {
    const on = { of: key, under: 'transferredTo' }
    const above = new Agenda(
      {
        ...{ key, source, office: national, prefix: `${key}-national`, on },
        ...{ day: agenda.day, minutes: agenda.minutes },
      },
      regime,
    )
    for (const stage of furtherLife) stage({ agenda: above, staff: staffOf(national), message })
    acts.push(...above.acts)
  }
  return { key, day, minutes, acts }
}
