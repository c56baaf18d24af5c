import type { CountedCase } from '../../../model/counted-case.js'
import { text } from '../../../model/text.js'
import type { FigureSet } from '../../../reporting/figure-set.js'
import {
  feedbackData,
  guidedSorts,
  isOwnSort,
  type FeedbackOutcome,
  type FeedbackSort,
} from '../../feedback/feedback-data.js'
import type { Verdict } from '../../../calendar/verdict.js'
import { balanceOf, figure, others, those, within, type Counts } from './balance.js'

const { inHand, carriedOver, received, ended, pending } = balanceOf(({ summary }) => ({
  since: summary.receivedOn,
  until: summary.finishedOn,
}))

const sorted =
  (sort: FeedbackSort | null): Counts =>
  ({ data }) =>
    feedbackData(data).sort === sort

const linked: Counts = ({ data }) => feedbackData(data).dossiers.length > 0

const by =
  (outcome: FeedbackOutcome): Counts =>
  ({ data }) =>
    feedbackData(data).outcome === outcome

const answered = those(ended, by('answered'))
const answeredSo = (verdict: Verdict): Counts =>
  those(answered, ({ summary }) => summary.verdict === verdict)

const published: Counts = ({ data }, days) => within(feedbackData(data).publication?.on, days)

const dueBefore: Counts = ({ summary }, { to }) =>
  summary.judgedBy !== null && summary.judgedBy < to

const coming = [
  figure('inHand', inHand, {
    name: text('Tổng số', 'In all'),
    means: text(
      'Phản ánh, kiến nghị nhận trước khi hết kỳ và chưa xử lý xong trước kỳ',
      'Feedback and petitions received before the window ended, and not finished before it began',
    ),
  }),
  figure('carriedOver', carriedOver, {
    name: text('Từ kỳ trước chuyển sang', 'Carried over'),
    means: text(
      'Nhận trước kỳ, chưa xử lý xong khi bắt đầu kỳ',
      'Received before the window, and not finished when it began',
    ),
  }),
  figure('received', received, {
    name: text('Nhận trong kỳ', 'Received'),
    means: text(
      'Nhận trong kỳ, kể cả do đơn vị khác chuyển đến',
      'Received in the window, from another office too',
    ),
  }),
  figure('feedback', those(received, sorted('feedback')), {
    name: text('Phản ánh', 'Feedback'),
    means: text('Nhận trong kỳ, là phản ánh', 'Received in the window, and found to be feedback'),
  }),
  figure('petitions', those(received, sorted('petition')), {
    name: text('Kiến nghị', 'Petitions'),
    means: text('Nhận trong kỳ, là kiến nghị', 'Received in the window, and found a petition'),
  }),
  figure('unclassified', those(received, sorted(null)), {
    name: text('Chưa phân loại', 'Not classified'),
    means: text('Nhận trong kỳ, chưa phân loại', 'Received in the window, and not classified yet'),
  }),
  figure('linked', those(received, linked), {
    name: text('Về hồ sơ', 'About a dossier'),
    means: text('Nhận trong kỳ, nói về một hồ sơ', 'Received in the window, about a dossier'),
  }),
]

const leaving = [
  figure('finished', ended, {
    name: text('Đã xử lý', 'Finished'),
    means: text('Xử lý xong trong kỳ', 'Finished in the window'),
  }),
  figure('answered', answered, {
    name: text('Đã trả lời', 'Answered'),
    means: text('Trả lời trong kỳ', 'Answered in the window'),
  }),
  figure('answeredEarly', answeredSo('early'), {
    name: text('Trả lời trước hạn', 'Answered early'),
    means: text('Trả lời trong kỳ, trước hạn', 'Answered in the window before the day due'),
  }),
  figure('answeredOnTime', answeredSo('on-time'), {
    name: text('Trả lời đúng hạn', 'Answered on time'),
    means: text('Trả lời trong kỳ, đúng hạn', 'Answered in the window on the day due'),
  }),
  figure('answeredLate', answeredSo('late'), {
    name: text('Trả lời quá hạn', 'Answered late'),
    means: text('Trả lời trong kỳ, quá hạn', 'Answered in the window after the day due'),
  }),
  figure('guided', those(ended, by('guided')), {
    name: text('Hướng dẫn', 'Guided'),
    means: text('Hướng dẫn đến cơ quan khác trong kỳ', 'Guided to another body in the window'),
  }),
  figure('referred', those(ended, by('referred')), {
    name: text('Chuyển đơn vị có thẩm quyền', 'Referred'),
    means: text('Chuyển đơn vị có thẩm quyền trong kỳ', 'Referred to another office in the window'),
  }),
  figure('filed', those(ended, by('filed')), {
    name: text('Lưu', 'Filed'),
    means: text('Lưu trong kỳ, không trả lời', 'Filed in the window without an answer'),
  }),
  figure('published', published, {
    name: text('Công khai', 'Published'),
    means: text(
      'Công khai trong kỳ, không kể trả lời khi nào',
      'Published in the window, whenever it was answered',
    ),
  }),
]

