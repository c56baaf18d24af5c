import type { Block } from '../../document/block.js'
import { dayText } from '../../lifecycle/message-words.js'
import { text } from '../../model/text.js'
import { formLines, paragraph } from '../layout/language.js'
import type { CasePaper } from '../paper.js'
import { trackingBlocks } from '../tracking-blocks.js'
import { givenBy, supportNotice, supportSheet, type SupportSheet } from './support-notice.js'

const about = text('Về việc hướng dẫn yêu cầu hỗ trợ trực tuyến', 'Guidance on online support')

const lacking = text(
  'Yêu cầu của ông/bà còn thiếu những nội dung sau:',
  'Your request lacks the following:',
)
const elsewhere = text(
  'Nội dung ông/bà yêu cầu không thuộc thẩm quyền của cơ quan. Xin ông/bà liên hệ:',
  'What you ask for is outside the competence of this office. Please turn to:',
)

const completion = ({ request, say }: SupportSheet): readonly Block[] => {
  const round = request.guidance.at(-1)
  if (round === undefined) return []
  return [
    paragraph(say(lacking)),
    { block: 'list', ordered: true, items: round.items },
    paragraph(round.explanation),
    formLines(say, [
      [
        text('Đề nghị bổ sung chậm nhất ngày', 'Please complete it by'),
        request.waitUntil === null ? null : say(dayText(request.waitUntil)),
      ],
    ]),
  ]
}

const redirection = ({ request: { closing }, say }: SupportSheet): readonly Block[] => [
  paragraph(say(elsewhere)),
  formLines(say, [
    [text('Cơ quan có thẩm quyền', 'Competent body'), closing?.competentBody ?? null],
    [text('Lý do', 'Reason'), closing?.note ?? null],
  ]),
]

const answer = ({ request }: SupportSheet): readonly Block[] =>
  request.answer === null ? [] : [paragraph(request.answer)]

const blocksBy: Readonly<Record<string, (sheet: SupportSheet) => readonly Block[]>> = {
  guide: completion,
  redirect: redirection,
  answer,
}

/**
 * The guidance notice (hướng dẫn) of a request for online support: what is missing, where to turn to, or how the
 * procedure goes; step B2 of the process (page-thads-online, grade B). Its layout is assumed (grade C).
 */
export const guidanceNotice: CasePaper = {
  paper: 'guidance-notice',
  name: text('Thông báo hướng dẫn', 'Guidance notice'),
  isSlip: false,
  issuedBy: givenBy('guide', 'redirect', 'answer'),
  absent: text('Yêu cầu chưa có hướng dẫn nào.', 'No guidance was given.'),
  print: (given) => {
    const sheet = supportSheet(given)
    const blocks = blocksBy[sheet.entry.command.type]?.(sheet) ?? []
    return supportNotice(sheet, {
      about,
      blocks: [...blocks, ...trackingBlocks(sheet, sheet.request.code)],
    })
  },
}
