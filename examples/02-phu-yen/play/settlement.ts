import type { Actor } from '@motcua/core'
import type { Diary } from './diary.js'
import { phrasesOf } from './phrases.js'

const personOf = ({ person, name }: Actor) => ({ id: person, name })

interface Slots {
  /** Working days after receipt, hour and minute. */
  readonly handOver: readonly [days: number, hours: number, minutes: number]
  /** Working days after the hand-over, hour and minute. */
  readonly assign: readonly [days: number, hours: number, minutes: number]
}

// Half a day, and the next morning for what comes after 15:00 (domain.md 1.2, B3).
const slotsAfter = (minutes: number): Slots => {
  if (minutes > 15 * 60) return { handOver: [1, 7, 30], assign: [0, 8, 15] }
  if (minutes > 11 * 60) return { handOver: [0, 16, 30], assign: [1, 8, 15] }
  return { handOver: [0, 11, 15], assign: [0, 13, 15] }
}

/** The counter passes the dossier in, and the head names the officer. */
export function handIn(diary: Diary): void {
  const { received, staff, officer, assigned } = diary
  const { handOver, assign } = slotsAfter(received.minutes)
  diary.forward(handOver[0]).at(handOver[1], handOver[2])
  diary.note(staff.counter, 'handOver', assigned ? {} : { officer: personOf(officer) })
  if (!assigned) return
  diary.forward(assign[0]).at(assign[1], assign[2])
  diary.note(staff.head, 'assign', { officer: personOf(officer) })
}

/** The counter forgets the dossier and passes it in on the next day. */
export function handInLate(diary: Diary): void {
  diary.received = { ...diary.received, minutes: 0 }
  diary.forward(1)
  handIn(diary)
}

/** The officer proposes the outcome. */
export function propose(diary: Diary, outcome: 'granted' | 'refused' = 'granted'): void {
  const { granted, refused, onAppraisal } = phrasesOf(diary.arrival.procedure)
  diary
    .at(10)
    .note(
      diary.officer,
      'settle',
      outcome === 'granted'
        ? { outcome, summary: granted }
        : { outcome, summary: refused, ground: onAppraisal },
    )
}

/** The head, or the deputy in the head's name, signs. */
export function sign(diary: Diary): void {
  diary.at(15).note(diary.signer, 'approve')
}

/** The head finds the proposal wanting; the officer mends it on the next day. */
export function sendBack(diary: Diary): void {
  propose(diary)
  diary.at(15).note(diary.staff.head, 'sendBack', {
    reason: 'Dự thảo thiếu số, ngày của bản án; làm lại cho đầy đủ',
  })
  diary.forward(1)
}

/** The officer falls ill, and the head names a colleague. */
export function reassign(diary: Diary): void {
  diary.officer = diary.colleague
  diary.sinceReceipt(1).at(8, 45)
  diary.note(diary.staff.head, 'reassign', {
    officer: personOf(diary.officer),
    reason: 'Công chức được phân công nghỉ ốm',
  })
}

/** The officer finds a fault in a paper; the clock waits. */
export function findFault(diary: Diary): void {
  const [paper] = diary.version.components.filter(({ required }) => required)
  diary.sinceReceipt(1).at(10, 30)
  diary.note(diary.staff.counter, 'requestSupplement', {
    items: [paper?.name.vi ?? 'Đơn'],
    reason: 'Đơn ghi chưa rõ số, ngày của bản án và nội dung yêu cầu; đề nghị ghi lại',
  })
}

/** The applicant brings the paper mended; one working day of the term has been used. */
export function mendFault(diary: Diary): void {
  const [paper] = diary.arrival.components
  diary.forward(diary.arrival.wait).at(9)
  diary.note(diary.staff.counter, 'supply', { components: paper === undefined ? [] : [paper] })
  diary.received = { day: diary.after(diary.day, -1), minutes: diary.minutes }
}

const answerDays = 3

/** The officer asks another body, with a day to answer by. */
export function consult(diary: Diary): void {
  const { asked, question } = phrasesOf(diary.arrival.procedure)
  diary.sinceReceipt(1).at(10, 30)
  const answerBy = diary.after(diary.day, answerDays)
  diary.note(diary.officer, 'consult', { body: asked, question, answerBy })
}

/** The body answers. */
export function hear(diary: Diary): void {
  diary.forward(diary.arrival.wait).at(9)
  diary.note(diary.officer, 'recordAnswer', {
    number: 1,
    answer: 'Bản án đã có hiệu lực; nội dung đề nghị là đúng',
  })
  diary.note(diary.officer, 'resumeWork')
}

/** The body does not answer; work goes on when its term has passed. */
export function hearNothing(diary: Diary): void {
  diary.forward(answerDays + 1).at(8, 30)
  diary.note(diary.officer, 'resumeWork')
}

/** On the day before it is due the head apologises and promises a new day. */
export function apologise(diary: Diary): void {
  const { limit } = diary.version
  const { wait } = diary.arrival
  const due = diary.after(diary.received.day, limit.count)
  diary.day = diary.after(due, -1)
  diary.at(14).note(diary.staff.head, 'apologise', {
    reason: 'Vụ việc phức tạp, cần thêm thời gian đối chiếu bản án',
    newDate: diary.after(due, wait),
  })
}

/** The applicant asks to withdraw in the morning and has thought better of it by the afternoon. */
export function waver(diary: Diary): void {
  diary.sinceReceipt(1).at(9)
  diary.note(diary.applicant, 'requestWithdrawal', { reason: 'Muốn tự thỏa thuận với bên kia' })
  diary.at(14).note(diary.staff.counter, 'declineWithdrawal', {
    reason: 'Người nộp đề nghị tiếp tục giải quyết',
  })
}

/** A paper is lost: the office apologises and makes it good. */
export function lose(diary: Diary): void {
  diary.sinceReceipt(1).at(9)
  diary.note(diary.officer, 'reportLoss', {
    what: 'Thất lạc đơn khi luân chuyển giữa hai phòng',
    apology: 'Cơ quan xin lỗi ông/bà và chịu trách nhiệm khôi phục giấy tờ',
  })
  diary.forward(diary.arrival.wait).at(16)
  diary.note(diary.officer, 'remedyLoss', {
    remedy: 'Đã khôi phục từ bản lưu tại Bộ phận một cửa, người nộp không phải nộp lại',
  })
}
