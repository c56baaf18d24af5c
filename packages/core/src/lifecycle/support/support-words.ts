import { text, type Text } from '../../model/text.js'
import type { GuardSpec } from '../case-definition.js'
import type { SupportCommand } from './support-commands.js'
import type { SupportGuard } from './support-guards.js'
import type { Route } from './support-law.js'

type Giver = 'one-stop-officer' | 'applicant' | 'system'

/** Roles every regime with online support must define, because its commands need them. */
export const supportRoles: readonly string[] = ['one-stop-officer', 'applicant', 'system']

/** What people call a command of a request, who gives it, and where it leads when it is taken at all. */
export interface SupportCommandWords {
  readonly label: Text
  readonly by: readonly Giver[]
  readonly on: readonly Route[]
}

const counter: readonly Giver[] = ['one-stop-officer']
const either: readonly Giver[] = ['applicant', 'one-stop-officer']
const system: readonly Giver[] = ['system']
const always: readonly Route[] = ['paper', 'send', 'guidance']
const dossiers: readonly Route[] = ['paper', 'send']
const papers: readonly Route[] = ['paper']

const words = (label: Text, by: readonly Giver[], on: readonly Route[]): SupportCommandWords => ({
  ...{ label, by, on },
})

/** The commands of a request in words. */
export const commandWords: Readonly<Record<SupportCommand, SupportCommandWords>> = {
  submit: words(text('Gửi yêu cầu hỗ trợ trực tuyến', 'Ask for online support'), either, always),
  guide: words(text('Hướng dẫn bổ sung yêu cầu', 'Guide: say what is missing'), counter, dossiers),
  complete: words(text('Bổ sung yêu cầu', 'Complete the request'), either, dossiers),
  appoint: words(
    text('Xác nhận đầy đủ và hẹn nộp hồ sơ giấy', 'Find complete and give an appointment'),
    counter,
    papers,
  ),
  moveAppointment: words(text('Đổi lịch hẹn', 'Move the appointment'), either, papers),
  cancelAppointment: words(text('Hủy lịch hẹn', 'Cancel the appointment'), either, papers),
  withdraw: words(text('Rút yêu cầu', 'Withdraw the request'), either, dossiers),
  receivePaper: words(text('Nhận hồ sơ giấy', 'Receive the papers'), counter, papers),
  reconcile: words(
    text('Đối chiếu và lập hồ sơ', 'Reconcile and open the dossier'),
    counter,
    papers,
  ),
  confirm: words(
    text('Xác nhận đầy đủ và lập hồ sơ', 'Find complete and open the dossier'),
    counter,
    ['send'],
  ),
  redirect: words(
    text('Hướng dẫn đến cơ quan có thẩm quyền', 'Guide to the competent body'),
    counter,
    always,
  ),
  answer: words(text('Hướng dẫn thủ tục', 'Guide through the procedure'), counter, ['guidance']),
  issueTracking: words(
    text('Cấp mã tra cứu yêu cầu', 'Issue a secret to track by'),
    either,
    always,
  ),
  lapse: words(text('Ghi nhận hết thời hạn', 'Note a passed deadline'), system, always),
  remind: words(text('Nhắc hạn', 'Remind of a due day'), system, always),
  transfer: words(
    text('Chuyển yêu cầu sang đơn vị kế thừa', 'Hand over to the successor'),
    system,
    always,
  ),
  reproject: words(
    text('Tính lại hạn theo lịch mới', 'Count again by the corrected calendar'),
    system,
    always,
  ),
}

/** Commands of the ordinary way of a request; papers are looked out for once there is an appointment. */
export const ordinaryCommands: Readonly<Partial<Record<SupportCommand, true | readonly string[]>>> =
  {
    ...{ guide: true, appoint: true, confirm: true, answer: true },
    ...{ receivePaper: ['appointed'], reconcile: true },
  }

/** The deadlines of a request in words. */
export const deadlineWords: Readonly<Record<string, Text>> = {
  'support-answer': text('hạn trả lời yêu cầu', 'time for the answer'),
  'support-completion': text('hạn chờ bổ sung yêu cầu', 'time to wait for what is missing'),
  'support-reconciliation': text('hạn đối chiếu hồ sơ giấy', 'time to compare the papers'),
  appointment: text('lịch hẹn nộp hồ sơ', 'appointment to bring the papers'),
  paper: text('hạn chờ hồ sơ giấy', 'time to wait for the papers'),
}

/** The states of a request in words. */
export const stateWords: Readonly<Record<string, Text>> = {
  new: text('Chưa gửi', 'Not sent'),
  received: text('Đã nhận yêu cầu, đang kiểm tra', 'Received, being checked'),
  awaitingCompletion: text('Chờ bổ sung yêu cầu', 'Waiting for what is missing'),
  appointed: text('Đã hẹn nộp hồ sơ giấy', 'Appointment given'),
  reconciling: text('Đang đối chiếu hồ sơ giấy', 'Papers being compared'),
  'closed.opened': text('Đã lập hồ sơ', 'Opened as a dossier'),
  'closed.answered': text('Đã hướng dẫn thủ tục', 'Guided through the procedure'),
  'closed.redirected': text('Đã hướng dẫn nơi khác', 'Guided elsewhere'),
  'closed.withdrawn': text('Đã rút yêu cầu', 'Withdrawn'),
  'closed.lapsed': text('Hết thời gian chờ', 'Waited for in vain'),
}

/** Why a guard of a request refuses. */
export const guardWords: Readonly<Record<SupportGuard, Pick<GuardSpec, 'text'>>> = {
  fieldsComplete: {
    text: text(
      'Yêu cầu còn thiếu thông tin bắt buộc; hãy hướng dẫn bổ sung.',
      'The request lacks something that is required; guide the applicant.',
    ),
  },
  papersSent: {
    text: text(
      'Yêu cầu chưa gửi kèm đủ giấy tờ bắt buộc; hãy hướng dẫn bổ sung.',
      'A required paper was not sent along; guide the applicant.',
    ),
  },
  hourAhead: { text: text('Giờ hẹn đã qua.', 'The hour of the appointment has passed.') },
  dayTakenOff: {
    text: text('Ngày hẹn vẫn là ngày làm việc.', 'The day of the appointment is a working day.'),
  },
  hourMissed: {
    text: text('Chưa qua ngày hẹn.', 'The day of the appointment has not passed.'),
  },
  deadlineHasPassed: { text: text('Chưa có thời hạn nào đã qua.', 'No such deadline has passed.') },
  reminderIsDue: { text: text('Chưa đến lúc nhắc hạn.', 'There is nothing to remind of yet.') },
  unitEnded: {
    text: text('Đơn vị giữ yêu cầu chưa kết thúc.', 'The unit that holds it has not ended.'),
  },
  calendarCorrected: {
    text: text('Lịch làm việc không thay đổi.', 'The calendar has not changed.'),
  },
}
