import { hourText } from '../../calendar/local-moment.js'
import type { Block } from '../../document/block.js'
import { dayText, unitText } from '../../lifecycle/message-words.js'
import type { CounterAppointment } from '../../lifecycle/support/support-data.js'
import { text, type Text } from '../../model/text.js'
import { versionInForce, type Component } from '../../procedure/procedure.js'
import { formLines, paragraph } from '../layout/language.js'
import type { CasePaper } from '../paper.js'
import { trackingBlocks } from '../tracking-blocks.js'
import { givenBy, supportNotice, supportSheet, type SupportSheet } from './support-notice.js'

const about = text('Về lịch hẹn nộp hồ sơ giấy', 'Appointment to bring the papers')

const hourWords = ({ date, minutes, until }: CounterAppointment): Text => {
  const hours = `${hourText(minutes)} – ${hourText(until)}`
  const day = dayText(date)
  return text(`${hours} ngày ${day.vi}`, `${hours} on ${day.en}`)
}

const come = text(
  'Yêu cầu của ông/bà đã đủ thông tin. Cơ quan mời ông/bà mang hồ sơ giấy đến nộp theo lịch hẹn sau:',
  'Your request is complete. Please bring the papers at the following hour:',
)
const byPost = text(
  'Ông/bà cũng có thể gửi hồ sơ qua dịch vụ bưu chính. Nếu không đến được, xin báo trước để được hẹn giờ khác.',
  'You may also send the papers by post. If you cannot come, please tell us, and another hour is given.',
)
const bring = text('Giấy tờ cần mang theo:', 'Please bring:')

const named = ({ name, when }: Component): Text =>
  when === undefined ? name : text(`${name.vi} (${when.vi})`, `${name.en} (${when.en})`)

const papersFor = (sheet: SupportSheet, { date }: CounterAppointment): readonly Block[] => {
  const { regime, request, say } = sheet
  const service = regime.support?.find(({ id }) => id === request.service)
  const leadsTo = service?.versions.find(({ id }) => id === request.version)?.leadsTo ?? null
  if (leadsTo === null) return []
  const components = versionInForce(regime.procedure(leadsTo), date)?.components ?? []
  if (components.length === 0) return []
  const items = components.map((component) => say(named(component)))
  return [paragraph(say(bring)), { block: 'list', ordered: false, items }]
}

const appointed = (sheet: SupportSheet): readonly Block[] => {
  const { say, regime, request, at } = sheet
  const { appointment } = request
  if (appointment === null) return []
  return [
    formLines(say, [
      [text('Giờ hẹn', 'Hour'), say(hourWords(appointment))],
      [
        text('Nơi nộp', 'At'),
        say(
          text(
            `Bộ phận một cửa, ${unitText(regime, appointment.unit).vi}`,
            `the one-stop section of ${unitText(regime, appointment.unit).en}`,
          ),
        ),
      ],
      [text('Hẹn ngày', 'Given on'), say(dayText(at.date))],
    ]),
    ...papersFor(sheet, appointment),
  ]
}

/**
 * The notice of an appointment to bring the papers (thông báo lịch hẹn) of a request for online support, step B2 of the
 * process (page-thads-online, grade B); a moved appointment gives another. Its layout is assumed (grade C).
 */
export const appointmentNotice: CasePaper = {
  paper: 'appointment-notice',
  name: text('Thông báo lịch hẹn nộp hồ sơ', 'Notice of the appointment'),
  isSlip: false,
  issuedBy: givenBy('appoint', 'moveAppointment'),
  absent: text('Yêu cầu chưa được hẹn giờ nộp hồ sơ.', 'No appointment was given.'),
  print: (given) => {
    const sheet = supportSheet(given)
    const { say, request } = sheet
    return supportNotice(sheet, {
      about,
      blocks: [
        paragraph(say(come)),
        ...appointed(sheet),
        paragraph(say(byPost)),
        ...trackingBlocks(sheet, request.code),
      ],
    })
  },
}
