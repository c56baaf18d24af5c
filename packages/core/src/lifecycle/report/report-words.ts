import { text, type Text } from '../../model/text.js'
import type { GuardSpec } from '../case-definition.js'
import type { ReportCommand } from './report-commands.js'
import type { ReportGuard } from './report-guards.js'

/** Roles a regime with reports must define. */
export const reportRoles = ['one-stop-officer', 'head', 'system']

/** What people call a command of a report, and who gives it. */
export interface ReportWords {
  readonly label: Text
  readonly by: readonly string[]
  /** Whether it belongs to the ordinary way of a report; work lists show such commands. */
  readonly ordinary?: true
}

const office = ['head', 'one-stop-officer']
const head = ['head']
const system = ['system']

/** The commands of a report in words. */
export const reportCommandWords: Readonly<Record<ReportCommand, ReportWords>> = {
  schedule: { label: text('Lập lịch báo cáo', 'Schedule the report'), by: ['head', 'system'] },
  freeze: { label: text('Chốt số liệu', 'Freeze the figures'), by: system },
  enterFigures: {
    label: text('Nhập số liệu theo dõi ở nơi khác', 'Enter figures kept elsewhere'),
    by: office,
    ordinary: true,
  },
  writePart: {
    label: text('Viết nội dung báo cáo', 'Write a part'),
    by: office,
    ordinary: true,
  },
  consolidate: {
    label: text('Tổng hợp báo cáo của đơn vị cấp dưới', 'Consolidate the reports below'),
    by: office,
    ordinary: true,
  },
  include: { label: text('Ghi nhận kết quả tổng hợp', 'Include the reports below'), by: system },
  submit: { label: text('Gửi báo cáo', 'Submit'), by: head, ordinary: true },
  return: { label: text('Trả lại báo cáo', 'Return'), by: head, ordinary: true },
  accept: { label: text('Chấp nhận báo cáo', 'Accept'), by: head, ordinary: true },
  reopen: { label: text('Mở lại báo cáo', 'Reopen'), by: head },
  noteConsolidated: {
    label: text('Ghi nhận đã được tổng hợp', 'Note that it was consolidated'),
    by: system,
  },
  lock: { label: text('Khóa báo cáo', 'Lock'), by: system },
  noteAbove: {
    label: text('Ghi nhận báo cáo cấp trên', 'Note the report above'),
    by: system,
  },
  noteBelow: {
    label: text('Ghi nhận thay đổi ở cấp dưới', 'Note a change below'),
    by: system,
  },
  cover: {
    label: text('Ghi nhận đơn vị để lại công việc', 'Take in the work of an office that ended'),
    by: system,
  },
  noteHeir: {
    label: text('Ghi nhận báo cáo của đơn vị kế thừa', 'Note the report of the successor'),
    by: system,
  },
  lapse: { label: text('Ghi nhận mốc đã đến', 'Note a moment that was reached'), by: system },
  remind: { label: text('Nhắc hạn', 'Remind of the due day'), by: system },
  reproject: {
    label: text('Tính lại hạn theo lịch mới', 'Count again by the corrected calendar'),
    by: system,
  },
  transfer: { label: text('Chuyển sang đơn vị kế thừa', 'Hand over to the successor'), by: system },
}

/** The moments of a report in words. */
export const reportDeadlineWords: Readonly<Record<string, Text>> = {
  'window-begins': text('ngày bắt đầu kỳ báo cáo', 'first day of the window'),
  'window-ends': text('ngày kết thúc kỳ báo cáo', 'last day of the window'),
  report: text('hạn gửi báo cáo', 'time for the report'),
}

