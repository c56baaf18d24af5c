import { cite, type Citation } from '../../model/citation.js'
import { text, type Text } from '../../model/text.js'
import type { GuardSpec } from '../case-definition.js'
import type { DossierCommand } from './dossier-commands.js'
import type { DossierGuard } from './dossier-guards.js'

const nd61 = (clause: string): Citation => cite('nd-61-2018', clause, 'B')

/** Who gives a command, in words of roles; `settler` stands for the role of the working step. */
export type Giver = 'one-stop-officer' | 'applicant' | 'head' | 'settler' | 'step' | 'system'

/** What people call a command of a dossier, who gives it, and the clause behind it. */
export interface CommandWords {
  readonly label: Text
  readonly by: readonly Giver[]
  readonly basis?: Citation
}

const counter: readonly Giver[] = ['one-stop-officer']
const head: readonly Giver[] = ['head']
const settler: readonly Giver[] = ['settler']
const applicant: readonly Giver[] = ['applicant', 'one-stop-officer']

/** The commands of a dossier in words. */
export const commandWords: Readonly<Record<DossierCommand, CommandWords>> = {
  open: { label: text('Nộp hồ sơ', 'Hand in the dossier'), by: applicant, basis: nd61('Art 16') },
  check: {
    label: text('Kiểm tra hồ sơ gửi đến', 'Check what was sent'),
    by: counter,
    basis: nd61('Art 17.2'),
  },
  requestSupplement: {
    label: text('Yêu cầu bổ sung, hoàn thiện hồ sơ', 'Ask to complete the dossier'),
    by: counter,
    basis: nd61('Art 5.1e, 17.1a, 19.4'),
  },
  supply: {
    label: text('Nộp bổ sung', 'Hand in what was missing'),
    by: applicant,
    basis: nd61('Art 17.1'),
  },
  accept: {
    label: text('Tiếp nhận và hẹn trả kết quả', 'Receive and promise the date of return'),
    by: counter,
    basis: nd61('Art 17.1c, 17.3'),
  },
  refuse: {
    label: text('Từ chối tiếp nhận', 'Refuse to receive'),
    by: counter,
    basis: nd61('Art 17.1b'),
  },
  guide: {
    label: text('Hướng dẫn đến cơ quan có thẩm quyền', 'Guide to the competent body'),
    by: counter,
    basis: cite('thads-page-enforcement-request', 'B2a', 'B'),
  },
  giveImmediateResult: {
    label: text('Trả kết quả ngay', 'Settle and return at once'),
    by: counter,
    basis: nd61('Art 17.4'),
  },
  handOver: {
    label: text('Chuyển hồ sơ giải quyết', 'Hand over for settlement'),
    by: ['step'],
    basis: nd61('Art 18.2'),
  },
  assign: {
    label: text('Phân công người giải quyết', 'Assign the officer'),
    by: ['step'],
    basis: cite('thads-page-enforcement-request', 'B3', 'B'),
  },
  reassign: {
    label: text('Phân công lại', 'Assign another officer'),
    by: head,
    basis: nd61('Art 12.8'),
  },
  settle: { label: text('Đề xuất kết quả giải quyết', 'Propose the outcome'), by: ['step'] },
  sendBack: { label: text('Trả lại để làm lại', 'Send back to be done again'), by: ['step'] },
  approve: { label: text('Duyệt, ký kết quả', 'Approve and sign'), by: ['step'] },
  consult: {
    label: text('Lấy ý kiến cơ quan khác', 'Consult another body'),
    by: settler,
    basis: nd61('Art 19.5'),
  },
  recordAnswer: {
    label: text('Ghi nhận ý kiến trả lời', 'Record the answer'),
    by: settler,
    basis: nd61('Art 19.5'),
  },
  resumeWork: {
    label: text('Tiếp tục giải quyết sau khi lấy ý kiến', 'Go on after consulting'),
    by: settler,
    basis: nd61('Art 19.5'),
  },
  suspend: { label: text('Tạm dừng giải quyết', 'Suspend settlement'), by: head },
  resume: { label: text('Tiếp tục giải quyết', 'Resume settlement'), by: head },
  extend: { label: text('Gia hạn thời gian giải quyết', 'Extend the limit'), by: head },
  apologise: {
    label: text('Xin lỗi và hẹn lại ngày trả kết quả', 'Apologise and promise a new date'),
    by: head,
    basis: nd61('Art 19.9'),
  },
  requestWithdrawal: { label: text('Xin rút hồ sơ', 'Ask to withdraw'), by: applicant },
  declineWithdrawal: {
    label: text('Không rút hồ sơ nữa', 'Go on after all'),
    by: [...counter, 'head'],
  },
  withdraw: { label: text('Cho rút hồ sơ', 'Grant the withdrawal'), by: [...counter, 'head'] },
  stop: {
    label: text('Dừng giải quyết', 'Stop settlement'),
    by: head,
    basis: cite('tt-03-2025', 'form 05', 'B'),
  },
  notifyReady: {
    label: text('Báo đã có kết quả', 'Tell that the result is ready'),
    by: counter,
    basis: nd61('Art 20.4'),
  },
  returnResult: {
    label: text('Trả kết quả', 'Return the result'),
    by: counter,
    basis: nd61('Art 6.2b, 20.3'),
  },
  handBackOriginals: {
    label: text('Trả lại bản chính', 'Hand back originals'),
    by: counter,
    basis: nd61('Art 20.2'),
  },
  reportLoss: {
    label: text('Báo mất hồ sơ và xin lỗi', 'Report a loss and apologise'),
    by: [...counter, 'settler', 'head'],
    basis: nd61('Art 21'),
  },
  remedyLoss: {
    label: text('Khắc phục hồ sơ bị mất', 'Make good a loss'),
    by: [...counter, 'settler', 'head'],
    basis: nd61('Art 21'),
  },
  openCorrection: {
    label: text('Mở đính chính kết quả', 'Open a correction'),
    by: [...counter, 'head'],
    basis: nd61('Art 21'),
  },
  correct: {
    label: text('Ký kết quả đính chính', 'Sign the corrected result'),
    by: head,
    basis: nd61('Art 21'),
  },
  lapse: { label: text('Ghi nhận quá hạn', 'Note a passed deadline'), by: ['system'] },
  reproject: {
    label: text('Tính lại hạn theo lịch mới', 'Count again by the corrected calendar'),
    by: ['system'],
  },
}