const open = [
  figure('pending', pending, {
    name: text('Đang xử lý', 'Pending'),
    means: text('Chưa xử lý xong khi hết kỳ', 'Not finished when the window ended'),
  }),
  figure('inTime', others(pending, dueBefore), {
    name: text('Đang xử lý, trong hạn', 'Pending in time'),
    means: text(
      'Chưa xử lý xong khi hết kỳ, chưa đến hạn hoặc chưa biết hạn',
      'Not finished when the window ended, and not due before that or of no known due day',
    ),
  }),
  figure('overdue', those(pending, dueBefore), {
    name: text('Đang xử lý, quá hạn', 'Pending overdue'),
    means: text(
      'Chưa xử lý xong khi hết kỳ, đã quá hạn trả lời',
      'Not finished when the window ended, and due before that',
    ),
  }),
]

const ways = ['answered', 'guided', 'referred', 'filed']
const verdicts = ['answeredEarly', 'answeredOnTime', 'answeredLate']
const sorts = ['feedback', 'petitions', 'unclassified']

/**
 * Feedback and petitions by topic; what is not classified yet has the line `unclassified` until it is found to be a
 * complaint or denunciation, which are not among them.
 */
export const feedbackSet: FigureSet = Object.freeze({
  id: 'feedback',
  name: text('Phản ánh, kiến nghị', 'Feedback and petitions'),
  kind: 'feedback',
  reads: 'data',
  lineOf: ({ data }: CountedCase) => {
    const { sort, topic } = feedbackData(data)
    return sort === null || isOwnSort(sort) ? (topic ?? 'unclassified') : null
  },
  figures: [...coming, ...leaving, ...open],
  identities: [
    { id: 'inHand=carriedOver+received', sum: 'inHand', of: ['carriedOver', 'received'] },
    { id: `received=${sorts.join('+')}`, sum: 'received', of: sorts },
    { id: `finished=${ways.join('+')}`, sum: 'finished', of: ways },
    { id: `answered=${verdicts.join('+')}`, sum: 'answered', of: verdicts },
    { id: 'pending=inTime+overdue', sum: 'pending', of: ['inTime', 'overdue'] },
    { id: 'inHand=finished+pending', sum: 'inHand', of: ['finished', 'pending'] },
  ],
  carries: { opening: 'carriedOver', closing: 'pending' },
})

/** Messages that turned out to be complaints or denunciations, by sort: they are guided only, and are no feedback. */
export const guidedMessagesSet: FigureSet = Object.freeze({
  id: 'guided-messages',
  name: text(
    'Khiếu nại, tố cáo gửi qua kênh phản ánh, kiến nghị',
    'Complaints and denunciations sent as feedback',
  ),
  kind: 'feedback',
  reads: 'data',
  lineOf: ({ data }: CountedCase) =>
    guidedSorts.find((sort) => sort === feedbackData(data).sort) ?? null,
  figures: [
    figure('received', ({ summary }, days) => within(summary.receivedOn, days), {
      name: text('Nhận trong kỳ', 'Received'),
      means: text('Nhận trong kỳ', 'Received in the window'),
    }),
    figure('guided', ({ summary }, days) => within(summary.finishedOn, days), {
      name: text('Đã hướng dẫn', 'Guided'),
      means: text('Hướng dẫn thủ tục trong kỳ', 'Guided in the window'),
    }),
  ],
  identities: [],
  carries: null,
})