/** The states of a report in words. */
export const reportStateWords: Readonly<Record<string, Text>> = {
  new: text('Chưa lập lịch', 'Not scheduled'),
  scheduled: text('Đã lập lịch, chưa đến kỳ', 'Scheduled; the window has not begun'),
  open: text('Đang trong kỳ', 'The window runs'),
  booksClosed: text('Đã khóa sổ, đang chốt số liệu', 'Books closed; figures are being counted'),
  drafting: text('Đã chốt số liệu, đang soạn', 'Figures frozen; being drafted'),
  submitted: text('Đã gửi, chờ xem xét', 'Submitted, to be looked at'),
  returned: text('Bị trả lại để hoàn thiện', 'Returned to be mended'),
  accepted: text('Đã được chấp nhận, chờ tổng hợp', 'Accepted, to be consolidated'),
  consolidated: text('Đã được tổng hợp', 'Consolidated'),
  locked: text('Đã khóa', 'Locked'),
  left: text('Đơn vị kế thừa báo cáo thay', 'Reported by the successor'),
}

type Words = Pick<GuardSpec, 'text'>

const words = (vi: string, en: string): Words => ({ text: text(vi, en) })

/** Why a guard of a report refuses; `placeTaken` is what the store refuses. */
export const reportGuardWords: Readonly<Record<ReportGuard | 'placeTaken', Words>> = {
  placeTaken: words(
    'Báo cáo này của đơn vị cho kỳ này đã được lập lịch.',
    'This report of the office for this window is scheduled already.',
  ),
  askedFromAbove: words(
    'Chỉ nơi nhận báo cáo hoặc cấp trên của nơi nhận mới được yêu cầu báo cáo đột xuất.',
    'Only who receives the report, or stands above, asks for an ad hoc report.',
  ),
  windowBegins: words('Kỳ báo cáo chưa bắt đầu.', 'The window has not begun.'),
  windowEnds: words('Kỳ báo cáo chưa kết thúc.', 'The window has not ended.'),
  isLate: words('Chưa quá hạn gửi báo cáo.', 'The report is not late.'),
  reminderIsDue: words('Chưa đến lúc nhắc hạn.', 'There is nothing to remind of yet.'),
  calendarCorrected: words('Lịch làm việc không thay đổi.', 'The calendar has not changed.'),
  unitEnded: words('Đơn vị đang giữ chưa kết thúc.', 'The unit that holds it has not ended.'),
  endedBeforeDue: words(
    'Đơn vị có nghĩa vụ báo cáo vẫn còn đến hạn gửi.',
    'The office that owes it existed on the due day.',
  ),
  booksHere: words(
    'Sổ sách của đơn vị được theo dõi ở nơi khác.',
    'The office keeps its books elsewhere.',
  ),
  booksElsewhere: words(
    'Số liệu do hệ thống chốt, không nhập tay.',
    'The figures are counted here and cannot be typed in.',
  ),
  asIncluded: words(
    'Báo cáo đã được mở lại sau khi cấp trên tổng hợp.',
    'The report was reopened after the office above included it.',
  ),
  lastGathering: words('Số liệu này đã cũ.', 'These figures are outdated.'),
  ownReport: words(
    'Chỉ đơn vị có nghĩa vụ báo cáo mới được soạn và gửi báo cáo này.',
    'Only the office that owes this report prepares and submits it.',
  ),
  partsWritten: words('Còn nội dung chưa viết.', 'A part is not written yet.'),
  figuresThere: words('Còn biểu số liệu chưa nhập.', 'A set of figures was not entered yet.'),
  consolidates: words(
    'Không có đơn vị cấp dưới báo cáo theo mẫu và kỳ này.',
    'No office below owes this form for this window.',
  ),
  belowIncluded: words(
    'Chưa tổng hợp báo cáo cấp dưới, hoặc cấp dưới đã thay đổi sau khi tổng hợp.',
    'The reports below are not consolidated, or have changed since.',
  ),
  receivedHere: words(
    'Chỉ nơi nhận báo cáo mới được chấp nhận, trả lại hoặc mở lại.',
    'Only who receives the report accepts, returns or reopens it.',
  ),
  anotherPerson: words(
    'Người gửi báo cáo không được tự chấp nhận, trả lại hoặc mở lại.',
    'Who submitted the report cannot accept, return or reopen it.',
  ),
  consolidatedAbove: words(
    'Cấp trên không tổng hợp báo cáo này.',
    'The office above does not consolidate this report.',
  ),
}
