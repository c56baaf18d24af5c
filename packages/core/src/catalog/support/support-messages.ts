import { cite } from '../../model/citation.js'
import { text, type Text } from '../../model/text.js'
import { plainDate } from '../../model/time.js'
import type { MessageTemplate } from '../../notification/message-template.js'

const wording = cite(
  'page-thads-online',
  'B2, B3',
  'C',
  'Assumed: the wording of every message; the page says that people are guided and see the result, not in which words.',
)

interface Words {
  readonly subject: Text
  readonly paragraphs: readonly Text[]
  readonly invites?: boolean
}

const template = (id: string, words: Words): MessageTemplate => ({
  ...{ id, kind: 'support', version: '2017', ...words },
  ...{ from: plainDate('2017-06-01'), through: null, basis: wording },
})

const comeThen = text(
  'Ông/bà mang hồ sơ giấy đến {counter} lúc {appointment}. Nếu không đến được, ông/bà đổi lịch hẹn, hoặc gửi hồ sơ qua bưu chính chậm nhất vào ngày {until}.',
  'Bring the papers to {counter} at {appointment}. If you cannot come, ask for another hour, or post the papers by {until}.',
)

const toApplicant: readonly MessageTemplate[] = [
  template('support-received', {
    subject: text('Yêu cầu {code}: đã nhận', 'Request {code}: received'),
    paragraphs: [
      text(
        '{unit} đã nhận yêu cầu {code} ({service}) lúc {received}.',
        '{unit} has received request {code} ({service}) at {received}.',
      ),
      text('Cơ quan trả lời chậm nhất vào ngày {due}.', 'You get an answer by {due}.'),
    ],
  }),
  template('support-guided', {
    subject: text('Yêu cầu {code}: cần bổ sung', 'Request {code}: something is missing'),
    paragraphs: [
      text('Yêu cầu {code} còn thiếu: {items}.', 'Request {code} lacks: {items}.'),
      text('{explanation}', '{explanation}'),
      text(
        'Ông/bà bổ sung chậm nhất vào ngày {until}; sau ngày đó yêu cầu hết hiệu lực.',
        'Please send it by {until}; after that day the request lapses.',
      ),
    ],
  }),
  template('support-appointed', {
    subject: text('Yêu cầu {code}: lịch hẹn nộp hồ sơ', 'Request {code}: your appointment'),
    paragraphs: [text('Yêu cầu {code} đã đầy đủ.', 'Request {code} is complete.'), comeThen],
    invites: true,
  }),
  template('support-moved', {
    subject: text('Yêu cầu {code}: lịch hẹn mới', 'Request {code}: your new appointment'),
    paragraphs: [comeThen],
    invites: true,
  }),
  template('support-cancelled', {
    subject: text('Yêu cầu {code}: đã hủy lịch hẹn', 'Request {code}: appointment cancelled'),
    paragraphs: [
      text(
        'Lịch hẹn của yêu cầu {code} tại {unit} đã được hủy; cơ quan trả lời lại chậm nhất vào ngày {due}.',
        'The appointment of request {code} at {unit} is cancelled; you get another answer by {due}.',
      ),
    ],
  }),
  template('support-reminder', {
    subject: text('Yêu cầu {code}: sắp đến lịch hẹn', 'Request {code}: your appointment is near'),
    paragraphs: [comeThen],
  }),
  template('support-opened', {
    subject: text('Yêu cầu {code}: đã lập hồ sơ', 'Request {code}: opened as a dossier'),
    paragraphs: [
      text(
        '{unit} đã lập hồ sơ từ yêu cầu {code} ({service}).',
        '{unit} has opened a dossier from request {code} ({service}).',
      ),
      text(
        'Mã số hồ sơ và ngày hẹn trả kết quả ghi trên giấy tiếp nhận hồ sơ.',
        'Its code and the promised date stand on the receipt slip.',
      ),
    ],
  }),
  template('support-lapsed', {
    subject: text('Yêu cầu {code}: đã hết thời gian chờ', 'Request {code}: the wait is over'),
    paragraphs: [
      text(
        '{unit} đã chờ đến ngày {until} mà chưa nhận được nội dung bổ sung hoặc hồ sơ giấy của yêu cầu {code}. Nếu vẫn cần, ông/bà gửi yêu cầu mới.',
        '{unit} waited until {until} for what was missing, or for the papers, of request {code}. If you still need it, ask again.',
      ),
    ],
  }),
  template('support-redirected', {
    subject: text('Yêu cầu {code}: nơi có thẩm quyền', 'Request {code}: who is competent'),
    paragraphs: [
      text(
        'Yêu cầu {code} không thuộc thẩm quyền của {unit}. Ông/bà liên hệ với: {body}. {explanation}',
        '{unit} is not competent for request {code}. Please turn to: {body}. {explanation}',
      ),
    ],
  }),
  template('support-answered', {
    subject: text('Yêu cầu {code}: hướng dẫn', 'Request {code}: guidance'),
    paragraphs: [
      text('{unit} đã trả lời yêu cầu {code}.', '{unit} has answered request {code}.'),
      text(
        'Ông/bà xem nội dung trả lời khi tra cứu bằng mã yêu cầu và mã bí mật trên phiếu, hoặc hỏi tại cơ quan.',
        'Read the answer by looking it up by its code and the secret on the slip, or ask at the office.',
      ),
    ],
  }),
  template('support-status-changed', {
    subject: text('Yêu cầu {code}: {state}', 'Request {code}: {state}'),
    paragraphs: [
      text(
        'Yêu cầu {code} ({service}) tại {unit}: {state}.',
        'Request {code} ({service}) at {unit}: {state}.',
      ),
      text(
        'Người thực hiện: {person}, lúc {changed}. Nhận lúc {received}.',
        'Done by {person} at {changed}. Received at {received}.',
      ),
    ],
  }),
]

