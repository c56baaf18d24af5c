import { dayAfterRule } from '../../calendar/due-step.js'
import { hourText } from '../../calendar/local-moment.js'
import { termText, type Term } from '../../calendar/term.js'
import { joined, text, type Text } from '../../model/text.js'
import type { Channel, RefusalGround, SupplementRule } from '../../procedure/procedure.js'
import { timesText } from '../../procedure/procedure-words.js'
import { ruleOn, type GuideFact, type GuideSheet } from './guide-sheet.js'

/** How a dossier comes in, in words that follow "may be handed in". */
export const channelWords: Readonly<Record<Channel, Text>> = {
  counter: text('trực tiếp tại Bộ phận một cửa', 'in person at the one-stop section'),
  post: text('qua dịch vụ bưu chính', 'by post'),
  online: text('trực tuyến', 'online'),
  'on-site': text('tại nơi cơ quan đến tiếp nhận', 'where the office comes to receive it'),
}

/** When a ground of refusal may be used. */
export const refusalMoments: Readonly<Record<RefusalGround['at'], Text>> = {
  intake: text('Từ chối khi tiếp nhận', 'Refused when handed in'),
  appraisal: text('Từ chối sau khi thẩm định', 'Refused after appraisal'),
  both: text('Từ chối khi tiếp nhận hoặc sau khi thẩm định', 'Refused at once or after appraisal'),
}

/** How the days of a term are counted; `swapped` where a Saturday that is worked instead counts. */
export function countingWords({ unit }: Term, swapped: boolean): Text {
  switch (unit) {
    case 'working-day': {
      const { vi, en } = swapped
        ? text('; ngày làm bù được tính', '; days worked instead count')
        : text('', '')
      return text(
        `Tính từ ngày làm việc tiếp theo ngày nhận đủ hồ sơ; không tính ngày nghỉ hằng tuần, ngày lễ, tết và ngày nghỉ bù${vi}`,
        `From the working day after the complete dossier came; weekly days off and public holidays do not count${en}`,
      )
    }
    case 'working-hour':
      return text(
        'Tính theo giờ làm việc, từ lúc nhận đủ hồ sơ',
        'In office hours, from the moment the complete dossier came',
      )
    default:
      return text(
        'Tính từ ngày liền sau ngày nhận đủ hồ sơ; ngày cuối là ngày nghỉ thì hết hạn vào ngày làm việc tiếp theo',
        'From the day after the complete dossier came; a last day that is off moves to the next working day',
      )
  }
}

const hoursText = ({ regime }: GuideSheet): Text => {
  const spans = regime.calendar.hours.map(({ from, to }) => `${hourText(from)}–${hourText(to)}`)
  return text(spans.join('; '), spans.join('; '))
}

/** When the office is open. */
export const officeHours = (sheet: GuideSheet): GuideFact => ({
  about: text('Giờ làm việc', 'Office hours'),
  words: hoursText(sheet),
  basis: sheet.regime.calendar.basis.hours ?? null,
})

const cutOffFact = (sheet: GuideSheet): GuideFact => {
  const { calendar } = sheet.regime
  const hour = hourText(calendar.cutOff)
  return {
    about: text('Hồ sơ nộp cuối ngày', 'What comes late in the day'),
    words: text(
      `Nhận sau ${hour} thì chuyển giải quyết vào đầu ngày làm việc tiếp theo`,
      `What comes after ${hour} is handed on at the start of the next working day`,
    ),
    // The calendar cites one clause for all days; that of handing over is the one of the day.
    basis: ruleOn(sheet, 'handOver') ?? calendar.basis.cutOff ?? null,
  }
}

const clockWords: Readonly<Record<SupplementRule['clock'], Text>> = {
  pause: text(
    'Thời gian chờ bổ sung không tính vào thời hạn giải quyết',
    'The time of waiting does not count',
  ),
  restart: text(
    'Thời hạn giải quyết tính lại từ đầu khi nhận đủ hồ sơ',
    'The limit counts anew once the dossier is complete',
  ),
}

const asking = text('Số lần yêu cầu bổ sung', 'Asking for a supplement')

