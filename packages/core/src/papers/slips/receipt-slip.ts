import { termText } from '../../calendar/term.js'
import { printedDate } from '../../calendar/local-moment.js'
import type { Block, Table } from '../../document/block.js'
import { emptyCell, numberCell, textCell } from '../../document/cell.js'
import { dayText } from '../../lifecycle/message-words.js'
import { text, type Text } from '../../model/text.js'
import type { PlainDate } from '../../model/time.js'
import type { PaperForm } from '../../procedure/procedure.js'
import { dots, formLines, type FormLine } from '../layout/language.js'
import { documentNumber } from '../layout/letterhead.js'
import { officialMoment } from '../layout/official-date.js'
import { signatureSpace } from '../layout/signing.js'
import type { CasePaper } from '../paper.js'
import { trackingBlocks } from '../tracking-blocks.js'
import {
  applicantBlock,
  dossierSheet,
  issuesSlip,
  labels,
  slipDocument,
  type DossierSheet,
} from './slip.js'

const forms: Readonly<Record<PaperForm, Text>> = {
  original: text('Bản chính', 'Original'),
  'certified-copy': text('Bản sao chứng thực', 'Certified copy'),
  copy: text('Bản sao', 'Copy'),
}

const handedIn = ({ dossier, version, say }: DossierSheet): Table => ({
  block: 'table',
  name: 'papers',
  caption: say(text('1. Thành phần hồ sơ nộp gồm:', '1. The dossier consists of:')),
  columns: [
    { head: say(labels.ordinal), group: null, width: 1, align: 'centre' },
    { head: say(text('Tên giấy tờ', 'Paper')), group: null, width: 7, align: 'left' },
    { head: say(text('Hình thức', 'Form')), group: null, width: 3, align: 'left' },
    { head: say(text('Số lượng', 'Copies')), group: null, width: 2, align: 'right' },
  ],
  rows: dossier.components.map(({ id, form, copies }, index) => {
    const paper = version?.components.find((candidate) => candidate.id === id)
    const name = paper === undefined ? id : say(paper.name)
    return [numberCell(index + 1), textCell(name), textCell(say(forms[form])), numberCell(copies)]
  }),
  total: null,
})

const onDay = (day: PlainDate): Text =>
  text(`…… giờ …… phút, ngày ${printedDate(day)}`, `${dayText(day).en}, at …… : ……`)

const atOnce = text('Trả ngay khi tiếp nhận', 'Returned at once')

const promise = ({ dossier, say }: DossierSheet): string | null => {
  if (dossier.immediate) return say(atOnce)
  return dossier.promisedOn === null ? null : say(onDay(dossier.promisedOn))
}

const registerWords = ({ dossier, options, say }: DossierSheet): string => {
  const line = dossier.registerNumber === null ? dots : String(dossier.registerNumber)
  const volume = options.volume ?? dots
  return say(text(`Quyển số: ${volume}; Số thứ tự: ${line}`, `Volume: ${volume}; line: ${line}`))
}

const terms = (sheet: DossierSheet): readonly FormLine[] => {
  const { dossier, version, say, language } = sheet
  const { receivedAt } = dossier
  return [
    [text('2. Số lượng hồ sơ (bộ)', '2. Sets'), emptyCell],
    [
      text('3. Thời gian giải quyết hồ sơ theo quy định', '3. Statutory time to settle'),
      version === undefined ? null : say(termText(version.limit)),
    ],
    [
      text('4. Thời gian nhận hồ sơ', '4. Received at'),
      receivedAt === null ? null : officialMoment(receivedAt, language),
    ],
    [text('5. Thời gian trả kết quả giải quyết hồ sơ', '5. Result to be returned'), promise(sheet)],
    [text('6. Đăng ký nhận kết quả tại', '6. Result to be collected at'), null],
    [text('7. Phí, lệ phí', '7. Fee'), version === undefined ? null : say(version.fee.text)],
    [text('Vào Sổ theo dõi hồ sơ', 'Entered in the register'), registerWords(sheet)],
  ]
}

const symbol = ({ slip, language }: DossierSheet): string | null =>
  slip === null || slip.number === '' ? null : documentNumber(null, 'TNHS', language)

const blocks = (sheet: DossierSheet): readonly Block[] => [
  applicantBlock(sheet, labels.from),
  handedIn(sheet),
  formLines(sheet.say, terms(sheet)),
  ...trackingBlocks(sheet, sheet.dossier.code),
]

/**
 * The receipt of a dossier with the appointment for its result: form 01 of TT 01/2018 and of TT 03/2025, and the
 * `Phiếu hẹn` of the process of QĐ 537 before. Fields as public copies of form 01 have them (grade B); that the paper
 * of 2017 has the same is assumed (grade C). Nobody records the slip's own number, the sets, the hour of the
 * result and where it is wanted: those are dots.
 */
export const receiptSlip: CasePaper = {
  paper: 'receipt-slip',
  name: text('Giấy tiếp nhận hồ sơ và hẹn trả kết quả', 'Receipt and appointment slip'),
  isSlip: true,
  issuedBy: issuesSlip('receipt-slip'),
  absent: text(
    'Hồ sơ chưa được tiếp nhận, hoặc đã trả kết quả ngay mà người nộp không yêu cầu giấy tiếp nhận.',
    'The dossier was not received, or was settled at once and nobody asked for a slip.',
  ),
  print: (given) => {
    const sheet = dossierSheet(given)
    const { say, entry } = sheet
    return slipDocument(sheet, {
      ...{ issuer: 'counter', number: symbol(sheet), blocks: blocks(sheet) },
      signatures: [
        signatureSpace(say, labels.applicant, null),
        signatureSpace(say, labels.receiver, entry.by.name),
      ],
    })
  },
}
