import { dayText } from '../../lifecycle/message-words.js'
import { text } from '../../model/text.js'
import type { PlainDate } from '../../model/time.js'
import { formLines, paragraph } from '../layout/language.js'
import { documentNumber } from '../layout/letterhead.js'
import { addressed, headOfOffice, recipients, signedBy } from '../layout/signing.js'
import type { CasePaper } from '../paper.js'
import { trackingBlocks } from '../tracking-blocks.js'
import { dossierSheet, issuesSlip, labels, slipDocument, type DossierSheet } from './slip.js'

const sorry = text(
  'Đến ngày đã hẹn, cơ quan chưa thể trả kết quả giải quyết hồ sơ nêu trên. Cơ quan xin lỗi ông/bà và xin hẹn lại ngày trả kết quả như sau:',
  'The office cannot return the result of this dossier on the promised day. We apologise to you and promise it anew:',
)

const facts = ({ dossier, procedure, say }: DossierSheet) => {
  const again = dossier.reappointments.at(-1)
  const known = (date: PlainDate | undefined): string | null =>
    date === undefined ? null : say(dayText(date))
  return {
    about: formLines(say, [
      [labels.code, dossier.code],
      [labels.wanted, say(procedure.name)],
      [text('Ngày tiếp nhận', 'Received on'), known(dossier.receivedAt?.date)],
      [text('Ngày hẹn trả kết quả', 'Result promised for'), known(again?.from)],
    ]),
    again: formLines(say, [
      [labels.reason, again?.reason ?? null],
      [text('Ngày hẹn trả lại', 'New date of return'), known(again?.to)],
    ]),
  }
}

const numberOf = ({ slip, language }: DossierSheet): string =>
  documentNumber(null, slip?.basis.instrument === 'tt-01-2018' ? 'PXL' : null, language)

/**
 * The apology with a new date of return: form 04 of TT 01/2018 with the fields public copies have (grade B), form 04 of
 * TT 03/2025, known by its title, and the letter before both, assumed to say the same (grade C). The head signs, or who
 * signs in the head's place.
 */
export const apologySlip: CasePaper = {
  paper: 'apology-slip',
  name: text('Phiếu xin lỗi và hẹn lại ngày trả kết quả', 'Apology with a new date of return'),
  isSlip: true,
  issuedBy: issuesSlip('apology-slip'),
  absent: text(
    'Hồ sơ chưa có lần xin lỗi, hẹn lại ngày trả kết quả nào.',
    'No apology was made and no new date of return promised.',
  ),
  print: (given) => {
    const sheet = dossierSheet(given)
    const { say, entry, dossier } = sheet
    const { about, again } = facts(sheet)
    return slipDocument(sheet, {
      ...{ issuer: 'office', number: numberOf(sheet) },
      blocks: [
        addressed(say, dossier.applicant.name),
        about,
        paragraph(say(sorry)),
        again,
        ...trackingBlocks(sheet, dossier.code),
      ],
      signatures: [signedBy(entry.by, say(headOfOffice))],
      recipients: recipients(say, { letter: true }),
    })
  },
}
