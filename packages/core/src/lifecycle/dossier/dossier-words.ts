import { text, type Text } from '../../model/text.js'
import type { DossierCommand } from './dossier-commands.js'

/** Who gives a command, in words of roles; `settler` stands for the role of the working step. */
export type Giver = 'one-stop-officer' | 'applicant' | 'head' | 'settler' | 'step' | 'system'

/** Roles every regime with procedures must define, because commands of the dossier need them. */
export const dossierRoles = ['one-stop-officer', 'applicant', 'head', 'system']

/** What people call a command of a dossier, and who gives it. */
export interface CommandWords {
  readonly label: Text
  readonly by: readonly Giver[]
}

const counter: readonly Giver[] = ['one-stop-officer']
const head: readonly Giver[] = ['head']
const settler: readonly Giver[] = ['settler']
const applicant: readonly Giver[] = ['applicant', 'one-stop-officer']

/** The commands of a dossier in words. */
export const commandWords: Readonly<Record<DossierCommand, CommandWords>> = {
  open: { label: text('Nộp hồ sơ', 'Hand in the dossier'), by: [...applicant, 'system'] },
  check: {
    label: text('Kiểm tra hồ sơ gửi đến', 'Check what was sent'),
    by: counter,
  },
  requestSupplement: {
    label: text('Yêu cầu bổ sung, hoàn thiện hồ sơ', 'Ask to complete the dossier'),
    by: counter,
  },
  supply: {
    label: text('Nộp bổ sung', 'Hand in what was missing'),
    by: applicant,
  },
  accept: {
    label: text('Tiếp nhận và hẹn trả kết quả', 'Receive and promise the date of return'),
    by: counter,
  },
  refuse: {
    label: text('Từ chối tiếp nhận', 'Refuse to receive'),
    by: counter,
  },
  guide: {
    label: text('Hướng dẫn đến cơ quan có thẩm quyền', 'Guide to the competent body'),
    by: counter,
  },
  giveImmediateResult: {
    label: text('Trả kết quả ngay', 'Settle and return at once'),
    by: counter,
  },
  handOver: {
    label: text('Chuyển hồ sơ giải quyết', 'Hand over for settlement'),
    by: ['step'],
  },
  assign: {
    label: text('Phân công người giải quyết', 'Assign the officer'),
    by: ['step'],
  },
  reassign: {
    label: text('Phân công lại', 'Assign another officer'),
    by: head,
  },
  standIn: {
    label: text('Giao cho người trực thay', 'Give to who stands in'),
    by: ['system'],
  },
  settle: { label: text('Đề xuất kết quả giải quyết', 'Propose the outcome'), by: ['step'] },
  sendBack: { label: text('Trả lại để làm lại', 'Send back to be done again'), by: ['step'] },
  approve: { label: text('Duyệt, ký kết quả', 'Approve and sign'), by: ['step'] },
  consult: {
    label: text('Lấy ý kiến cơ quan khác', 'Consult another body'),
    by: settler,
  },
  recordAnswer: {
    label: text('Ghi nhận ý kiến trả lời', 'Record the answer'),
    by: settler,
  },
  resumeWork: {
    label: text('Tiếp tục giải quyết sau khi lấy ý kiến', 'Go on after consulting'),
    by: settler,
  },
  suspend: { label: text('Tạm dừng giải quyết', 'Suspend settlement'), by: head },
  resume: { label: text('Tiếp tục giải quyết', 'Resume settlement'), by: head },
  extend: { label: text('Gia hạn thời gian giải quyết', 'Extend the limit'), by: head },
  apologise: {
    label: text('Xin lỗi và hẹn lại ngày trả kết quả', 'Apologise and promise a new date'),
    by: head,
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
  },
  notifyReady: {
    label: text('Báo đã có kết quả', 'Tell that the result is ready'),
    by: counter,
  },
  returnResult: {
    label: text('Trả kết quả', 'Return the result'),
    by: counter,
  },
  handBackOriginals: {
    label: text('Trả lại bản chính', 'Hand back originals'),
    by: counter,
  },
  reportLoss: {
    label: text('Báo mất hồ sơ và xin lỗi', 'Report a loss and apologise'),
    by: [...counter, 'settler', 'head'],
  },
  remedyLoss: {
    label: text('Khắc phục hồ sơ bị mất', 'Make good a loss'),
    by: [...counter, 'settler', 'head'],
  },
  openCorrection: {
    label: text('Mở đính chính kết quả', 'Open a correction'),
    by: [...counter, 'head'],
  },
  correct: {
    label: text('Ký kết quả đính chính', 'Sign the corrected result'),
    by: head,
  },
  issueTracking: {
    label: text('Cấp mã tra cứu hồ sơ', 'Issue a secret to track by'),
    by: counter,
  },
  rate: {
    label: text('Đánh giá mức độ hài lòng', 'Say how satisfied one is'),
    by: ['applicant'],
  },
  noteFeedback: {
    label: text('Ghi nhận phản ánh, kiến nghị', 'Note feedback about it'),
    by: ['system'],
  },
  lapse: { label: text('Ghi nhận quá hạn', 'Note a passed deadline'), by: ['system'] },
  remind: { label: text('Nhắc hạn', 'Remind of a due day'), by: ['system'] },
  transfer: {
    label: text('Chuyển hồ sơ sang đơn vị kế thừa', 'Hand over to the successor'),
    by: ['system'],
  },
  reproject: {
    label: text('Tính lại hạn theo lịch mới', 'Count again by the corrected calendar'),
    by: ['system'],
  },
}

