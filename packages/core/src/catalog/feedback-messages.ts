import { cite, type Citation } from '../model/citation.js'
import { text, type Text } from '../model/text.js'
import { plainDate } from '../model/time.js'
import type { Rung } from '../notification/ladder.js'
import type { MessageTemplate } from '../notification/message-template.js'
import type { Audience, NotificationRule, Trigger } from '../notification/notification-rule.js'

const since = { from: plainDate('2020-10-01'), through: null } as const

const assumed = (what: string): Citation =>
  cite('news-2020-10-02', 'in-time support', 'C', `Assumed: ${what}`)

const wording = assumed('the wording of every message; the notice asks for support in time.')

const template = (id: string, subject: Text, paragraphs: readonly Text[]): MessageTemplate => ({
  ...{ id, kind: 'feedback', version: '2020', subject, paragraphs, ...since },
  basis: wording,
})

const toSender: readonly MessageTemplate[] = [
  template(
    'feedback-received',
    text('Đã nhận phản ánh, kiến nghị của ông/bà: {code}', 'Your message was received: {code}'),
    [
      text(
        '{unit} đã nhận nội dung ông/bà gửi lúc {received}, mã {code}. Cơ quan trả lời chậm nhất ngày {due}.',
        '{unit} has received what you sent at {received}, code {code}. It answers by {due}.',
      ),
      text(
        'Ông/bà giữ mã này để tra cứu tại cơ quan; tra cứu trên phần mềm hỗ trợ trực tuyến cần thêm mã bí mật trên phiếu.',
        'Keep this code to look it up at the office; the online support software asks for the secret on the slip too.',
      ),
    ],
  ),
  template(
    'feedback-answered',
    text('Đã có văn bản trả lời: {code}', 'The reply is there: {code}'),
    [
      text(
        '{unit} đã có văn bản trả lời nội dung ông/bà gửi, mã {code}.',
        '{unit} has replied in writing to what you sent, code {code}.',
      ),
      text(
        'Ông/bà đọc văn bản trả lời khi tra cứu bằng mã {code}, hoặc nhận tại cơ quan.',
        'Read the reply by looking up {code}, or collect it at the office.',
      ),
    ],
  ),
  template('feedback-guided', text('Hướng dẫn về mã {code}', 'Guidance about {code}'), [
    text(
      'Về nội dung ông/bà gửi đến {unit}, mã {code}: {guidance}.',
      'About what you sent to {unit}, code {code}: {guidance}.',
    ),
  ]),
  template(
    'feedback-referred',
    text('Đã chuyển đơn vị có thẩm quyền: {code}', 'Referred to the competent office: {code}'),
    [
      text(
        '{unit} đã chuyển nội dung ông/bà gửi, mã {code}, đến {receiver} là đơn vị có thẩm quyền. {receiver} sẽ cấp mã mới và trả lời ông/bà.',
        '{unit} has referred what you sent, code {code}, to {receiver}, which is competent. {receiver} gives it a new code and answers you.',
      ),
    ],
  ),
  template('feedback-filed', text('Đã lưu đơn: {code}', 'Filed: {code}'), [
    text(
      '{unit} lưu nội dung ông/bà gửi, mã {code}, không trả lời thêm. Lý do: {ground}.',
      '{unit} has filed what you sent, code {code}, without a further answer. The ground: {ground}.',
    ),
  ]),
  template('feedback-published', text('Đã công khai: {code}', 'Published: {code}'), [
    text(
      '{unit} đã công khai câu hỏi và nội dung trả lời, mã {code}, không kèm thông tin cá nhân của ông/bà.',
      '{unit} has published question and answer, code {code}, without your personal data.',
    ),
  ]),
]

const toOfficers: readonly MessageTemplate[] = [
  template('feedback-new', text('Nội dung mới gửi đến: {code}', 'New message: {code}'), [
    text(
      'Mã {code} gửi đến {unit} lúc {received}, chờ phân loại. Hạn trả lời: {due}.',
      '{code} came to {unit} at {received} and is to be classified. The answer is due on {due}.',
    ),
  ]),
  template('feedback-due-soon', text('Sắp đến hạn trả lời: {code}', 'Due soon: {code}'), [
    text('Mã {code} phải trả lời chậm nhất ngày {due}.', '{code} must be answered by {due}.'),
  ]),
  template(
    'feedback-classification-late',
    text('Chậm phân loại: {code}', 'Not classified in time: {code}'),
    [
      text(
        'Mã {code} tại {unit}, nhận lúc {received}, chưa được phân loại trong thời hạn.',
        '{code} at {unit}, received at {received}, was not classified in time.',
      ),
    ],
  ),
  template('feedback-answer-late', text('Quá hạn trả lời: {code}', 'Answer late: {code}'), [
    text(
      'Mã {code} tại {unit} quá hạn trả lời ngày {due}.',
      '{code} at {unit} was to be answered by {due} and is late.',
    ),
  ]),
  template(
    'feedback-publication-late',
    text('Quá hạn công khai: {code}', 'Publication late: {code}'),
    [
      text(
        'Mã {code} tại {unit} chưa công khai nội dung trả lời, hạn ngày {publishBy}.',
        'The answer to {code} at {unit} was to be published by {publishBy}.',
      ),
    ],
  ),
]

/** The words of the messages about feedback. */
export const feedbackTemplates: readonly MessageTemplate[] = Object.freeze([
  ...toSender,
  ...toOfficers,
])

const rule = (
  name: string,
  when: Trigger,
  { tell, by }: { readonly tell: Audience; readonly by: readonly string[] },
): NotificationRule => ({
  ...{ id: `${tell}-feedback-${name}-2020`, kind: 'feedback', when, tell, by },
  ...{ template: `feedback-${name}`, ...since },
  basis: assumed(
    tell === 'applicant'
      ? 'that a sender who left an address is told at once.'
      : 'that officers are told by e-mail; the notice asks for support in time and names no reminder.',
  ),
})

const sender = { tell: 'applicant', by: ['email', 'sms'] } as const
const counter = { tell: 'counter', by: ['email'] } as const
const head = { tell: 'head', by: ['email'] } as const
const command = (name: string): Trigger => ({ on: 'command', command: name })
const deadline = (name: string): Trigger => ({ on: 'deadline', deadline: name })

/** Which event of feedback tells whom by which channel. */
export const feedbackNotices: readonly NotificationRule[] = Object.freeze([
  rule('received', command('receive'), sender),
  rule('answered', command('approveAnswer'), sender),
  rule('guided', command('guide'), sender),
  rule('referred', command('refer'), sender),
  rule('filed', command('file'), sender),
  rule('published', command('publish'), sender),
  rule('new', command('receive'), counter),
  rule('due-soon', deadline('feedback-answer.due-soon'), counter),
  rule('classification-late', deadline('feedback-classification'), head),
  rule('answer-late', deadline('feedback-answer'), head),
  rule('publication-late', deadline('publication'), head),
])

/** When officers are reminded of feedback that is to be answered. */
export const feedbackRungs: readonly Rung[] = Object.freeze([
  {
    ...{ id: 'due-soon', clock: 'feedback-answer', ...since },
    moment: { on: 'working-days-before', count: 1 },
    basis: assumed('one working day before the answer is due is early enough to act.'),
  },
])
