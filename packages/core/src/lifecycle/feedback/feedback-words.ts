import { text, type Text } from '../../model/text.js'
import type { GuardSpec } from '../case-definition.js'
import type { FeedbackCommand } from './feedback-commands.js'
import type { FeedbackSort } from './feedback-data.js'
import type { FeedbackGuard } from './feedback-guards.js'

/** Roles a regime with rules for feedback must define. */
export const feedbackRoles = ['applicant', 'one-stop-officer', 'handling-officer', 'head', 'system']

/** What people call a command of feedback, and who gives it. */
export interface FeedbackWords {
  readonly label: Text
  readonly by: readonly string[]
  /** Whether it belongs to the ordinary way of a case; work lists show such commands. */
  readonly ordinary?: true
}

const officers = ['one-stop-officer', 'handling-officer']
const system = ['system']

/** The commands of feedback in words. */
export const feedbackCommandWords: Readonly<Record<FeedbackCommand, FeedbackWords>> = {
  receive: {
    label: text('Gửi, tiếp nhận phản ánh, kiến nghị', 'Send in or receive feedback'),
    by: ['applicant', 'one-stop-officer', 'system'],
  },
  classify: { label: text('Phân loại', 'Classify'), by: officers, ordinary: true },
  link: { label: text('Gắn với hồ sơ', 'Link to a dossier'), by: officers },
  answer: {
    label: text('Dự thảo văn bản trả lời', 'Draft the written reply'),
    by: officers,
    ordinary: true,
  },
  sendBack: {
    label: text('Trả lại dự thảo', 'Send the draft back'),
    by: ['head'],
    ordinary: true,
  },
  approveAnswer: {
    label: text('Duyệt văn bản trả lời', 'Approve the reply'),
    by: ['head'],
    ordinary: true,
  },
  guide: {
    label: text('Hướng dẫn người gửi', 'Guide the sender'),
    by: [...officers, 'head'],
    ordinary: true,
  },
  noteSort: {
    label: text('Ghi nhận loại do nơi nhận chuyển phân loại', 'Note what it was found to be'),
    by: system,
  },
  refer: {
    label: text('Chuyển đơn vị có thẩm quyền', 'Refer to the competent office'),
    by: [...officers, 'head'],
    ordinary: true,
  },
  file: { label: text('Lưu đơn', 'File without an answer'), by: [...officers, 'head'] },
  publish: {
    label: text('Công khai nội dung trả lời', 'Publish question and answer'),
    by: ['head'],
    ordinary: true,
  },
  close: {
    label: text('Kết thúc, không công khai', 'Close without publishing'),
    by: ['one-stop-officer', 'head'],
    ordinary: true,
  },
  issueTracking: {
    label: text('Cấp mã tra cứu', 'Issue a secret to track by'),
    by: ['one-stop-officer'],
  },
  lapse: { label: text('Ghi nhận quá hạn', 'Note a passed deadline'), by: system },
  remind: { label: text('Nhắc hạn', 'Remind of a due day'), by: system },
  reproject: {
    label: text('Tính lại hạn theo lịch mới', 'Count again by the corrected calendar'),
    by: system,
  },
  transfer: {
    label: text('Chuyển sang đơn vị kế thừa', 'Hand over to the successor'),
    by: system,
  },
}

/** The sorts of messages in words. */
export const feedbackSortWords: Readonly<Record<FeedbackSort, Text>> = {
  feedback: text('Phản ánh', 'Feedback'),
  petition: text('Kiến nghị', 'Petition'),
  complaint: text('Khiếu nại', 'Complaint'),
  denunciation: text('Tố cáo', 'Denunciation'),
}

/** The deadlines of feedback in words. */
export const feedbackDeadlineWords: Readonly<Record<string, Text>> = {
  'feedback-classification': text('hạn phân loại', 'time for classification'),
  'feedback-answer': text('hạn trả lời', 'time for the answer'),
  publication: text('hạn công khai', 'time for publication'),
}

