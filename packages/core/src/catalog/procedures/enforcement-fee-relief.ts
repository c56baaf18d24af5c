import { cite, type Citation } from '../../model/citation.js'
import { text } from '../../model/text.js'
import type { RefusalGround } from '../../procedure/procedure.js'
import { notCompetent, oneStopProcedure, paper, type LawTable } from './one-stop.js'

const unseen =
  'Assumed: that the older public page still holds; the rules on the enforcement fee under the Law of 2025 were not found.'

const older = (clause: string): Citation =>
  cite('page-luatminhgia', clause, 'B', 'The page is undated and may be older than 2015.')

const assumed = (clause: string): Citation => cite('page-luatminhgia', clause, 'C', unseen)

const notEligible: RefusalGround = {
  id: 'not-eligible',
  at: 'appraisal',
  name: text(
    'Không thuộc trường hợp được miễn, giảm phí thi hành án',
    'None of the cases in which the enforcement fee is relieved',
  ),
  basis: cite(
    'page-caobang-12344',
    'evidence',
    'C',
    'Assumed: that whoever shows none of the circumstances the page lists is refused after appraisal (NĐ 61/2018 Art 19.8).',
  ),
}

const evidence = text(
  'Tài liệu chứng minh thuộc diện được miễn, giảm (người có công, neo đơn, tàn tật, ốm đau, hộ nghèo) hoặc việc cung cấp thông tin mới về tài sản',
  'Evidence of the circumstances (services to the country, alone, disabled or ill, poor household) or of new information on assets',
)

const table = (source: (clause: string) => Citation): LawTable => ({
  channels: ['counter', 'post'],
  limit: { days: 15, basis: source('limit: at most 15 working days') },
  components: [
    paper(
      'application',
      text(
        'Đơn đề nghị được miễn hoặc giảm phí thi hành án',
        'Application for relief of the enforcement fee',
      ),
      { basis: source('papers') },
    ),
    paper('evidence', evidence, {
      forms: ['original', 'certified-copy', 'copy'],
      when: text('Tài liệu liên quan, nếu có', 'Related papers, if any'),
      handedBack: true,
      basis: cite(
        'page-caobang-12344',
        'evidence',
        'C',
        'The circumstances are listed on the page (grade B). Assumed: the forms that are accepted, that originals go back, and that they are the same in every period.',
      ),
    }),
  ],
  refusalGrounds: [notCompetent, notEligible],
  results: [
    {
      id: 'fee-relief-decision',
      name: text(
        'Quyết định miễn, giảm phí thi hành án',
        'Decision to waive or reduce the enforcement fee',
      ),
      basis: source('result'),
    },
  ],
  fee: { text: text('Không thu lệ phí.', 'No fee is charged.'), basis: source('fee') },
})

/** The relief of the enforcement fee (miễn, giảm phí thi hành án). */
export const enforcementFeeRelief = oneStopProcedure({
  id: 'enforcement-fee-relief',
  name: text('Miễn, giảm phí thi hành án', 'Relief of the enforcement fee'),
  page: null,
  handOverTo: 'head',
  law2008: table(older),
  law2025: table(assumed),
})
