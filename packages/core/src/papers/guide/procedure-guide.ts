import type { Block, Picture } from '../../document/block.js'
import type { Drawing } from '../../document/drawing.js'
import type { OfficialDocument } from '../../document/official-document.js'
import { prepareDocument } from '../../document/prepare-document.js'
import { termText } from '../../calendar/term.js'
import { joined, text, type Text } from '../../model/text.js'
import type { Regime } from '../../procedure/regime.js'
import { capitals, paragraph } from '../layout/language.js'
import { letterhead } from '../layout/letterhead.js'
import { placeOf } from '../layout/office.js'
import { headOfOffice } from '../layout/signing.js'
import {
  guideSheet,
  officesOf,
  periodText,
  type GuideFact,
  type GuideOptions,
  type GuideSheet,
} from './guide-sheet.js'
import { citedBy, openQuestions, sourceBlocks } from './guide-sources.js'
import {
  componentsTable,
  factsTable,
  formsTable,
  groundsTable,
  stepsOf,
  stepsTable,
} from './guide-tables.js'
import { channelFact, timeFacts, trackingFact } from './rules-in-words.js'

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

const officeWords = (sheet: GuideSheet): Text =>
  joined(
    officesOf(sheet).map((unit) => {
      const place = unit.place === undefined ? null : placeOf(unit)
      const at = place === null ? '' : ` (${place.value})`
      return text(`${unit.name.vi}${at}`, `${unit.name.en}${at}`)
    }),
    '\n',
  )

const generalFacts = (sheet: GuideSheet): readonly GuideFact[] => {
  const { procedure, version } = sheet
  return [
    { about: text('Thủ tục', 'Procedure'), words: procedure.name, basis: null },
    {
      about: text('Hiệu lực', 'In force'),
      words: periodText(version.from, version.through),
      basis: version.basis,
    },
    channelFact(sheet),
    {
      about: text('Nơi nộp và nhận kết quả', 'Where'),
      words: officeWords(sheet),
      basis: null,
    },
    { about: text('Phí, lệ phí', 'Fee'), words: version.fee.text, basis: version.fee.basis },
    ...version.results.map(({ name, basis }) => ({
      about: text('Kết quả', 'Result'),
      words: name,
      basis,
    })),
    trackingFact(sheet),
  ]
}

const wayWords = (sheet: GuideSheet): Text => {
  const steps = stepsOf(sheet)
  const said = (language: 'vi' | 'en'): string =>
    steps
      .map(({ name, role, time }, index) => {
        const within = time === null ? '' : `, ${termText(time)[language]}`
        return `${String(index + 1)}. ${name[language]} (${role[language]}${within})`
      })
      .join('; ')
  return text(said('vi'), said('en'))
}

const pictured = (
  sheet: GuideSheet,
  drawing: Drawing | undefined,
  name: Text,
): readonly Picture[] => {
  if (drawing === undefined) return []
  const { vi, en } = wayWords(sheet)
  const alternative = sheet.say(text(`${name.vi}. ${vi}.`, `${name.en}. ${en}.`))
  return [{ block: 'picture', picture: drawing, caption: sheet.say(name), alternative }]
}

const picturesOf = (sheet: GuideSheet, given: GuideOptions['pictures']): readonly Block[] => [
  ...pictured(
    sheet,
    given?.swimLanes,
    text('Sơ đồ các bước theo người thực hiện', 'The steps by who takes them'),
  ),
  ...pictured(
    sheet,
    given?.stateDiagram,
    text('Sơ đồ trạng thái của hồ sơ', 'The states of a dossier'),
  ),
]

const none = text('Không có.', 'None.')

/** The sections in their order; those without a block are left out, and numbered they are one after the other. */
const sections = (
  { say }: GuideSheet,
  all: readonly (readonly [Text, readonly Block[]])[],
): readonly Block[] =>
  all
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index): readonly Block[] => [
      { block: 'heading', level: 1, text: `${roman[index] ?? ''}. ${say(title)}` },
      ...blocks,
    ])

const blocksOf = (sheet: GuideSheet, pictures: GuideOptions['pictures']): readonly Block[] => {
  const [general, times] = [generalFacts(sheet), timeFacts(sheet)]
  const cited = citedBy(sheet, [...general, ...times])
  const grounds = groundsTable(sheet)
  return sections(sheet, [
    [text('Thông tin chung', 'In general'), [factsTable(sheet, 'general', general)]],
    [text('Thành phần hồ sơ', 'What the dossier is made of'), [componentsTable(sheet)]],
    [
      text('Thời hạn, bổ sung, hẹn lại', 'Time, supplement, a new date'),
      [factsTable(sheet, 'times', times)],
    ],
    [text('Các bước thực hiện', 'The steps'), [stepsTable(sheet)]],
    [text('Sơ đồ', 'Diagrams'), picturesOf(sheet, pictures)],
    [
      text('Từ chối, dừng, tạm dừng giải quyết', 'Refusal, ending, suspension'),
      grounds.rows.length === 0 ? [paragraph(sheet.say(none))] : [grounds],
    ],
    [text('Biểu mẫu', 'Forms'), [formsTable(sheet)]],
    [text('Căn cứ pháp lý', 'Legal basis'), sourceBlocks(sheet, cited)],
    [text('Nội dung còn phải kiểm chứng', 'Open questions'), openQuestions(sheet, cited)],
  ])
}

const title = text('Quy trình nội bộ', 'Internal procedure')

/**
 * The guide of a procedure as it stands on a day: what to bring, where and how, the steps with who takes them and how
 * long, grounds, forms, the clauses with their grades, and everything that is only assumed. Each rule is a row of its
 * own, so that a change of law changes the rows it touches. The layout is this library's own, within NĐ 30/2020.
 * @throws `unknown-procedure`; `procedure-not-in-force` on that day; `unknown-unit`; `invalid-input` for a drawing that
 * cannot be printed
 */
export function procedureGuide(regime: Regime, options: GuideOptions): OfficialDocument {
  const sheet = guideSheet(regime, options)
  const { say, office, on, language, procedure } = sheet
  const about = text(
    `Giải quyết thủ tục “${procedure.name.vi}”`,
    `For the procedure “${procedure.name.en}”`,
  )
  return prepareDocument({
    ...{ kind: 'procedure-guide', language, layout: 'letter' },
    page: { size: 'A4', orientation: 'portrait' },
    letterhead: letterhead({ regime, unit: office.id, on, language }, { number: null }),
    title: { type: capitals(say(title)), about: say(about) },
    blocks: blocksOf(sheet, options.pictures),
    signatures: [{ authority: [capitals(say(headOfOffice))], note: null, name: null }],
    recipients: [],
    about: {
      title: `${say(title)}: ${say(procedure.name)}`,
      author: say(office.name),
      subject: say(about),
      date: on,
    },
  })
}
