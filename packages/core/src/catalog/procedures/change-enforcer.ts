import { cite, type Citation } from '../../model/citation.js'
import { text } from '../../model/text.js'
import type { Component, ProcedureVersion, RefusalGround } from '../../procedure/procedure.js'
import { noFeeAssumed, notCompetent, oneStopProcedure, paper } from './one-stop.js'

const papers = (basis: Citation): readonly Component[] => [
  paper(
    'request',
    text(
      'Văn bản yêu cầu thay đổi Chấp hành viên, nêu rõ lý do và căn cứ',
      'Written request to change the enforcer, with reason and ground',
    ),
    { basis },
  ),
]

const notAParty = (instrument: string, clause: string): RefusalGround => ({
  id: 'not-a-party',
  at: 'both',
  name: text('Người yêu cầu không phải là đương sự', 'The requester is not a party'),
  basis: cite(
    instrument,
    clause,
    'C',
    'The clause gives the right to parties (grade B). Assumed: that anybody else is refused.',
  ),
})

const noGround = (instrument: string, clause: string): RefusalGround => ({
  id: 'no-ground-to-change',
  at: 'appraisal',
  name: text(
    'Không có căn cứ thay đổi Chấp hành viên',
    'There is no ground to change the enforcer',
  ),
  basis: cite(instrument, clause, 'B', 'The requester gets a written reply with the reason.'),
})

const decisionOrReply = (instrument: string, clause: string): ProcedureVersion['results'] => [
  {
    id: 'change-decision',
    name: text('Quyết định thay đổi Chấp hành viên', 'Decision to change the enforcer'),
    basis: cite(instrument, clause, 'B'),
  },
  {
    id: 'reasoned-reply',
    name: text(
      'Văn bản trả lời về việc không thay đổi Chấp hành viên, nêu rõ lý do',
      'Written reply that the enforcer is not changed, with the reason',
    ),
    basis: cite(instrument, clause, 'B'),
  },
]

/** The request to change the enforcer (yêu cầu thay đổi Chấp hành viên). */
export const changeEnforcer = oneStopProcedure({
  id: 'change-enforcer',
  name: text('Yêu cầu thay đổi Chấp hành viên', 'Request to change the enforcer'),
  page: null,
  handOverTo: 'head',
  law2008: {
    channels: ['counter', 'post'],
    limit: { days: 5, basis: cite('nd-62-2015', 'Art 10.3', 'B') },
    components: papers(cite('nd-62-2015', 'Art 10.2', 'B', 'One set, by page-caobang-12319.')),
    refusalGrounds: [
      notCompetent,
      notAParty('nd-62-2015', 'Art 10.1'),
      noGround('nd-62-2015', 'Art 10.3'),
    ],
    results: decisionOrReply('nd-62-2015', 'Art 10.3'),
    fee: noFeeAssumed('page-caobang-12319'),
  },
  law2025: {
    channels: ['counter', 'post'],
    limit: { days: 3, basis: cite('nd-152-2026', 'Art 13.3', 'B') },
    components: papers(cite('nd-152-2026', 'Art 13.2', 'B')),
    refusalGrounds: [
      notCompetent,
      notAParty('nd-152-2026', 'Art 13.1'),
      noGround('nd-152-2026', 'Art 13.3'),
    ],
    results: decisionOrReply('nd-152-2026', 'Art 13.3'),
    fee: noFeeAssumed('nd-152-2026'),
  },
})
