import type { Block, Table } from '../../document/block.js'
import { emptyCell, numberCell, textCell } from '../../document/cell.js'
import type { SupplementRound } from '../../lifecycle/dossier/dossier-data.js'
import { dayText } from '../../lifecycle/message-words.js'
import { text, type Text } from '../../model/text.js'
import { formLines, paragraph } from '../layout/language.js'
import { documentNumber } from '../layout/letterhead.js'
import { signatureSpace } from '../layout/signing.js'
import type { CasePaper } from '../paper.js'
import { trackingBlocks } from '../tracking-blocks.js'
import {
  applicantBlock,
  contactWords,
  dossierSheet,
  issuesSlip,
  labels,
  slipDocument,
  type DossierSheet,
} from './slip.js'

const inForms = text('Hình thức', 'Form')

const missing = ({ say }: DossierSheet, { items }: SupplementRound): Table => ({
  block: 'table',
  name: 'missing',
  caption: say(
    text(
      'Hồ sơ cần bổ sung, hoàn thiện những nội dung sau:',
      'To complete the dossier, please bring:',
    ),
  ),
  columns: [
    { head: say(labels.ordinal), group: null, width: 1, align: 'centre' },
    { head: say(text('Nội dung', 'What is missing')), group: null, width: 7, align: 'left' },
    ...[
      text('Bản chính', 'Original'),
      text('Bản chứng thực', 'Certified copy'),
      text('Bản photo', 'Copy'),
    ].map((head) => ({
      ...{ head: say(head), group: say(inForms), width: 2 },
      align: 'centre' as const,
    })),
  ],
  rows: items.map((item, index) => [
    numberCell(index + 1),
    textCell(item),
    ...[emptyCell, emptyCell, emptyCell],
  ]),
  total: null,
})

const clockWords: Readonly<Record<'pause' | 'restart', Text>> = {
  pause: text(
    'Thời gian chờ bổ sung không tính vào thời hạn giải quyết; ngày hẹn trả kết quả được báo lại khi nhận đủ hồ sơ.',
    'The time of waiting does not count; a new date of return is given once the dossier is complete.',
  ),
  restart: text(
    'Thời hạn giải quyết được tính lại từ đầu khi nhận đủ hồ sơ; ngày hẹn trả kết quả được báo lại.',
    'The time to settle is counted anew once the dossier is complete, and a new date of return is given.',
  ),
}

const lines = ({ say }: DossierSheet, round: SupplementRound): Block =>
  formLines(say, [
    [labels.reason, round.reason],
    [text('Lần yêu cầu bổ sung', 'Request number'), String(round.round)],
    ...(round.waitUntil === null
      ? []
      : [
          [
            text('Đề nghị bổ sung chậm nhất ngày', 'Please bring it by'),
            say(dayText(round.waitUntil)),
          ] as const,
        ]),
  ])

const afterReceipt = ({ version, say }: DossierSheet, { stage }: SupplementRound) =>
  stage === 'intake' || version === undefined
    ? []
    : [paragraph(say(clockWords[version.supplement.clock]))]

/**
 * The request to complete a dossier: form 02 of TT 01/2018 and of TT 03/2025, and the guidance slip of the process of
 * QĐ 537 before. Fields as public copies of form 02 have them (grade B); that the paper of 2017 has the same is assumed
 * (grade C). In which form each paper is to come is nowhere recorded: the officer ticks it.
 */
export const supplementSlip: CasePaper = {
  paper: 'supplement-slip',
  name: text('Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', 'Request to complete the dossier'),
  isSlip: true,
  issuedBy: issuesSlip('supplement-slip'),
  absent: text('Hồ sơ chưa bị yêu cầu bổ sung lần nào.', 'No supplement was asked for.'),
  print: (given) => {
    const sheet = dossierSheet(given)
    const { say, entry, dossier, slip, language } = sheet
    const round = dossier.supplements.at(-1)
    const numbered = slip !== null && slip.number !== ''
    return slipDocument(sheet, {
      issuer: 'counter',
      number: numbered ? documentNumber(null, 'HDHS', language) : null,
      blocks: [
        applicantBlock(sheet, labels.of),
        ...(round === undefined
          ? []
          : [missing(sheet, round), lines(sheet, round), ...afterReceipt(sheet, round)]),
        paragraph(say(contactWords(entry.by.name))),
        ...trackingBlocks(sheet, dossier.code),
      ],
      signatures: [
        signatureSpace(say, labels.applicant, null),
        signatureSpace(say, text('Người hướng dẫn', 'Guided by'), entry.by.name),
      ],
    })
  },
}
