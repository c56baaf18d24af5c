import { cite, type Citation } from '../../model/citation.js'
import { text, type Text } from '../../model/text.js'
import type { SupportField } from '../../procedure/support-service.js'

interface Known {
  readonly id: string
  readonly name: Text
  readonly required: boolean
  /** Letter of NĐ 152/2026 Art 9.2. */
  readonly letter: string
}

const field = (id: string, name: Text, rest: Pick<Known, 'required' | 'letter'>): Known => ({
  ...{ id, name, ...rest },
})

const must = (letter: string) => ({ required: true, letter })
const may = (letter: string) => ({ required: false, letter })

// The office asked is the unit of the case, the day of the request its receipt, the requester its applicant.
const requestFields: readonly Known[] = [
  field('creditor-name', text('Họ tên người được thi hành án', 'Name of the creditor'), must('a')),
  field(
    'creditor-address',
    text('Địa chỉ người được thi hành án', 'Address of the creditor'),
    must('a'),
  ),
  field(
    'creditor-id',
    text(
      'Số định danh, ngày sinh, mã số thuế người được thi hành án',
      'Id, birth date or tax code of the creditor',
    ),
    may('a'),
  ),
  field('debtor-name', text('Họ tên người phải thi hành án', 'Name of the debtor'), must('a')),
  field(
    'debtor-address',
    text('Địa chỉ người phải thi hành án', 'Address of the debtor'),
    must('a'),
  ),
  field(
    'debtor-id',
    text(
      'Số định danh, ngày sinh, mã số thuế người phải thi hành án',
      'Id, birth date or tax code of the debtor',
    ),
    may('a'),
  ),
  field('judgment-number', text('Số bản án, quyết định', 'Number of the judgment'), must('d')),
  field('judgment-date', text('Ngày bản án, quyết định', 'Date of the judgment'), must('d')),
  field(
    'court',
    text('Tòa án đã ra bản án, quyết định', 'Court that gave the judgment'),
    must('d'),
  ),
  field('items-requested', text('Nội dung yêu cầu thi hành án', 'Items to be enforced'), must('đ')),
  field(
    'assets',
    text(
      'Thông tin về tài sản, điều kiện thi hành án (nếu biết)',
      'Assets and conditions, if known',
    ),
    may('e'),
  ),
  field(
    'bank-account',
    text('Tài khoản nhận tiền của người được thi hành án', 'Bank account of the creditor'),
    may('g'),
  ),
]

const cited = (read: (letter: string) => Citation): readonly SupportField[] =>
  requestFields.map(({ letter, ...known }) => ({ ...known, basis: read(letter) }))

/** What a request for enforcement states under the decree of 2026. */
export const requestFields2026 = cited((letter) =>
  cite(
    'nd-152-2026',
    `Art 9.2${letter}`,
    'C',
    'That it is stated is grade B. Assumed: which parts a request cannot go without.',
  ),
)

/** What it states before. */
export const requestFieldsBefore = cited(() =>
  cite(
    'law-26-2008',
    'Art 31',
    'C',
    'Assumed: that the essential content of NĐ 152/2026 Art 9.2 was asked for online before, too.',
  ),
)

const confirming: readonly Omit<SupportField, 'basis'>[] = [
  {
    ...{ id: 'judgment-number', required: true },
    name: text('Số bản án, quyết định', 'Number of the judgment'),
  },
  {
    ...{ id: 'enforcement-decision', required: false },
    name: text('Số quyết định thi hành án', 'Number of the enforcement decision'),
  },
  {
    ...{ id: 'what-to-confirm', required: true },
    name: text('Nội dung đề nghị xác nhận', 'What is to be confirmed'),
  },
  {
    ...{ id: 'relation', required: false },
    name: text(
      'Tư cách người yêu cầu (đương sự, thân nhân)',
      'Standing of the requester (party, relative)',
    ),
  },
]

/** What a request to confirm a result states. */
export const confirmFields = (instrument: string, clause: string): readonly SupportField[] =>
  confirming.map((known) => ({
    ...known,
    basis: cite(
      instrument,
      clause,
      'C',
      'Assumed: what such a request states; the clause gives the right to parties and relatives and lists no content.',
    ),
  }))

/** What somebody asks who wants to know how to complain or denounce. */
export const questionFields: readonly SupportField[] = [
  {
    id: 'question',
    name: text('Nội dung cần hướng dẫn', 'What guidance is asked for'),
    required: true,
    basis: cite(
      'page-tvpl-16933',
      'online support',
      'C',
      'Assumed: that the question is stated; the page says only that the procedure is explained.',
    ),
  },
]
