import type { CountedCase } from '../../../model/counted-case.js'
import type { CaseId } from '../../../model/ids.js'
import { text } from '../../../model/text.js'
import type { PlainDate } from '../../../model/time.js'
import type { CountedDays, FigureSet } from '../../../reporting/figure-set.js'
import { dossierData, type DossierData, type Reappointment } from '../../dossier/dossier-data.js'
import { figure, others, those, type Counts } from './balance.js'
import { dossierBalance } from './one-stop-set.js'

const { settled, pending, overdue } = dossierBalance

/** Apologies made before the window ended. */
const apologies = (
  { reappointments }: DossierData,
  { to }: CountedDays,
): readonly Reappointment[] => reappointments.filter(({ on }) => on < to)

const apologyOf = (it: CountedCase, days: CountedDays): Reappointment | null =>
  apologies(dossierData(it.data), days).at(-1) ?? null

const judgedLate: Counts = ({ data }) => {
  const { verdict, verdictByLimit } = dossierData(data)
  return verdict === 'late' || verdictByLimit === 'late'
}

/** An apology moved the day it was promised for, and the day it had before has passed. */
const promisedAnew: Counts = (it, days) =>
  apologies(dossierData(it.data), days).some(({ from }) => from < days.to)

const settledLate = those(settled, judgedLate)
const pendingLate: Counts = (it, days) =>
  overdue(it, days) || (pending(it, days) && promisedAnew(it, days))
const delayed: Counts = (it, days) => settledLate(it, days) || pendingLate(it, days)

const apologised: Counts = (it, days) => apologyOf(it, days) !== null
const inTime: Counts = (it, days) => apologyOf(it, days)?.inTime === true

const had =
  (holds: (data: DossierData, to: PlainDate) => boolean): Counts =>
  ({ data }, { to }) =>
    holds(dossierData(data), to)

const consulted = had(({ consultations }, to) => consultations.some(({ askedOn }) => askedOn < to))
const supplemented = had(({ supplements }, to) =>
  supplements.some(({ stage, requestedOn }) => stage === 'settlement' && requestedOn < to),
)
const stoodIn = had(({ standIns }, to) => standIns.some(({ on }) => on < to))
const lost = had(({ losses }, to) => losses.some(({ reportedOn }) => reportedOn < to))

const delays = [
  figure('delayed', delayed, {
    name: text('Hồ sơ chậm', 'Delayed'),
    means: text(
      'Hồ sơ giải quyết xong trong kỳ sau ngày hẹn hoặc sau thời hạn luật định, hoặc khi hết kỳ còn đang giải quyết mà đã quá ngày hẹn, kể cả ngày hẹn trước khi xin lỗi',
      'Settled in the window after the day promised or after the statutory limit, or still pending when it ended with a promised day passed, that before an apology included',
    ),
  }),
  figure('settledLate', settledLate, {
    name: text('Giải quyết xong, chậm', 'Settled late'),
    means: text(
      'Giải quyết xong trong kỳ, sau ngày hẹn hoặc sau thời hạn luật định',
      'Settled in the window after the day promised, or after the statutory limit',
    ),
  }),
  figure('pendingLate', others(delayed, settledLate), {
    name: text('Đang giải quyết, chậm', 'Pending late'),
    means: text(
      'Hồ sơ chậm, chưa giải quyết xong khi hết kỳ',
      'Delayed, and not settled when the window ended',
    ),
  }),
]

const told = [
  figure('apologyInTime', those(delayed, inTime), {
    name: text('Có xin lỗi đúng hạn', 'With an apology in time'),
    means: text(
      'Hồ sơ chậm, lần xin lỗi sau cùng đến hết kỳ đúng hạn thông báo',
      'Delayed, and the last apology by the end of the window came in time',
    ),
  }),
  figure('apologyLate', others(those(delayed, apologised), inTime), {
    name: text('Có xin lỗi, nhưng chậm', 'With an apology that was late'),
    means: text(
      'Hồ sơ chậm, lần xin lỗi sau cùng đến hết kỳ quá hạn thông báo',
      'Delayed, and the last apology by the end of the window came too late',
    ),
  }),
  figure('noApology', others(delayed, apologised), {
    name: text('Không xin lỗi', 'Without an apology'),
    means: text(
      'Hồ sơ chậm, đến hết kỳ không có lần xin lỗi nào',
      'Delayed, and no apology was made by the end of the window',
    ),
  }),
]

const met = [
  figure('consulted', those(delayed, consulted), {
    name: text('Có lấy ý kiến', 'With a consultation'),
    means: text(
      'Hồ sơ chậm có lấy ý kiến cơ quan khác đến hết kỳ',
      'Delayed, and another body was asked by the end of the window',
    ),
  }),
  figure('supplemented', those(delayed, supplemented), {
    name: text('Có bổ sung hồ sơ', 'With a supplement'),
    means: text(
      'Hồ sơ chậm có yêu cầu bổ sung sau khi tiếp nhận, đến hết kỳ',
      'Delayed, and to be completed after receipt by the end of the window',
    ),
  }),
  figure('stoodIn', those(delayed, stoodIn), {
    name: text('Có người trực thay', 'Taken over by a stand-in'),
    means: text(
      'Hồ sơ chậm đã chuyển cho người trực thay đến hết kỳ',
      'Delayed, and taken over by who stood in by the end of the window',
    ),
  }),
  figure('lost', those(delayed, lost), {
    name: text('Có mất, hỏng hồ sơ', 'With a loss'),
    means: text(
      'Hồ sơ chậm có giấy tờ bị mất đến hết kỳ',
      'Delayed, and papers were lost by the end of the window',
    ),
  }),
]

const reasonsOf = (it: CountedCase, days: CountedDays): readonly string[] =>
  apologies(dossierData(it.data), days).map(({ reason }) => reason)

/** Dossiers that are late, whether the applicant was told, and what was met, by procedure. Its list gives the reasons. */
export const delayReasonsSet: FigureSet = Object.freeze({
  id: 'delay-reasons',
  name: text('Hồ sơ chậm và nguyên nhân', 'Delayed dossiers, and why'),
  kind: 'dossier',
  reads: 'data',
  lineOf: ({ summary }: CountedCase) => summary.subject,
  figures: [...delays, ...told, ...met],
  remarks: reasonsOf,
  identities: [
    {
      id: 'delayed=settledLate+pendingLate',
      sum: 'delayed',
      of: ['settledLate', 'pendingLate'],
    },
    {
      id: 'delayed=apologyInTime+apologyLate+noApology',
      sum: 'delayed',
      of: ['apologyInTime', 'apologyLate', 'noApology'],
    },
  ],
  carries: null,
})

/** A dossier that is late, and why in the words of its officers. */
export interface Delay {
  readonly id: CaseId
  readonly code: string | null
  /** The day it was, or is, to be done by; null while nobody knows it. */
  readonly judgedBy: PlainDate | null
  /** Null while it is not settled. */
  readonly finishedOn: PlainDate | null
  /** Of each apology by the end of the window, in order; none where nobody apologised. */
  readonly reasons: readonly string[]
}

/** The dossiers that the figure `delayed` counts, with the reasons given for each. */
export const delaysOf = (cases: Iterable<CountedCase>, days: CountedDays): readonly Delay[] =>
  [...cases]
    .filter((it) => it.summary.kind === 'dossier' && delayed(it, days))
    .map((it) => {
      const { code, judgedBy, finishedOn } = it.summary
      return { id: it.id, code, judgedBy, finishedOn, reasons: reasonsOf(it, days) }
    })
