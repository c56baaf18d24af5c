import type { CountedCase } from '../../../model/counted-case.js'
import { text } from '../../../model/text.js'
import type { FigureSet } from '../../../reporting/figure-set.js'
import { dossierData, type DossierData } from '../../dossier/dossier-data.js'
import { figure, others, those, within, type Counts } from './balance.js'
import { dossierBalance } from './one-stop-set.js'

const { settled } = dossierBalance

const received: Counts = ({ summary }, days) => within(summary.receivedOn, days)

const by =
  (channel: DossierData['channel']): Counts =>
  ({ summary }) =>
    summary.channel === channel

const notAtOffice: Counts = ({ summary }) =>
  summary.channel === 'post' || summary.channel === 'online'

const facts =
  (holds: (data: DossierData) => boolean): Counts =>
  ({ data }) =>
    holds(dossierData(data))

/** Ended before it was received, by what the office or the applicant did in the window. */
const notReceived: Counts = ({ data }, days) => {
  const { receivedAt, closing } = dossierData(data)
  return receivedAt === null && within(closing?.on, days)
}

const inState =
  (state: string): Counts =>
  (it) =>
    it.state === state

const endedOtherwise = facts(({ closing }) => closing !== null)
const withResult = others(settled, endedOtherwise)
const notGranted = facts(({ outcome }) => outcome === 'refused')
const withoutResult = those(settled, endedOtherwise)
const withdrawn = inState('closed.withdrawn')
const refused = inState('closed.refused')
const guided = inState('closed.guided')

const supplementAsked: Counts = ({ data }, days) =>
  dossierData(data).supplements.some(({ requestedOn }) => within(requestedOn, days))

const withFeedback: Counts = ({ data }, days) =>
  dossierData(data).feedback.some(({ on }) => within(on, days))

const coming = [
  figure('received', received, {
    name: text('Tiếp nhận trong kỳ', 'Received in the window'),
    means: text('Hồ sơ được tiếp nhận trong kỳ', 'Dossiers received in the window'),
  }),
  figure('direct', others(received, notAtOffice), {
    name: text('Tiếp nhận trực tiếp', 'Received in person'),
    means: text(
      'Tiếp nhận trong kỳ, nộp trực tiếp hoặc tại chỗ',
      'Received in the window, handed in at the counter or on site',
    ),
  }),
  figure('post', those(received, by('post')), {
    name: text('Tiếp nhận qua bưu chính', 'Received by post'),
    means: text('Tiếp nhận trong kỳ qua bưu chính', 'Received in the window by post'),
  }),
  figure('online', those(received, by('online')), {
    name: text('Tiếp nhận trực tuyến', 'Received online'),
    means: text('Tiếp nhận trong kỳ qua mạng', 'Received in the window online'),
  }),
  figure('supplementAsked', supplementAsked, {
    name: text('Yêu cầu bổ sung', 'Returned for supplement'),
    means: text(
      'Hồ sơ được yêu cầu bổ sung, hoàn thiện trong kỳ, trước hoặc sau khi tiếp nhận',
      'Dossiers that had to be completed by a request of the window, before or after receipt',
    ),
  }),
  figure('withFeedback', withFeedback, {
    name: text('Có phản ánh, kiến nghị', 'With feedback'),
    means: text(
      'Hồ sơ có phản ánh, kiến nghị được ghi nhận trong kỳ',
      'Dossiers about which feedback was noted in the window',
    ),
  }),
]

