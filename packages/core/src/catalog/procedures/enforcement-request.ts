import { workingDays } from '../../calendar/term.js'
import { cite } from '../../model/citation.js'
import { text } from '../../model/text.js'
import type { Component, ProcedureVersion, RefusalGround } from '../../procedure/procedure.js'
import { oneStopProcedure, paper } from './one-stop.js'

const request = text(
  'Đơn yêu cầu thi hành án, hoặc biên bản ghi yêu cầu trình bày bằng lời nói',
  'Request for enforcement, or minutes of an oral request',
)
const judgment = text('Bản án, quyết định được yêu cầu thi hành', 'The judgment or decision')
const authorisation = text('Văn bản ủy quyền', 'Authorisation')
const byProxy = text(
  'Khi ủy quyền cho người khác yêu cầu thi hành án',
  'When another person asks on behalf of the party',
)
const related = text('Tài liệu khác có liên quan', 'Other related papers')
const ifAny = text('Nếu có', 'If there are any')

const papers2008: readonly Component[] = [
  paper('request', request, { basis: cite('law-26-2008', 'Art 31.1–31.3', 'B') }),
  paper('judgment', judgment, {
    basis: cite(
      'page-dieutra',
      'papers',
      'C',
      'Original, 1 set (grade B). Assumed: that it stays in the enforcement file.',
    ),
  }),
  paper('authorisation', authorisation, {
    forms: ['original', 'certified-copy'],
    when: byProxy,
    basis: cite(
      'law-26-2008',
      'Art 31.1',
      'C',
      'The paper is stated (grade B). Assumed: the forms that are accepted.',
    ),
  }),
  paper('related-papers', related, {
    forms: ['original', 'certified-copy', 'copy'],
    when: ifAny,
    basis: cite(
      'law-26-2008',
      'Art 31.1',
      'C',
      'The paper is stated (grade B). Assumed: the forms that are accepted.',
    ),
  }),
]

const papers2025: readonly Component[] = [
  paper('request', request, {
    forms: ['original', 'copy'],
    basis: cite(
      'nd-152-2026',
      'Art 9.1, 9.2',
      'B',
      'A request by a digital channel takes the form that channel requires (Art 9.2h); it is entered here as a copy.',
    ),
  }),
  paper('judgment', judgment, {
    forms: ['original', 'certified-copy', 'copy'],
    basis: cite(
      'nd-152-2026',
      'Art 9.2i',
      'C',
      'The paper is stated (grade B). Assumed: the forms that are accepted. For later periods of a periodic duty the office uses the judgment it holds (Art 9.5): enter that copy.',
    ),
  }),
  paper('authorisation', authorisation, {
    forms: ['original', 'certified-copy', 'copy'],
    when: byProxy,
    basis: cite(
      'nd-152-2026',
      'Art 9.2a',
      'C',
      'Assumed: that a proxy shows an authorisation, as under the Law of 2008.',
    ),
  }),
  paper(
    'arbitration-papers',
    text(
      'Thông tin, tài liệu chứng minh giá trị áp dụng, hiệu lực thi hành của phán quyết trọng tài',
      'Papers proving that the arbitral award is enforceable',
    ),
    {
      forms: ['original', 'certified-copy', 'copy'],
      when: text(
        'Khi yêu cầu thi hành phán quyết trọng tài',
        'When an arbitral award is to be enforced',
      ),
      basis: cite(
        'nd-152-2026',
        'Art 9.2i',
        'C',
        'The paper is stated (grade B). Assumed: the forms that are accepted.',
      ),
    },
  ),
  paper('related-papers', related, {
    forms: ['original', 'certified-copy', 'copy'],
    when: ifAny,
    basis: cite(
      'nd-152-2026',
      'Art 9.2i',
      'C',
      'The paper is stated (grade B). Assumed: the forms that are accepted.',
    ),
  }),
]

