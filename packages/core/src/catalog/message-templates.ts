import { cite } from '../model/citation.js'
import { text, type Text } from '../model/text.js'
import { plainDate } from '../model/time.js'
import type { MessageTemplate } from '../notification/message-template.js'

const wording = cite(
  'nd-61-2018',
  'Art 17.2, 19.9',
  'C',
  'Assumed: the wording of every message; the sources say what must be told, not how.',
)

interface Words {
  readonly subject: Text
  readonly paragraphs: readonly Text[]
  readonly invites?: boolean
}

const template = (id: string, words: Words): MessageTemplate => ({
  id,
  version: '2017',
  ...words,
  from: plainDate('2017-06-01'),
  through: null,
  basis: wording,
})

const toApplicant: readonly MessageTemplate[] = [
  template('received', {
    subject: text('Hồ sơ {code}: đã tiếp nhận', 'Dossier {code}: received'),
    paragraphs: [
      text(
        '{unit} đã tiếp nhận hồ sơ {code}, thủ tục: {procedure}.',
        '{unit} has received dossier {code}, procedure: {procedure}.',
      ),
      text('Ngày hẹn trả kết quả: {promised}.', 'The result is promised for {promised}.'),
    ],
    invites: true,
  }),
  template('supplement-wanted', {
    subject: text('Hồ sơ cần bổ sung: {procedure}', 'Papers are missing: {procedure}'),
    paragraphs: [
      text(
        '{dossier} nộp tại {unit} cần bổ sung: {items}.',
        '{dossier} handed in at {unit} lacks: {items}.',
      ),
      text('Lý do: {wanting}', 'Reason: {wanting}'),
    ],
  }),
  template('refused', {
    subject: text('Hồ sơ không được tiếp nhận: {procedure}', 'Dossier refused: {procedure}'),
    paragraphs: [
      text(
        '{unit} không tiếp nhận, giải quyết hồ sơ này với lý do: {explanation}',
        '{unit} does not take this dossier, for this reason: {explanation}',
      ),
    ],
  }),
  template('guided', {
    subject: text('Hướng dẫn nơi nộp hồ sơ: {procedure}', 'Where to hand it in: {procedure}'),
    paragraphs: [
      text(
        'Hồ sơ không thuộc thẩm quyền của {unit}. {explanation}',
        '{unit} is not competent for this dossier. {explanation}',
      ),
    ],
  }),
  template('apology', {
    subject: text(
      'Hồ sơ {code}: xin lỗi và hẹn lại ngày trả kết quả',
      'Dossier {code}: apology and new date',
    ),
    paragraphs: [
      text(
        '{unit} xin lỗi ông/bà vì không trả được kết quả hồ sơ {code} vào ngày {oldDate} như đã hẹn.',
        '{unit} apologises that the result of dossier {code}, promised for {oldDate}, will be late.',
      ),
      text('Lý do: {delay}', 'Reason: {delay}'),
      text('Ngày hẹn trả kết quả mới: {newDate}.', 'The result is now promised for {newDate}.'),
    ],
    invites: true,
  }),
  template('result-ready', {
    subject: text('Hồ sơ {code}: đã có kết quả', 'Dossier {code}: the result is ready'),
    paragraphs: [
      text(
        'Hồ sơ {code} ({procedure}) đã có kết quả tại {unit}; ngày hẹn trả là {promised}, ông/bà có thể đến nhận kể từ hôm nay.',
        'The result of dossier {code} ({procedure}) is ready at {unit}; it was promised for {promised} and can be collected from now on.',
      ),
      text(
        'Khi đến nhận, mang theo giấy tiếp nhận hồ sơ; người nhận thay mang thêm giấy ủy quyền.',
        'Please bring the receipt slip; somebody who comes for you also brings an authorisation.',
      ),
    ],
  }),
  template('status-changed', {
    subject: text('{dossier}: {state}', '{dossier}: {state}'),
    paragraphs: [
      text(
        '{dossier} tại {unit}, thủ tục {procedure}: {state}.',
        '{dossier} at {unit}, procedure {procedure}: {state}.',
      ),
      text(
        'Người thực hiện: {person}, lúc {changed}. Nhận lúc {received}. Hẹn trả kết quả: {promised}.',
        'Done by {person} at {changed}. Received at {received}. Result promised for: {promised}.',
      ),
    ],
  }),
  template('promise-moved', {
    subject: text('Hồ sơ {code}: ngày hẹn trả mới', 'Dossier {code}: new date of return'),
    paragraphs: [
      text(
        'Thời hạn giải quyết hồ sơ {code} tại {unit} được tính lại.',
        'The time for dossier {code} at {unit} was counted again.',
      ),
      text('Ngày hẹn trả kết quả: {promised}.', 'The result is promised for {promised}.'),
    ],
    invites: true,
  }),
  template('stopped', {
    subject: text('Hồ sơ {code}: dừng giải quyết', 'Dossier {code}: stopped'),
    paragraphs: [
      text(
        '{unit} dừng giải quyết hồ sơ {code}. Lý do: {explanation}',
        '{unit} has stopped settling dossier {code}. Reason: {explanation}',
      ),
    ],
  }),
]

