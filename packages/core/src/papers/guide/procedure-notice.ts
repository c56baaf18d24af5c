import { termText } from '../../calendar/term.js'
import type { Block } from '../../document/block.js'
import type { OfficialDocument } from '../../document/official-document.js'
import { prepareDocument } from '../../document/prepare-document.js'
import { joined, text, type Text } from '../../model/text.js'
import type { Component } from '../../procedure/procedure.js'
import { paperForms } from '../../procedure/procedure-words.js'
import type { Regime } from '../../procedure/regime.js'
import { capitals, paragraph } from '../layout/language.js'
import { letterhead } from '../layout/letterhead.js'
import { formName, guideSheet, type GuideSheet, type NoticeOptions } from './guide-sheet.js'
import { channelWords, countingWords, officeHours } from './rules-in-words.js'

const either = (parts: readonly Text[]): Text =>
  text(joined(parts, ' hoặc ').vi, joined(parts, ' or ').en)

const toBring = (say: GuideSheet['say'], { name, forms, copies, when }: Component): string => {
  const { vi, en } = either(forms.map((each) => paperForms[each]))
  const count = text(`${String(copies)} bản: ${vi}`, `${String(copies)}: ${en}`)
  const only = when === undefined ? '' : ` – ${lowered(say(when))}`
  return `${say(name)} (${say(count)})${only}`
}

const lowered = (words: string): string => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1)

const whereWords = (sheet: GuideSheet): Text => {
  const { office, version } = sheet
  const { vi, en } = joined(
    version.channels.map((channel) => channelWords[channel]),
    '; ',
  )
  const hours = officeHours(sheet).words
  const [how, at] = [version.channels.length > 1 ? ' bằng một trong các cách' : '', office.name]
  return text(
    `Ông/bà nộp hồ sơ tại ${at.vi}${how}: ${vi}. Giờ làm việc: ${hours.vi}.`,
    `Hand it in at the ${at.en}: ${en}. Office hours: ${hours.en}.`,
  )
}

const longWords = ({ version, regime }: GuideSheet): Text => {
  const [term, counting] = [
    termText(version.limit),
    countingWords(version.limit, regime.calendar.swappedDaysCount),
  ]
  return text(`${term.vi}. ${counting.vi}.`, `${term.en}. ${counting.en}.`)
}

const supplementWords = ({ version: { supplement } }: GuideSheet): Text | null => {
  if (supplement.rounds === 0) return null
  const after = {
    pause: text(
      'thời gian chờ ông/bà bổ sung không tính vào thời hạn trên',
      'the time we wait for you does not count',
    ),
    restart: text(
      'thời hạn trên tính lại từ khi ông/bà nộp đủ',
      'the time counts anew once you have handed in everything',
    ),
  }[supplement.clock]
  return text(
    `Nếu hồ sơ còn thiếu, cơ quan hướng dẫn bằng văn bản để ông/bà bổ sung; ${after.vi}.`,
    `If something is missing, we tell you in writing what; ${after.en}.`,
  )
}

const trackingWords = (sheet: GuideSheet): Text => {
  const slip = formName(sheet, 'receipt-slip') ?? text('giấy hẹn', 'the appointment slip')
  const late =
    sheet.version.reappointments.times === 0
      ? text('', '')
      : text(
          ' Nếu quá hạn, cơ quan xin lỗi và hẹn lại bằng văn bản.',
          ' If we are late, we apologise in writing and promise a new date.',
        )
  return text(
    `Ông/bà giữ “${slip.vi}”. Mã hồ sơ ghi trên đó dùng để hỏi tại Bộ phận một cửa, tra cứu và nhận kết quả.${late.vi}`,
    `Keep the “${slip.en}”. By the code on it you ask at the one-stop section, look it up and collect the result.${late.en}`,
  )
}

const blocksOf = (sheet: GuideSheet): readonly Block[] => {
  const { say, version } = sheet
  const parts: readonly (readonly [Text, readonly Block[]])[] = [
    [
      text('Ông/bà cần mang theo', 'What to bring'),
      [
        {
          block: 'checklist',
          items: version.components.map((each) => ({ text: toBring(say, each), checked: false })),
        },
      ],
    ],
    [text('Nộp ở đâu', 'Where'), [paragraph(say(whereWords(sheet)))]],
    [
      text('Bao lâu có kết quả', 'How long it takes'),
      [longWords(sheet), supplementWords(sheet)].flatMap((words) =>
        words === null ? [] : [paragraph(say(words))],
      ),
    ],
    [text('Phí, lệ phí', 'Fee'), [paragraph(say(version.fee.text))]],
    [
      text('Ông/bà nhận được', 'What you get'),
      [
        paragraph(
          `${say(
            joined(
              version.results.map(({ name }) => name),
              '; ',
            ),
          )}.`,
        ),
      ],
    ],
    [text('Theo dõi hồ sơ', 'How to follow it'), [paragraph(say(trackingWords(sheet)))]],
  ]
  return parts.flatMap(([title, blocks], index): readonly Block[] => [
    { block: 'heading', level: 1, text: `${String(index + 1)}. ${say(title)}` },
    ...blocks,
  ])
}

const title = text('Niêm yết thủ tục hành chính', 'Public notice of a procedure')

/**
 * The notice of a procedure for the wall of an office, in plain words for who comes: what to bring, where, how long, what
 * it costs, what one gets, how to follow it. One page of A4; its layout is this library's own (grade C).
 * @throws `unknown-procedure`; `procedure-not-in-force` on that day; `unknown-unit`
 */
export function procedureNotice(regime: Regime, options: NoticeOptions): OfficialDocument {
  const sheet = guideSheet(regime, options)
  const { say, office, on, language, procedure } = sheet
  const name = say(procedure.name)
  return prepareDocument({
    ...{ kind: 'procedure-notice', language, layout: 'form' },
    page: { size: 'A4', orientation: 'portrait' },
    letterhead: letterhead({ regime, unit: office.id, on, language }, { number: null }),
    title: { type: capitals(say(title)), about: name },
    blocks: blocksOf(sheet),
    signatures: [],
    recipients: [],
    about: {
      title: `${say(title)}: ${name}`,
      ...{ author: say(office.name), subject: name, date: on },
    },
  })
}
