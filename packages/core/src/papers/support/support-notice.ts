import type { Block } from '../../document/block.js'
import type { OfficialDocument } from '../../document/official-document.js'
import { supportData, type SupportData } from '../../lifecycle/support/support-data.js'
import { momentText } from '../../lifecycle/message-words.js'
import type { Entry } from '../../model/case.js'
import { text, type Text } from '../../model/text.js'
import { capitals, formLines } from '../layout/language.js'
import { documentNumber, documentSymbol, letterhead } from '../layout/letterhead.js'
import { officeOf } from '../layout/office.js'
import { addressed, recipients, signedBy } from '../layout/signing.js'
import type { Sheet } from '../paper.js'

/** A sheet about a request for online support. */
export interface SupportSheet extends Sheet {
  /** The request as the entry that issued the notice left it. */
  readonly request: SupportData
}

/** The sheet with the request it is about. */
export const supportSheet = (sheet: Sheet): SupportSheet => ({
  ...sheet,
  request: supportData(sheet.data),
})

/** Whether an entry holds one of these commands. */
export const givenBy =
  (...commands: readonly string[]) =>
  ({ command }: Entry): boolean =>
    commands.includes(command.type)

const serviceName = ({ regime, request, say }: SupportSheet): string => {
  const service = regime.support?.find(({ id }) => id === request.service)
  return service === undefined ? request.service : say(service.name)
}

const officer = text('Công chức Bộ phận một cửa', 'One-stop officer')
const notice = text('Thông báo', 'Notice')

/**
 * A notice of an office about a request for online support: a letter of A4 by NĐ 30/2020. No form of it was found
 * (QĐ 818/QĐ-TCTHADS of 2020, text not found): the layout is assumed (grade C).
 */
export function supportNotice(
  sheet: SupportSheet,
  { about, blocks }: { readonly about: Text; readonly blocks: readonly Block[] },
): OfficialDocument {
  const { say, request, regime, language, entry, issued, at } = sheet
  const { unit, code } = request
  const symbol = documentSymbol({ regime, unit }, 'notice')
  const known = formLines(say, [
    [text('Mã yêu cầu', 'Request code'), code],
    [text('Nội dung hỗ trợ', 'Asked for'), serviceName(sheet)],
    [text('Nhận yêu cầu lúc', 'Received at'), say(momentText(request.receivedAt))],
  ])
  return {
    kind: issued.paper,
    language,
    page: { size: 'A4', orientation: 'portrait' },
    layout: 'letter',
    letterhead: letterhead(
      { regime, unit, on: at.date, language },
      { number: documentNumber(null, symbol, language) },
    ),
    title: { type: capitals(say(notice)), about: say(about) },
    blocks: [addressed(say, request.applicant.name), known, ...blocks],
    signatures: [signedBy(entry.by, say(officer))],
    recipients: recipients(say, { letter: true }),
    about: {
      title: code === null ? say(issued.name) : `${say(issued.name)} ${code}`,
      author: say(officeOf(regime, unit).name),
      subject: say(about),
      date: at.date,
    },
  }
}