const grounds2008: readonly RefusalGround[] = [
  {
    id: 'no-right-or-unrelated',
    at: 'both',
    name: text(
      'Người yêu cầu không có quyền yêu cầu thi hành án hoặc nội dung yêu cầu không liên quan đến nội dung của bản án, quyết định; bản án, quyết định không làm phát sinh quyền, nghĩa vụ của các đương sự',
      'The requester has no right to ask, or asks for what the judgment does not contain; or the judgment creates no rights or duties of the parties',
    ),
    basis: cite('law-26-2008', 'Art 31.5a', 'B'),
  },
  {
    id: 'not-competent',
    at: 'both',
    name: text(
      'Cơ quan thi hành án dân sự được yêu cầu không có thẩm quyền thi hành án',
      'The office asked is not competent to enforce',
    ),
    basis: cite('law-26-2008', 'Art 31.5b', 'B'),
  },
  {
    id: 'time-barred',
    at: 'both',
    name: text(
      'Hết thời hiệu yêu cầu thi hành án',
      'The limitation period of the request has passed',
    ),
    basis: cite('law-26-2008', 'Art 31.5c', 'B'),
  },
]

const ground2025 = (id: string, vi: string, en: string): RefusalGround => ({
  id,
  at: 'both',
  name: text(vi, en),
  basis: cite(
    'law-106-2025',
    'Art 34.4',
    'B',
    'The Vietnamese is a summary, not the wording of the law. NĐ 152/2026 Art 9.7 forbids refusal in four cases.',
  ),
})

const grounds2025: readonly RefusalGround[] = [
  ground2025(
    'no-right-or-unrelated',
    'Người yêu cầu không có quyền yêu cầu thi hành án hoặc nội dung yêu cầu không liên quan đến nội dung của bản án, quyết định',
    'The requester has no right to ask, or asks for what the judgment does not contain',
  ),
  ground2025(
    'no-rights-or-duties',
    'Bản án, quyết định không làm phát sinh quyền, nghĩa vụ của các đương sự',
    'The judgment creates no rights or duties of the parties',
  ),
  ground2025(
    'not-competent',
    'Cơ quan thi hành án dân sự được yêu cầu không có thẩm quyền thi hành án',
    'The office asked is not competent to enforce',
  ),
  ground2025(
    'time-barred',
    'Hết thời hiệu yêu cầu thi hành án',
    'The limitation period of the request has passed',
  ),
  ground2025(
    'already-decided',
    'Nội dung yêu cầu đã được ra quyết định thi hành án',
    'An enforcement decision has already been issued on what is asked',
  ),
]

const decision = (instrument: string, clause: string): ProcedureVersion['results'] => [
  {
    id: 'enforcement-decision',
    name: text('Quyết định thi hành án theo yêu cầu', 'Decision on enforcement upon request'),
    basis: cite(instrument, clause, 'B'),
  },
]

const noFee = text('Không thu phí, lệ phí khi yêu cầu thi hành án.', 'No fee for the request.')

/** The decision on enforcement upon request (ra quyết định thi hành án theo yêu cầu). */
export const enforcementRequest = oneStopProcedure({
  id: 'enforcement-request',
  name: text('Ra quyết định thi hành án theo yêu cầu', 'Decision on enforcement upon request'),
  page: 'page-thads-request',
  handOverTo: 'head',
  law2008: {
    channels: ['counter', 'post', 'online'],
    limit: { days: 5, basis: cite('law-26-2008', 'Art 36.1', 'B') },
    components: papers2008,
    refusalGrounds: grounds2008,
    results: decision('law-26-2008', 'Art 36.1'),
    fee: { text: noFee, basis: cite('page-dieutra', 'fee', 'B') },
  },
  law2025: {
    channels: ['counter', 'post', 'online'],
    limit: { days: 5, basis: cite('law-106-2025', 'Art 34.3', 'B') },
    components: papers2025,
    refusalGrounds: grounds2025,
    results: decision('law-106-2025', 'Art 34.3'),
    fee: {
      text: noFee,
      basis: cite(
        'page-dieutra',
        'fee',
        'C',
        'Assumed: that the request stays free under the Law of 2025, whose list of procedures was not found.',
      ),
    },
    supplement: {
      rounds: 1,
      clock: 'restart',
      checkTerm: workingDays(1),
      wait: null,
      basis: cite(
        'nd-152-2026',
        'Art 9.4, 9.6',
        'C',
        'One working day to ask is stated (grade B), and that the request is booked only when exact and complete. Assumed: that it is asked once, and that the limit runs anew from then.',
      ),
    },
  },
})
