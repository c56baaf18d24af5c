import { text } from '../../model/text.js'
import { formLines, paragraph } from '../layout/language.js'
import { signatureSpace } from '../layout/signing.js'
import type { CasePaper } from '../paper.js'
import {
  applicantBlock,
  contactWords,
  dossierSheet,
  groundWords,
  issuesSlip,
  labels,
  slipDocument,
} from './slip.js'

const decided = text(
  'Qua xem xét, Bộ phận một cửa thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:',
  'After examination, the one-stop section gives notice that this dossier is not received, for the following reason:',
)
const farewell = text(
  'Xin thông báo để ông/bà được biết và thực hiện.',
  'This is for your information and action.',
)

/**
 * The refusal to receive a dossier: form 03 of TT 01/2018 and of TT 03/2025, with the fields and the sentence public
 * copies have (grade B), and the written notice of refusal before, assumed to say the same (grade C). A clause is
 * cited only where a source states it. The symbol of its number was not found: it has none.
 */
export const refusalSlip: CasePaper = {
  paper: 'refusal-slip',
  name: text('Phiếu từ chối tiếp nhận giải quyết hồ sơ', 'Refusal of the dossier'),
  isSlip: true,
  issuedBy: issuesSlip('refusal-slip'),
  absent: text('Hồ sơ không bị từ chối tiếp nhận.', 'The dossier was not refused at the counter.'),
  print: (given) => {
    const sheet = dossierSheet(given)
    const { say, entry, dossier, version } = sheet
    const { closing } = dossier
    return slipDocument(sheet, {
      ...{ issuer: 'counter', number: null },
      blocks: [
        applicantBlock(sheet, labels.of),
        paragraph(say(decided)),
        formLines(say, [
          [
            text('Căn cứ', 'Ground'),
            closing && groundWords(sheet, version?.refusalGrounds ?? [], closing.ground),
          ],
          [labels.reason, closing?.note ?? null],
        ]),
        paragraph(say(farewell)),
        paragraph(say(contactWords(entry.by.name))),
      ],
      signatures: [
        signatureSpace(say, labels.applicant, null),
        signatureSpace(say, labels.receiver, entry.by.name),
      ],
    })
  },
}