const reminder = (id: string, subject: Text, told: Text): MessageTemplate =>
  template(id, { subject, paragraphs: [told] })

const toOfficers: readonly MessageTemplate[] = [
  reminder(
    'due-soon',
    text('Sắp đến hạn: hồ sơ {code}', 'Due soon: dossier {code}'),
    text(
      'Hồ sơ {code} ({procedure}) đến hạn ngày {due}.',
      'Dossier {code} ({procedure}) is due on {due}.',
    ),
  ),
  reminder(
    'apology-due',
    text('Hồ sơ {code}: hạn xin lỗi và hẹn lại', 'Dossier {code}: last day to apologise'),
    text(
      'Nếu hồ sơ {code} không xong kịp hạn {due} thì ngày {apologyBy} là ngày cuối cùng để xin lỗi và hẹn lại.',
      'If dossier {code} will not be done by {due}, {apologyBy} is the last day to apologise and promise another day.',
    ),
  ),
  reminder(
    'due-today',
    text('Đến hạn ngày {due}: hồ sơ {code}', 'Due on {due}: dossier {code}'),
    text(
      'Ngày {due} là hạn của hồ sơ {code} ({procedure}).',
      '{due} is the due day of dossier {code} ({procedure}).',
    ),
  ),
  reminder(
    'overdue',
    text('Quá hạn: hồ sơ {code}', 'Overdue: dossier {code}'),
    text(
      'Hồ sơ {code} ({procedure}) đã quá hạn ngày {due}.',
      'Dossier {code} ({procedure}) was due on {due} and is late.',
    ),
  ),
  reminder(
    'overdue-to-superior',
    text('Quá hạn, chưa giải quyết xong: hồ sơ {code}', 'Still not settled: dossier {code}'),
    text(
      'Hồ sơ {code} tại {unit} quá hạn từ ngày {due} mà chưa giải quyết xong.',
      'Dossier {code} at {unit} was due on {due} and is still not settled.',
    ),
  ),
  reminder(
    'answer-due-soon',
    text('Hồ sơ {code}: sắp hết hạn trả lời lấy ý kiến', 'Dossier {code}: an answer is due soon'),
    text(
      'Hồ sơ {code} đang chờ ý kiến của cơ quan khác, sắp hết hạn trả lời.',
      'Dossier {code} waits for the answer of another body, which is due soon.',
    ),
  ),
  reminder(
    'answer-late',
    text('Hồ sơ {code}: quá hạn trả lời lấy ý kiến', 'Dossier {code}: no answer in time'),
    text(
      '{body} chưa trả lời về hồ sơ {code} trong thời hạn.',
      '{body} has not answered about dossier {code} in time.',
    ),
  ),
  reminder(
    'handover-late',
    text('Hồ sơ {code}: chậm chuyển', 'Dossier {code}: not handed over in time'),
    text(
      'Hồ sơ {code} chưa được chuyển khỏi Bộ phận một cửa trong thời hạn.',
      'Dossier {code} has not left the one-stop counter in time.',
    ),
  ),
  reminder(
    'wait-over',
    text('Hồ sơ {code}: hết thời gian chờ bổ sung', 'Dossier {code}: the wait for papers is over'),
    text(
      'Đã hết thời gian chờ người nộp bổ sung hồ sơ {code}: {items}.',
      'The time to wait for papers of dossier {code} is over: {items}.',
    ),
  ),
]

/** The words of the messages about a dossier. */
export const messageTemplates: readonly MessageTemplate[] = Object.freeze([
  ...toApplicant,
  ...toOfficers,
])