/** Why a guard of the dossier refuses, in words and by clause. */
export const guardWords: Readonly<Record<DossierGuard, GuardSpec>> = {
  handedInPerson: {
    text: text('Hồ sơ không nộp trực tiếp.', 'The dossier was not handed in in person.'),
  },
  returnsTo: { text: text('Hồ sơ không ở bước này.', 'The dossier does not return to this step.') },
  componentsComplete: {
    text: text('Còn thiếu giấy tờ bắt buộc.', 'A required paper is missing.'),
    basis: nd61('Art 17.1a'),
  },
  supplementLeft: {
    text: text(
      'Đã hết số lần được yêu cầu bổ sung (trừ khi do lỗi của người nộp).',
      'No further request to complete the dossier is allowed, except for the applicant’s own fault.',
    ),
    basis: nd61('Art 11.2c, 15.3'),
  },
  withinCheckTerm: {
    text: text(
      'Đã quá thời hạn được yêu cầu bổ sung sau khi tiếp nhận.',
      'The term for asking after receipt has passed.',
    ),
    basis: nd61('Art 19.4'),
  },
  isAssignee: {
    text: text('Hồ sơ được phân công cho người khác.', 'The dossier is assigned to somebody else.'),
  },
  settledByAnother: {
    text: text('Người đề xuất không được tự duyệt.', 'Who proposed the outcome cannot approve it.'),
  },
  nothingLost: {
    text: text('Hồ sơ có giấy tờ bị mất chưa được khắc phục.', 'A loss has not been made good.'),
    basis: nd61('Art 21'),
  },
  somethingLost: { text: text('Không có giấy tờ nào bị báo mất.', 'Nothing is reported lost.') },
  consultationsClosed: {
    text: text(
      'Còn cơ quan chưa trả lời và chưa hết hạn trả lời.',
      'A body has not answered and still has time.',
    ),
    basis: nd61('Art 19.5'),
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
    basis: nd61('Art 19.9'),
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
    basis: nd61('Art 20.4'),
  },
  originalsHeld: {
    text: text('Không giữ bản chính nào.', 'No original is held.'),
    basis: nd61('Art 20.2'),
  },
  deadlineHasPassed: { text: text('Chưa có thời hạn nào đã qua.', 'No such deadline has passed.') },
  calendarCorrected: {
    text: text('Lịch làm việc không thay đổi.', 'The calendar has not changed.'),
  },
}
