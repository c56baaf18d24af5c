import { cite } from '../../model/citation.js'
import { text, type Text } from '../../model/text.js'
import type { Component, ProcedureVersion, RefusalGround } from '../../procedure/procedure.js'
import { noFeeAssumed, notCompetent, oneStopProcedure, paper } from './one-stop.js'

interface Clauses {
  readonly instrument: string
  /** The clause on the papers. */
  readonly papers: string
  /** The clause on who may be relieved. */
  readonly cases: string
  /** The medical paper, which the two decrees name differently. */
  readonly medical: Text
}

const hardship = text(
  'Xác nhận của Ủy ban nhân dân cấp xã nơi cư trú, sinh sống hoặc của Thủ trưởng cơ quan, tổ chức nơi người đó nhận thu nhập',
  'Confirmation by the commune of residence or by the head of the body that pays the income',
)

const papers = ({ instrument, papers: clause, medical }: Clauses): readonly Component[] => [
  paper(
    'application',
    text(
      'Đơn đề nghị xét miễn, giảm chi phí cưỡng chế thi hành án, nêu rõ lý do',
      'Application for relief of the coercion costs, with the reason',
    ),
    { basis: cite(instrument, clause, 'B') },
  ),
  paper('hardship-confirmation', hardship, {
    when: text(
      'Khi có khó khăn về kinh tế hoặc thuộc diện neo đơn',
      'In economic hardship, or living alone without support',
    ),
    basis: cite(instrument, clause, 'B'),
  }),
  paper(
    'policy-paper',
    text(
      'Giấy tờ do cơ quan có thẩm quyền cấp chứng minh là gia đình chính sách, có công với cách mạng',
      'Official paper proving a policy family or services to the revolution',
    ),
    {
      forms: ['original', 'certified-copy', 'copy'],
      when: text(
        'Khi là gia đình chính sách, có công với cách mạng',
        'For policy families and people with services to the revolution',
      ),
      handedBack: true,
      basis: cite(
        instrument,
        clause,
        'C',
        'The paper is stated (grade B). Assumed: the forms that are accepted; an original shown for comparison goes back (NĐ 61/2018 Art 20.2).',
      ),
    },
  ),
  paper('medical-file', medical, {
    forms: ['original', 'certified-copy'],
    when: text('Khi bị tàn tật, ốm đau kéo dài', 'When disabled or ill for long'),
    basis: cite(instrument, clause, 'B'),
  }),
]

const notEligible = ({ instrument, cases }: Clauses): RefusalGround => ({
  id: 'not-eligible',
  at: 'appraisal',
  name: text(
    'Không thuộc trường hợp được xét miễn, giảm chi phí cưỡng chế thi hành án',
    'None of the cases in which coercion costs may be relieved',
  ),
  basis: cite(
    instrument,
    cases,
    'C',
    'The clause lists the cases of relief (grade B). Assumed: that anything else is refused after appraisal, within the limit (NĐ 61/2018 Art 19.8).',
  ),
})

const decision = ({ instrument, papers: clause }: Clauses): ProcedureVersion['results'] => [
  {
    id: 'relief-decision',
    name: text(
      'Quyết định miễn, giảm chi phí cưỡng chế thi hành án',
      'Decision to waive or reduce the coercion costs',
    ),
    basis: cite(instrument, clause, 'B'),
  },
]

const decree2015: Clauses = {
  instrument: 'nd-62-2015',
  papers: 'Art 44.2',
  cases: 'Art 44.1',
  medical: text(
    'Tóm tắt hồ sơ bệnh án được cơ sở khám bệnh, chữa bệnh từ cấp huyện trở lên xác nhận',
    'Summary of the medical file, confirmed by a hospital of district level or above',
  ),
}

const decree2026: Clauses = {
  instrument: 'nd-152-2026',
  papers: 'Art 87.2',
  cases: 'Art 87.1',
  medical: text(
    'Hồ sơ bệnh án hoặc bản sao hồ sơ bệnh án có xác nhận của cơ sở khám bệnh, chữa bệnh cấp cơ bản trở lên',
    'Medical file, or a copy of it confirmed by a hospital of basic level or above',
  ),
}

/** The relief of coercion costs (miễn, giảm chi phí cưỡng chế thi hành án). */
export const coercionCostRelief = oneStopProcedure({
  id: 'coercion-cost-relief',
  name: text('Miễn, giảm chi phí cưỡng chế thi hành án', 'Relief of coercion costs'),
  page: 'page-thads-cost',
  handOverTo: 'enforcer',
  law2008: {
    channels: ['counter', 'post'],
    limit: { days: 5, basis: cite('nd-62-2015', 'Art 44.2', 'B') },
    components: papers(decree2015),
    refusalGrounds: [notCompetent, notEligible(decree2015)],
    results: decision(decree2015),
    fee: noFeeAssumed('page-thads-cost'),
  },
  law2025: {
    channels: ['counter', 'post'],
    limit: { days: 3, basis: cite('nd-152-2026', 'Art 87.2', 'B') },
    components: papers(decree2026),
    refusalGrounds: [notCompetent, notEligible(decree2026)],
    results: decision(decree2026),
    fee: noFeeAssumed('nd-152-2026'),
  },
})
