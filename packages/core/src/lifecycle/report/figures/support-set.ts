import type { CountedCase } from '../../../model/counted-case.js'
import { text } from '../../../model/text.js'
import type { FigureSet } from '../../../reporting/figure-set.js'
import { supportData, type SupportAnswer } from '../../support/support-data.js'
import { balanceOf, figure, others, those, within, type Counts } from './balance.js'

const { inHand, carriedOver, received, ended, pending } = balanceOf(({ data }) => {
  const { receivedAt, closing } = supportData(data)
  return { since: receivedAt.date, until: closing?.on ?? null }
})

/** An answer owed when the window ended, or given after it, whose day was before its end. */
const owedTooLong: Counts = ({ summary, data }, { to }) => {
  const { answers, finishedOn, closing } = supportData(data)
  const open = finishedOn === null && closing === null ? [summary.due] : []
  const later = answers.filter(({ on }) => on >= to).map(({ due }) => due)
  return [...open, ...later].some((due) => due !== null && due < to)
}

const answeredSo =
  (holds: (answer: SupportAnswer) => boolean): Counts =>
  ({ data }, days) =>
    supportData(data).answers.some((answer) => within(answer.on, days) && holds(answer))

const answered = answeredSo(() => true)
const answeredLate = answeredSo(({ verdict }) => verdict === 'late')

const endedIn = (state: string): Counts => those(ended, (it) => it.state === `closed.${state}`)

const balance = [
  figure('inHand', inHand, {
    name: text('Tổng số yêu cầu', 'Requests in all'),
    means: text(
      'Yêu cầu nhận trước khi hết kỳ và chưa kết thúc trước kỳ',
      'Requests received before the window ended, and not ended before it began',
    ),
  }),
  figure('carriedOver', carriedOver, {
    name: text('Từ kỳ trước chuyển sang', 'Carried over'),
    means: text(
      'Nhận trước kỳ, chưa kết thúc khi bắt đầu kỳ',
      'Received before the window, and not ended when it began',
    ),
  }),
  figure('received', received, {
    name: text('Nhận trong kỳ', 'Received'),
    means: text('Nhận trong kỳ', 'Received in the window'),
  }),
]

const answers = [
  figure('answered', answered, {
    name: text('Được trả lời', 'Answered'),
    means: text(
      'Yêu cầu được trả lời ít nhất một lần trong kỳ',
      'Requests that had at least one answer in the window',
    ),
  }),
  figure('answeredInTime', others(answered, answeredLate), {
    name: text('Trả lời trong hạn', 'Answered in time'),
    means: text(
      'Mọi lần trả lời trong kỳ đều trong hạn',
      'Every answer of the window was given in time',
    ),
  }),
  figure('answeredLate', those(answered, answeredLate), {
    name: text('Trả lời quá hạn', 'Answered late'),
    means: text(
      'Có lần trả lời trong kỳ quá hạn',
      'An answer of the window was given after it was due',
    ),
  }),
  figure(
    'guided',
    answeredSo(({ how }) => how === 'guided'),
    {
      name: text('Được hướng dẫn bổ sung', 'Guided'),
      means: text(
        'Được hướng dẫn bổ sung nội dung còn thiếu trong kỳ',
        'Told in the window what is missing',
      ),
    },
  ),
  figure(
    'appointed',
    answeredSo(({ how }) => how === 'appointed'),
    {
      name: text('Được hẹn giờ', 'Given an hour'),
      means: text(
        'Được hẹn giờ nộp hồ sơ tại bộ phận một cửa trong kỳ',
        'Given an hour at the counter in the window',
      ),
    },
  ),
]

const endings = [
  figure('ended', ended, {
    name: text('Đã kết thúc', 'Ended'),
    means: text('Yêu cầu kết thúc trong kỳ', 'Requests that ended in the window'),
  }),
  figure('opened', endedIn('opened'), {
    name: text('Thành hồ sơ', 'Became a dossier'),
    means: text(
      'Kết thúc trong kỳ, đã lập thành hồ sơ',
      'Ended in the window, as a dossier was opened from it',
    ),
  }),
  figure('advised', endedIn('answered'), {
    name: text('Đã hướng dẫn thủ tục', 'Advised'),
    means: text(
      'Kết thúc trong kỳ bằng việc hướng dẫn thủ tục',
      'Ended in the window with guidance on a procedure',
    ),
  }),
  figure('redirected', endedIn('redirected'), {
    name: text('Hướng dẫn đến cơ quan khác', 'Redirected'),
    means: text(
      'Kết thúc trong kỳ, hướng dẫn đến cơ quan có thẩm quyền',
      'Ended in the window, sent to the body that is competent',
    ),
  }),
  figure('withdrawn', endedIn('withdrawn'), {
    name: text('Rút yêu cầu', 'Withdrawn'),
    means: text(
      'Kết thúc trong kỳ do người yêu cầu rút',
      'Ended in the window, as who asked withdrew it',
    ),
  }),
  figure('lapsed', endedIn('lapsed'), {
    name: text('Hết thời gian chờ', 'Lapsed'),
    means: text(
      'Kết thúc trong kỳ do chờ người yêu cầu quá thời gian',
      'Ended in the window, as who asked was waited for in vain',
    ),
  }),
]

const open = [
  figure('pending', pending, {
    name: text('Đang xử lý', 'Pending'),
    means: text('Chưa kết thúc khi hết kỳ', 'Not ended when the window ended'),
  }),
  figure('inTime', others(pending, owedTooLong), {
    name: text('Đang xử lý, trong hạn', 'Pending in time'),
    means: text(
      'Chưa kết thúc khi hết kỳ, không có lần trả lời nào đã quá hạn mà còn nợ; kể cả đang chờ người yêu cầu',
      'Not ended when the window ended, and no answer overdue then; waiting for who asked included',
    ),
  }),
  figure('overdue', those(pending, owedTooLong), {
    name: text('Đang xử lý, quá hạn trả lời', 'Pending, an answer overdue'),
    means: text(
      'Chưa kết thúc khi hết kỳ, còn nợ trả lời đã quá hạn',
      'Not ended when the window ended, and an answer overdue then',
    ),
  }),
]

const endIds = ['opened', 'advised', 'redirected', 'withdrawn', 'lapsed']

/** Requests for online support, by service (column order ours, grade C). */
export const supportSet: FigureSet = Object.freeze({
  id: 'support',
  name: text('Hỗ trợ trực tuyến yêu cầu THADS', 'Requests supported online'),
  kind: 'support',
  reads: 'data',
  lineOf: ({ summary }: CountedCase) => summary.subject,
  figures: [...balance, ...answers, ...endings, ...open],
  identities: [
    { id: 'inHand=carriedOver+received', sum: 'inHand', of: ['carriedOver', 'received'] },
    {
      id: 'answered=answeredInTime+answeredLate',
      sum: 'answered',
      of: ['answeredInTime', 'answeredLate'],
    },
    { id: `ended=${endIds.join('+')}`, sum: 'ended', of: endIds },
    { id: 'pending=inTime+overdue', sum: 'pending', of: ['inTime', 'overdue'] },
    { id: 'inHand=ended+pending', sum: 'inHand', of: ['ended', 'pending'] },
  ],
  carries: { opening: 'carriedOver', closing: 'pending' },
})
