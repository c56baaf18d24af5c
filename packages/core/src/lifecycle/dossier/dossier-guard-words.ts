import { text } from '../../model/text.js'
import type { GuardSpec } from '../case-definition.js'
import type { DossierGuard } from './dossier-guards.js'

/** Why a guard of the dossier refuses. */
export const guardWords: Readonly<Record<DossierGuard, Pick<GuardSpec, 'text'>>> = {
  checkedAtOnce: {
    text: text(
      'Hồ sơ không nộp trực tiếp và chưa được kiểm tra.',
      'The dossier was neither handed in in person nor checked before.',
    ),
  },
  returnsTo: { text: text('Hồ sơ không ở bước này.', 'The dossier does not return to this step.') },
  componentsComplete: {
    text: text(
      'Còn thiếu giấy tờ bắt buộc, hoặc giấy tờ không đúng dạng.',
      'A required paper is missing, or is not in a form that is accepted.',
    ),
  },
  supplementLeft: {
    text: text(
      'Đã hết số lần được yêu cầu bổ sung (trừ khi do lỗi của người nộp).',
      'No further request to complete the dossier is allowed, except for the applicant’s own fault.',
    ),
  },
  withinCheckTerm: {
    text: text(
      'Đã quá thời hạn được yêu cầu bổ sung sau khi tiếp nhận.',
      'The term for asking after receipt has passed.',
    ),
  },
  isAssignee: {
    text: text('Hồ sơ được phân công cho người khác.', 'The dossier is assigned to somebody else.'),
  },
  officerAssigned: {
    text: text('Hồ sơ chưa được phân công cho ai.', 'The dossier is not assigned to anybody yet.'),
  },
  assignedToAbsent: {
    text: text(
      'Hồ sơ không do người vắng mặt giữ, hoặc không có người khác nhận thay.',
      'The dossier is not with who is away, or nobody else is to take it.',
    ),
  },
  settledByAnother: {
    text: text('Người đề xuất không được tự duyệt.', 'Who proposed the outcome cannot approve it.'),
  },
  slipAsked: {
    text: text('Người nộp không yêu cầu giấy tiếp nhận.', 'No receipt slip was asked for.'),
  },
  answerAwaited: {
    text: text('Không còn ý kiến nào chưa trả lời.', 'No answer is waited for.'),
  },
  nothingLost: {
    text: text('Hồ sơ có giấy tờ bị mất chưa được khắc phục.', 'A loss has not been made good.'),
  },
  somethingLost: { text: text('Không có giấy tờ nào bị báo mất.', 'Nothing is reported lost.') },
  consultationsClosed: {
    text: text(
      'Còn cơ quan chưa trả lời và chưa hết hạn trả lời.',
      'A body has not answered and still has time.',
    ),
  },
  suspensionGroundNamed: {
    text: text(
      'Thủ tục không quy định căn cứ tạm dừng.',
      'The procedure names no ground for suspending.',
    ),
  },
  stopGroundNamed: {
    text: text(
      'Thủ tục không quy định căn cứ dừng giải quyết.',
      'The procedure names no ground for stopping.',
    ),
  },
  extensionLeft: {
    text: text('Thủ tục không cho gia hạn (thêm).', 'The procedure allows no (further) extension.'),
  },
  reappointmentLeft: {
    text: text('Chỉ được hẹn lại một lần.', 'A new date may be promised only once.'),
  },
  withdrawalPending: { text: text('Chưa có yêu cầu rút hồ sơ.', 'No withdrawal was asked for.') },
  noWithdrawalPending: {
    text: text('Đã có yêu cầu rút hồ sơ.', 'A withdrawal is already asked for.'),
  },
  toldIfEarly: {
    text: text(
      'Trả trước hạn phải báo trước cho người nộp.',
      'An early result needs notice beforehand.',
    ),
  },
  originalsHeld: {
    text: text('Không giữ bản chính nào.', 'No original is held.'),
  },
  deadlineHasPassed: { text: text('Chưa có thời hạn nào đã qua.', 'No such deadline has passed.') },
  reminderIsDue: { text: text('Chưa đến lúc nhắc hạn.', 'There is nothing to remind of yet.') },
  codeAssigned: { text: text('Hồ sơ chưa có mã.', 'The dossier has no code yet.') },
  endedForApplicant: {
    text: text(
      'Hồ sơ chưa trả kết quả và chưa kết thúc.',
      'The result was not returned and the dossier has not ended.',
    ),
  },
  notRated: { text: text('Hồ sơ đã được đánh giá.', 'The dossier was rated already.') },
  unitEnded: {
    text: text('Đơn vị giữ hồ sơ chưa kết thúc.', 'The unit that holds the dossier has not ended.'),
  },
  calendarCorrected: {
    text: text('Lịch làm việc không thay đổi.', 'The calendar has not changed.'),
  },
}