const toOfficer = (id: string, subject: Text, told: Text): MessageTemplate =>
  template(id, { subject, paragraphs: [told] })

const toOfficers: readonly MessageTemplate[] = [
  toOfficer(
    'support-new',
    text('Yêu cầu mới: {code}', 'New request: {code}'),
    text(
      'Yêu cầu {code} ({service}) nhận lúc {received}, trả lời chậm nhất vào ngày {due}.',
      'Request {code} ({service}) came in at {received}; the answer is due on {due}.',
    ),
  ),
  toOfficer(
    'support-completed',
    text('Yêu cầu {code}: đã bổ sung', 'Request {code}: completed'),
    text(
      'Yêu cầu {code} đã được bổ sung, trả lời chậm nhất vào ngày {due}.',
      'Request {code} was completed; the answer is due on {due}.',
    ),
  ),
  toOfficer(
    'support-to-appoint',
    text('Yêu cầu {code}: cần hẹn lại', 'Request {code}: another appointment is wanted'),
    text(
      'Lịch hẹn của yêu cầu {code} đã hủy, trả lời lại chậm nhất vào ngày {due}.',
      'The appointment of request {code} was cancelled; another answer is due on {due}.',
    ),
  ),
  toOfficer(
    'support-due-soon',
    text('Yêu cầu {code}: sắp đến hạn trả lời', 'Request {code}: the answer is due soon'),
    text(
      'Yêu cầu {code} ({service}) phải được trả lời chậm nhất vào ngày {due}.',
      'Request {code} ({service}) must be answered by {due}.',
    ),
  ),
  toOfficer(
    'support-late',
    text('Yêu cầu {code}: quá hạn trả lời', 'Request {code}: the answer is late'),
    text(
      'Yêu cầu {code} ({service}) tại {unit} phải trả lời chậm nhất vào ngày {due} mà chưa trả lời.',
      'Request {code} ({service}) at {unit} was to be answered by {due} and is late.',
    ),
  ),
  toOfficer(
    'support-papers-wait',
    text('Yêu cầu {code}: chưa đối chiếu hồ sơ giấy', 'Request {code}: the papers wait'),
    text(
      'Hồ sơ giấy của yêu cầu {code} ({service}) tại {unit} phải đối chiếu chậm nhất vào ngày {due} mà chưa đối chiếu.',
      'The papers of request {code} ({service}) at {unit} were to be compared by {due} and still wait.',
    ),
  ),
]

/** The words of the messages about a request for online support. */
export const supportTemplates: readonly MessageTemplate[] = Object.freeze([
  ...toApplicant,
  ...toOfficers,
])
