import { text, type Text } from '../../model/text.js'
import type { GuardSpec } from '../case-definition.js'
import type { TaskCommand } from './task-commands.js'
import type { ProposalDecision, TaskState } from './task-data.js'
import type { TaskGuard } from './task-guards.js'

/** Roles a regime with a rollout plan must define. */
export const taskRoles = ['one-stop-officer', 'handling-officer', 'head', 'system']

/** What people call a command of a task, and who gives it. */
export interface TaskWords {
  readonly label: Text
  readonly by: readonly string[]
  /** Whether it belongs to the ordinary way of a task: always, or in these states; work lists show such commands. */
  readonly ordinary?: true | readonly TaskState[]
}

const office = ['one-stop-officer', 'handling-officer', 'head']
const head = ['head']
const system = ['system']

/** The commands of a task in words. */
export const taskCommandWords: Readonly<Record<TaskCommand, TaskWords>> = {
  plan: { label: text('Giao nhiệm vụ', 'Plan the task'), by: ['head', 'system'] },
  begin: { label: text('Bắt đầu thực hiện', 'Begin'), by: office, ordinary: true },
  note: { label: text('Ghi tiến độ', 'Note progress'), by: office, ordinary: true },
  selfCheck: {
    label: text('Tự kiểm tra', 'Self-check'),
    by: ['one-stop-officer', 'head'],
    ordinary: true,
  },
  inspect: {
    label: text('Kiểm tra (cấp trên)', 'Inspect (from above)'),
    by: ['handling-officer', 'head'],
  },
  adjust: { label: text('Điều chỉnh', 'Adjust'), by: head, ordinary: ['underWay'] },
  reportDifficulty: {
    label: text('Báo cáo khó khăn, vướng mắc và nguyên nhân', 'Report a difficulty and its cause'),
    by: office,
    ordinary: ['underWay'],
  },
  propose: {
    label: text('Đề xuất, kiến nghị lên cấp trên', 'Propose to the office above'),
    by: head,
    ordinary: ['underWay'],
  },
  answerProposal: {
    label: text('Cho ý kiến về đề xuất, kiến nghị', 'Answer a proposal'),
    by: head,
    ordinary: true,
  },
  finish: { label: text('Hoàn thành', 'Finish'), by: head, ordinary: true },
  reopen: { label: text('Mở lại nhiệm vụ', 'Open again'), by: head },
  cancel: { label: text('Hủy nhiệm vụ', 'Cancel'), by: head },
  lapse: { label: text('Ghi nhận quá hạn', 'Note a passed deadline'), by: system },
  remind: { label: text('Nhắc hạn', 'Remind of a due day'), by: system },
  reproject: {
    label: text('Tính lại theo lịch mới', 'Count again by the corrected calendar'),
    by: system,
  },
  transfer: {
    label: text('Chuyển sang đơn vị kế thừa', 'Hand over to the successor'),
    by: system,
  },
}

/** The deadlines of a task in words. */
export const taskDeadlineWords: Readonly<Record<string, Text>> = {
  task: text('hạn hoàn thành nhiệm vụ', 'day before which the task is to be done'),
}

/** The states of a task in words. */
export const taskStateWords: Readonly<Record<TaskState | 'new', Text>> = {
  new: text('Chưa giao', 'Not planned'),
  planned: text('Đã giao, chưa thực hiện', 'Planned'),
  underWay: text('Đang thực hiện', 'Under way'),
  done: text('Đã hoàn thành', 'Done'),
  cancelled: text('Đã hủy', 'Cancelled'),
}

/** How a proposal was taken, in words. */
export const decisionWords: Readonly<Record<ProposalDecision, Text>> = {
  agreed: text('đồng ý', 'agreed'),
  declined: text('không đồng ý', 'declined'),
  guided: text('hướng dẫn', 'guided'),
}

/** Why a guard of a task refuses; `placeTaken` is what the store refuses. */
export const taskGuardWords: Readonly<Record<TaskGuard | 'placeTaken', Pick<GuardSpec, 'text'>>> = {
  placeTaken: {
    text: text(
      'Đơn vị đã được giao nhiệm vụ này của năm; mở nhiệm vụ đã có thay vì giao lại.',
      'The office has this task of the year already: go on with that one.',
    ),
  },
  byUnitAbove: {
    text: text(
      'Chỉ cơ quan cấp trên của đơn vị thực hiện mới được làm việc này.',
      'Only the office above the one that has the task may do this.',
    ),
  },
  apartFromWork: {
    text: text(
      'Người đã tham gia thực hiện nhiệm vụ không được tự kiểm tra kết quả hoặc tự trả lời đề xuất của mình với tư cách cấp trên.',
      'Who worked on the task neither inspects it nor answers its proposals.',
    ),
  },
  proposalWaits: {
    text: text('Không có đề xuất, kiến nghị nào chờ trả lời.', 'No proposal waits for an answer.'),
  },
  canEnd: {
    text: text(
      'Nhiệm vụ thường xuyên chỉ kết thúc khi hết năm.',
      'What goes on ends with its year only.',
    ),
  },
  hasContact: {
    text: text(
      'Nhiệm vụ đã hoàn thành và không có đầu mối liên hệ nào để điều chỉnh.',
      'It is done and has no contact point that could be changed.',
    ),
  },
  deadlineHasPassed: { text: text('Chưa có thời hạn nào đã qua.', 'No such deadline has passed.') },
  reminderIsDue: { text: text('Chưa đến lúc nhắc hạn.', 'There is nothing to remind of yet.') },
  unitEnded: {
    text: text('Đơn vị đang giữ chưa kết thúc.', 'The unit that holds it has not ended.'),
  },
  calendarCorrected: {
    text: text('Lịch làm việc không thay đổi.', 'The calendar has not changed.'),
  },
}
