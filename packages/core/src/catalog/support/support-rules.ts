import { cite, type Citation } from '../../model/citation.js'
import { plainDate } from '../../model/time.js'
import type { RuleBasis } from '../../procedure/regime-spec.js'

const steps: Readonly<Record<string, string>> = {
  submit: 'B1',
  guide: 'B2',
  appoint: 'B2',
  answer: 'B2',
  receivePaper: 'B3, B4',
  reconcile: 'B4',
}

const inPeriod = (
  from: string,
  through: string | null,
  bases: Readonly<Record<string, Citation>>,
): readonly RuleBasis[] =>
  Object.entries(bases).map(([rule, basis]) => ({
    rule: `support.${rule}`,
    from: plainDate(from),
    through: through === null ? null : plainDate(through),
    basis,
  }))

const page = (read: (clause: string) => Citation): Readonly<Record<string, Citation>> =>
  Object.fromEntries(Object.entries(steps).map(([rule, clause]) => [rule, read(clause)]))

const undated =
  'The steps are grade B. Assumed: that the page, which bears no date, tells how it was done in this period too.'

/** The clauses behind the commands of online support, each named `support.` and the command. */
export const supportRuleBases: readonly RuleBasis[] = Object.freeze([
  ...inPeriod('2017-06-01', '2020-09-30', {
    ...page((clause) => cite('page-thads-online', clause, 'C', undated)),
    submit: cite(
      'letter-2017',
      'L2',
      'A',
      'By the telephone and e-mail of the one-stop officer, who is the officer of online support too.',
    ),
  }),
  ...inPeriod(
    '2020-10-01',
    '2026-06-30',
    page((clause) => cite('page-thads-online', clause, 'B')),
  ),
  ...inPeriod('2026-07-01', null, {
    submit: cite('nd-152-2026', 'Art 9.1', 'B'),
    guide: cite('nd-152-2026', 'Art 9.6', 'B'),
    confirm: cite('nd-152-2026', 'Art 9.3, 9.4', 'B'),
    answer: cite('page-thads-online', 'B2', 'C', undated),
  }),
])