const atIntake = [
  figure('notReceived', notReceived, {
    name: text('Không tiếp nhận', 'Not received'),
    means: text(
      'Hồ sơ kết thúc trong kỳ khi chưa được tiếp nhận',
      'Dossiers that ended in the window before they were received',
    ),
  }),
  figure('refusedAtIntake', those(notReceived, refused), {
    name: text('Từ chối tiếp nhận', 'Refused at intake'),
    means: text('Bị từ chối tiếp nhận trong kỳ', 'Refused at intake in the window'),
  }),
  figure('guidedAtIntake', those(notReceived, guided), {
    name: text('Hướng dẫn đến cơ quan có thẩm quyền', 'Guided to the competent body'),
    means: text(
      'Được hướng dẫn đến cơ quan có thẩm quyền trong kỳ',
      'Guided to the body that is competent in the window',
    ),
  }),
  figure('withdrawnAtIntake', those(notReceived, withdrawn), {
    name: text('Rút khi chưa tiếp nhận', 'Withdrawn before receipt'),
    means: text('Rút trong kỳ khi chưa được tiếp nhận', 'Withdrawn in the window before receipt'),
  }),
  figure('stoppedAtIntake', others(others(others(notReceived, refused), guided), withdrawn), {
    name: text('Dừng khi chưa tiếp nhận', 'Stopped before receipt'),
    means: text('Dừng trong kỳ khi chưa được tiếp nhận', 'Stopped in the window before receipt'),
  }),
]

const settling = [
  figure('settled', settled, {
    name: text('Đã giải quyết', 'Settled'),
    means: text(
      'Hồ sơ đã tiếp nhận và giải quyết xong trong kỳ: cột 7 Biểu II.06a',
      'Dossiers received and settled in the window: column 7 of form II.06a',
    ),
  }),
  figure('granted', others(withResult, notGranted), {
    name: text('Có kết quả theo yêu cầu', 'Granted'),
    means: text('Có kết quả trong kỳ, không từ chối', 'A result signed in the window that grants'),
  }),
  figure('refused', those(withResult, notGranted), {
    name: text('Từ chối giải quyết', 'Refused after appraisal'),
    means: text(
      'Có kết quả trong kỳ là từ chối sau thẩm định',
      'A result signed in the window that refuses after appraisal',
    ),
  }),
  figure('withdrawn', those(withoutResult, withdrawn), {
    name: text('Rút hồ sơ', 'Withdrawn'),
    means: text(
      'Đã tiếp nhận, kết thúc trong kỳ do người nộp rút',
      'Received, and ended in the window as the applicant withdrew',
    ),
  }),
  figure('stopped', others(withoutResult, withdrawn), {
    name: text('Dừng giải quyết', 'Stopped'),
    means: text(
      'Đã tiếp nhận, kết thúc trong kỳ do cơ quan dừng giải quyết',
      'Received, and ended in the window as the office stopped',
    ),
  }),
  figure(
    'immediate',
    those(
      settled,
      facts(({ immediate }) => immediate),
    ),
    {
      name: text('Trả kết quả ngay', 'Settled on the spot'),
      means: text(
        'Giải quyết và trả ngay trong kỳ',
        'Settled and handed out at once in the window',
      ),
    },
  ),
]

/** How dossiers came and how they ended, by procedure (domain.md 5.4; names and order are ours, grade C). */
export const dossierWaysSet: FigureSet = Object.freeze({
  id: 'dossier-ways',
  name: text('Cách tiếp nhận và kết thúc hồ sơ', 'How dossiers came and ended'),
  kind: 'dossier',
  reads: 'data',
  lineOf: ({ summary }: CountedCase) => summary.subject,
  figures: [...coming, ...atIntake, ...settling],
  identities: [
    { id: 'received=direct+post+online', sum: 'received', of: ['direct', 'post', 'online'] },
    {
      id: 'notReceived=refusedAtIntake+guidedAtIntake+withdrawnAtIntake+stoppedAtIntake',
      sum: 'notReceived',
      of: ['refusedAtIntake', 'guidedAtIntake', 'withdrawnAtIntake', 'stoppedAtIntake'],
    },
    {
      id: 'settled=granted+refused+withdrawn+stopped',
      sum: 'settled',
      of: ['granted', 'refused', 'withdrawn', 'stopped'],
    },
  ],
  carries: null,
})