/** The states of feedback in words. */
export const feedbackStateWords: Readonly<Record<string, Text>> = {
  new: text('Chưa gửi', 'Not sent in'),
  received: text('Mới tiếp nhận, chờ phân loại', 'Received, to be classified'),
  guidance: text('Chờ hướng dẫn người gửi', 'The sender is to be guided'),
  'handling.classified': text('Đã phân loại, đang xử lý', 'Classified, being handled'),
  'handling.drafted': text('Chờ duyệt văn bản trả lời', 'Reply waits for approval'),
  answered: text('Đã trả lời, chờ xem xét công khai', 'Answered; publication to be decided'),
  'closed.answered': text('Đã trả lời', 'Answered'),
  'closed.published': text('Đã trả lời và công khai', 'Answered and published'),
  'closed.guided': text('Đã hướng dẫn', 'Guided'),
  'closed.referred': text('Đã chuyển đơn vị có thẩm quyền', 'Referred to the competent office'),
  'closed.filed': text('Đã lưu đơn', 'Filed'),
}

/** Why a guard of feedback refuses. */
export const feedbackGuardWords: Readonly<Record<FeedbackGuard, Pick<GuardSpec, 'text'>>> = {
  notFeedback: {
    text: text('Không phải khiếu nại, tố cáo.', 'It is neither a complaint nor a denunciation.'),
  },
  aboutDossier: {
    text: text('Nội dung không nêu hồ sơ nào.', 'It names no dossier.'),
  },
  isFeedback: {
    text: text(
      'Chỉ phản ánh, kiến nghị đã phân loại mới được gắn với hồ sơ.',
      'Only what was classified as feedback or a petition is linked to a dossier.',
    ),
  },
  competent: {
    text: text(
      'Đơn vị không có thẩm quyền trả lời về chủ đề này; chuyển đơn vị có thẩm quyền hoặc hướng dẫn người gửi.',
      'The office is not competent for this topic: refer it or guide the sender.',
    ),
  },
  otherIsCompetent: {
    text: text(
      'Không còn đơn vị nào khác có thẩm quyền trả lời về chủ đề này.',
      'No other office is competent for this topic.',
    ),
  },
  guidedAfterReferral: {
    text: text(
      'Không phải khiếu nại, tố cáo do đơn vị khác chuyển đến.',
      'It is no complaint or denunciation that another office referred.',
    ),
  },
  wasReferred: {
    text: text('Chưa chuyển đến đơn vị khác.', 'It was not referred to another office.'),
  },
  wasReferredOn: {
    text: text(
      'Không phải do đơn vị khác chuyển đến rồi chuyển tiếp.',
      'It did not come from one office to be referred to another.',
    ),
  },
  draftedByAnother: {
    text: text('Người dự thảo không được tự duyệt.', 'Who drafted the reply cannot approve it.'),
  },
  publicationAllowed: {
    text: text(
      'Người gửi không đồng ý công khai.',
      'The sender does not allow it to be published.',
    ),
  },
  mayWithhold: {
    text: text(
      'Người gửi đồng ý công khai; chỉ thủ trưởng được quyết định không công khai.',
      'The sender allows it to be published: only the head decides that it is not.',
    ),
  },
  codeAssigned: { text: text('Chưa có mã.', 'It has no code yet.') },
  deadlineHasPassed: { text: text('Chưa có thời hạn nào đã qua.', 'No such deadline has passed.') },
  reminderIsDue: { text: text('Chưa đến lúc nhắc hạn.', 'There is nothing to remind of yet.') },
  unitEnded: {
    text: text('Đơn vị đang giữ chưa kết thúc.', 'The unit that holds it has not ended.'),
  },
  calendarCorrected: {
    text: text('Lịch làm việc không thay đổi.', 'The calendar has not changed.'),
  },
}
