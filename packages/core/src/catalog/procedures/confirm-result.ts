import { cite, type Citation } from '../../model/citation.js'
import { text } from '../../model/text.js'
import type { Component, ProcedureVersion, RefusalGround } from '../../procedure/procedure.js'
import { noFeeAssumed, notCompetent, oneStopProcedure, paper } from './one-stop.js'

const papers = (request: Citation, authorisation: Citation): readonly Component[] => [
  paper(
    'request',
    text('Đơn yêu cầu xác nhận kết quả thi hành án', 'Request to confirm the result'),
    { forms: ['original', 'copy'], basis: request },
  ),
  paper('authorisation', text('Văn bản ủy quyền', 'Authorisation'), {
    forms: ['original', 'certified-copy'],
    when: text('Khi ủy quyền cho người khác yêu cầu', 'When another person asks on behalf'),
    basis: authorisation,
  }),
]

const notEntitled = (instrument: string, clause: string): RefusalGround => ({
  id: 'not-entitled',
  at: 'both',
  name: text(
    'Người yêu cầu không phải là đương sự hoặc thân nhân của đương sự',
    'The requester is neither a party nor a relative of one',
  ),
  basis: cite(
    instrument,
    clause,
    'C',
    'The clause gives the right to parties and their relatives (grade B). Assumed: that anybody else is refused.',
  ),
})

const confirmation = (instrument: string, clause: string): ProcedureVersion['results'] => [
  {
    id: 'confirmation',
    name: text('Giấy xác nhận kết quả thi hành án', 'Confirmation of the enforcement result'),
    basis: cite(instrument, clause, 'B', 'It shows the result up to the moment of confirmation.'),
  },
]

/** The confirmation of an enforcement result (xác nhận kết quả thi hành án). */
export const confirmResult = oneStopProcedure({
  id: 'confirm-result',
  name: text('Xác nhận kết quả thi hành án', 'Confirmation of an enforcement result'),
  page: null,
  handOverTo: 'head',
  law2008: {
    channels: ['counter', 'post', 'online'],
    limit: { days: 5, basis: cite('law-26-2008', 'Art 53', 'B') },
    components: papers(
      cite(
        'nd-62-2015',
        'Art 37.1',
        'C',
        'The paper is stated (grade B). Assumed: that a copy is accepted, for post and online.',
      ),
      cite(
        'qd-630-2026',
        'papers',
        'C',
        'Read in a decision of 2026. Assumed: that it was asked for before, too, in the forms listed.',
      ),
    ),
    refusalGrounds: [notCompetent, notEntitled('nd-62-2015', 'Art 37.1')],
    results: confirmation('nd-62-2015', 'Art 37.2'),
    fee: noFeeAssumed('nd-62-2015'),
  },
  law2025: {
    channels: ['counter', 'post', 'online'],
    limit: { days: 3, basis: cite('nd-152-2026', 'Art 32.3', 'B') },
    components: papers(
      cite('nd-152-2026', 'Art 32.3', 'B', 'By any way of Art 9.1, the digital ones included.'),
      cite(
        'qd-630-2026',
        'papers',
        'C',
        'The paper is stated (grade B). Assumed: the forms that are accepted.',
      ),
    ),
    refusalGrounds: [notCompetent, notEntitled('nd-152-2026', 'Art 32.3')],
    results: confirmation('nd-152-2026', 'Art 32.3'),
    fee: noFeeAssumed('nd-152-2026'),
  },
})
