import { dayText } from '../../lifecycle/message-words.js'
import { text } from '../../model/text.js'
import { formLines, paragraph } from '../layout/language.js'
import { documentNumber, documentSymbol } from '../layout/letterhead.js'
import { addressed, headOfOffice, recipients, signedBy } from '../layout/signing.js'
import type { CasePaper } from '../paper.js'
import { dossierSheet, groundWords, issuesSlip, labels, slipDocument } from './slip.js'

const decided = text(
  'Cơ quan thông báo dừng giải quyết hồ sơ nêu trên với lý do cụ thể như sau:',
  'The office gives notice that handling of this dossier stops, for the following reason:',
)

/**
 * The notice that handling stops: form 05 of TT 03/2025, in force from 15/9/2025 and known by its title (grade B). Its
 * fields are assumed to be those of the other forms (grade C), and its symbol that of a notice.
 */
export const stopNotice: CasePaper = {
  paper: 'stop-notice',
  name: text('Thông báo dừng giải quyết hồ sơ', 'Notice that handling stops'),
  isSlip: true,
  issuedBy: issuesSlip('stop-notice'),
  absent: text('Hồ sơ không bị dừng giải quyết.', 'Handling of the dossier was not stopped.'),
  print: (given) => {
    const sheet = dossierSheet(given)
    const { say, entry, dossier, procedure, version, regime, language } = sheet
    const { closing, receivedAt, unit } = dossier
    const received = receivedAt === null ? null : say(dayText(receivedAt.date))
    return slipDocument(sheet, {
      issuer: 'office',
      number: documentNumber(null, documentSymbol({ regime, unit }, 'notice'), language),
      blocks: [
        addressed(say, dossier.applicant.name),
        formLines(say, [
          [labels.code, dossier.code],
          [labels.wanted, say(procedure.name)],
          [text('Ngày tiếp nhận', 'Received on'), received],
        ]),
        paragraph(say(decided)),
        formLines(say, [
          [
            text('Căn cứ', 'Ground'),
            closing && groundWords(sheet, version?.stopGrounds ?? [], closing.ground),
          ],
          [labels.reason, closing?.note ?? null],
        ]),
      ],
      signatures: [signedBy(entry.by, say(headOfOffice))],
      recipients: recipients(say, { letter: true }),
    })
  },
}