/** What the office may ask for after the dossier came, and what that does to the limit. */
export function supplementFacts({ version: { supplement } }: GuideSheet): readonly GuideFact[] {
  const { rounds, clock, checkTerm, wait, basis } = supplement
  if (rounds === 0) {
    return [{ about: asking, words: text('Không được yêu cầu', 'Not to be asked for'), basis }]
  }
  const most = timesText(rounds)
  const lines: readonly (readonly [Text, Text | null])[] = [
    [asking, text(`Không quá ${most.vi}`, `Not more than ${most.en}`)],
    [
      text('Hạn yêu cầu bổ sung', 'Time to ask for it'),
      checkTerm === null
        ? null
        : text(
            `Trong ${termText(checkTerm).vi} kể từ khi tiếp nhận`,
            `Within ${termText(checkTerm).en} of receipt`,
          ),
    ],
    [text('Thời hạn khi phải bổ sung', 'The limit meanwhile'), clockWords[clock]],
    [text('Thời gian chờ bổ sung', 'Time to wait for it'), wait === null ? null : termText(wait)],
  ]
  return lines.flatMap(([about, words]) => (words === null ? [] : [{ about, words, basis }]))
}

const extensionFact = ({ version: { extension } }: GuideSheet): readonly GuideFact[] => {
  if (extension === null) return []
  const [most, term] = [timesText(extension.times), termText(extension.term)]
  return [
    {
      about: text('Gia hạn', 'Extension'),
      words: text(
        `Không quá ${most.vi}, mỗi lần ${term.vi}`,
        `Not more than ${most.en}, by ${term.en} each`,
      ),
      basis: extension.basis,
    },
  ]
}

const reappointmentFact = ({ version: { reappointments } }: GuideSheet): readonly GuideFact[] => {
  if (reappointments.times === 0) return []
  const most = timesText(reappointments.times)
  return [
    {
      about: text('Xin lỗi và hẹn lại', 'Apology with a new date'),
      words: text(
        `Khi quá hạn: cơ quan xin lỗi bằng văn bản, hẹn lại không quá ${most.vi}`,
        `When late, the office apologises in writing and promises a new date, not more than ${most.en}`,
      ),
      basis: reappointments.basis,
    },
  ]
}

/** How long it takes, how the day is found, and what may change it. */
export function timeFacts(sheet: GuideSheet): readonly GuideFact[] {
  const { version, regime } = sheet
  const { swappedDaysCount, basis } = regime.calendar
  const counting = countingWords(version.limit, swappedDaysCount)
  const instead: readonly GuideFact[] =
    version.limit.unit === 'working-day' && basis.swappedDays !== undefined
      ? [
          {
            about: text('Ngày làm bù', 'Days worked instead'),
            words: swappedDaysCount
              ? text('Được tính là ngày làm việc', 'Count as working days')
              : text('Không được tính là ngày làm việc', 'Do not count as working days'),
            basis: basis.swappedDays,
          },
        ]
      : []
  return [
    {
      about: text('Thời hạn giải quyết', 'Time to settle'),
      words: termText(version.limit),
      basis: version.limitBasis,
    },
    {
      about: text('Cách tính ngày', 'How days are counted'),
      words: counting,
      basis: dayAfterRule(version.limit),
    },
    ...instead,
    officeHours(sheet),
    cutOffFact(sheet),
    ...supplementFacts(sheet),
    ...extensionFact(sheet),
    ...reappointmentFact(sheet),
  ]
}

/** How a dossier may come in. */
export const channelFact = (sheet: GuideSheet): GuideFact => ({
  about: text('Cách thức nộp', 'Ways to hand it in'),
  words: joined(
    sheet.version.channels.map((channel) => channelWords[channel]),
    '; ',
  ),
  basis: ruleOn(sheet, 'open'),
})

/** By what one follows the dossier. */
export const trackingFact = (sheet: GuideSheet): GuideFact => ({
  about: text('Theo dõi hồ sơ', 'How to follow it'),
  words: text(
    'Hỏi tại Bộ phận một cửa hoặc tra cứu trực tuyến bằng mã hồ sơ ghi trên giấy hẹn',
    'Ask at the one-stop section, or look it up, by the code on the appointment slip',
  ),
  basis: ruleOn(sheet, 'accept'),
})