/** Commands of the ordinary way of a dossier; asking for papers is one only before it is received. */
export const ordinaryCommands: Readonly<Partial<Record<DossierCommand, true | readonly string[]>>> =
  {
    check: true,
    accept: true,
    requestSupplement: ['intake.checking'],
    handOver: true,
    assign: true,
    settle: true,
    approve: true,
    resumeWork: true,
    notifyReady: true,
    returnResult: true,
    correct: true,
  }

/** The deadlines of a dossier in words. */
export const deadlineWords: Readonly<Record<string, Text>> = {
  settlement: text('thời hạn giải quyết', 'time for settlement'),
  handover: text('hạn chuyển hồ sơ', 'time for handing over'),
  consultation: text('hạn trả lời lấy ý kiến', 'time for the answer'),
  supplement: text('hạn chờ bổ sung', 'time to wait for papers'),
}

/** The stages of a dossier in words. */
export const stageWords: Readonly<Record<string, Text>> = {
  intake: text('Tiếp nhận', 'Intake'),
  settlement: text('Giải quyết', 'Settlement'),
  result: text('Trả kết quả', 'Result'),
  closed: text('Kết thúc', 'Closed'),
}

/** The states of a dossier in words, but for the steps of settlement, which the procedure names. */
export const stateWords: Readonly<Record<string, Text>> = {
  new: text('Chưa nộp', 'Not handed in'),
  'intake.submitted': text('Mới gửi đến', 'Sent in'),
  'intake.checking': text('Đang kiểm tra hồ sơ', 'Being checked'),
  'intake.awaitingSupplement': text('Chờ bổ sung để tiếp nhận', 'Waiting for papers'),
  'settlement.awaitingSupplement': text('Chờ bổ sung hồ sơ', 'Waiting for a supplement'),
  'settlement.suspended': text('Tạm dừng giải quyết', 'Suspended'),
  'settlement.consulting': text('Đang lấy ý kiến cơ quan khác', 'Consulting another body'),
  'result.ready': text('Đã có kết quả, chờ trả', 'Result ready'),
  'result.correcting': text('Đang đính chính kết quả', 'Result being corrected'),
  'closed.returned': text('Đã trả kết quả', 'Result returned'),
  'closed.refused': text('Từ chối tiếp nhận', 'Refused'),
  'closed.guided': text('Đã hướng dẫn nơi khác', 'Guided elsewhere'),
  'closed.withdrawn': text('Đã rút hồ sơ', 'Withdrawn'),
  'closed.stopped': text('Dừng giải quyết', 'Stopped'),
}
