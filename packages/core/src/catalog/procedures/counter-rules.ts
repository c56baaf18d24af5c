import { workingDays } from '../../calendar/term.js'
import { cite, type Citation } from '../../model/citation.js'
import { text } from '../../model/text.js'
import { plainDate, type PlainDate } from '../../model/time.js'
import type { Ground, SupplementRule } from '../../procedure/procedure.js'

/** What the one-stop counter itself has to do in one period, whatever the procedure. */
export interface CounterRules {
  /** Id of the procedure versions of this period. */
  readonly id: string
  readonly from: PlainDate
  readonly through: PlainDate | null
  /** Which enforcement law is in force. */
  readonly law: 'law2008' | 'law2025'
  readonly basis: Citation
  readonly supplement: SupplementRule
  readonly reappointments: { readonly times: number; readonly basis: Citation }
  readonly stopGrounds: readonly Ground[]
  readonly slips: readonly string[]
  /** True while the process of QĐ 537 is known, from its public pages, to have been used. */
  readonly processKnown: boolean
}

const slips = [
  'receipt-slip',
  'supplement-slip',
  'refusal-slip',
  'apology-slip',
  'control-slip',
  'register',
]

const goesOn =
  'Assumed: that the rule of NĐ 61/2018 goes on under NĐ 118/2025, whose articles were not found.'

const carried = (clause: string): Citation => cite('nd-118-2025', clause, 'C', goesOn)

const before2018: CounterRules = {
  id: '2017',
  from: plainDate('2017-06-01'),
  through: plainDate('2018-06-20'),
  law: 'law2008',
  basis: cite(
    'letter-2017',
    'L6',
    'A',
    'That this is one of the five one-stop procedures is read on page-tvpl-16933 (grade B).',
  ),
  supplement: {
    rounds: 2,
    clock: 'pause',
    checkTerm: null,
    wait: null,
    basis: cite(
      'nd-63-2010',
      'Art 20.4',
      'C',
      'Two rounds are stated (grade B). Assumed: that the time of waiting is subtracted, as later practice does (dvc.haugiang.gov.vn DVC-15471); that no check term bound the office before NĐ 61/2018.',
    ),
  },
  reappointments: {
    times: 1,
    basis: cite(
      'page-tvpl-16933',
      'overdue',
      'C',
      'The duty to apologise is stated (grade B). Assumed: that there is one new date at most, as NĐ 61/2018 Art 19.9 says later.',
    ),
  },
  stopGrounds: [],
  slips,
  processKnown: true,
}

const from2018: CounterRules = {
  id: '2018',
  from: plainDate('2018-06-21'),
  through: plainDate('2025-06-30'),
  law: 'law2008',
  basis: cite(
    'nd-61-2018',
    'Art 40.1',
    'B',
    'Original text. NĐ 107/2021 amends the decree from 06/12/2021; its text was not found.',
  ),
  supplement: {
    rounds: 1,
    clock: 'restart',
    checkTerm: workingDays(3),
    wait: null,
    basis: cite('nd-61-2018', 'Art 11.2c, 15.3, 19.4', 'B'),
  },
  reappointments: { times: 1, basis: cite('nd-61-2018', 'Art 19.9', 'B') },
  stopGrounds: [],
  slips,
  processKnown: true,
}

const statedInNotice: Ground = {
  id: 'stated-in-notice',
  name: text(
    'Căn cứ khác theo quy định của pháp luật, được ghi rõ trong thông báo dừng giải quyết hồ sơ',
    'Another ground in law, written out in the notice that handling stops',
  ),
  basis: cite(
    'tt-03-2025',
    'form 05',
    'C',
    'Assumed: that the office writes the ground and its clause into the notice. Form 05 is known by its title only, and in force from 15/9/2025.',
  ),
}

const from2025: CounterRules = {
  id: '2025',
  from: plainDate('2025-07-01'),
  through: plainDate('2026-06-30'),
  law: 'law2008',
  basis: carried('entry into force'),
  supplement: { ...from2018.supplement, basis: carried('supplements') },
  reappointments: { times: 1, basis: carried('re-appointment') },
  stopGrounds: [statedInNotice],
  slips: [...slips, 'stop-notice'],
  processKnown: false,
}

const from2026: CounterRules = {
  ...from2025,
  id: '2026',
  from: plainDate('2026-07-01'),
  through: null,
  law: 'law2025',
  basis: cite(
    'nd-152-2026',
    'Art 114.1',
    'B',
    'The rules of the counter itself are those assumed for version 2025.',
  ),
}

/**
 * The four periods of the counter, without overlap or hole: QĐ 537 alone, NĐ 61/2018, NĐ 118/2025, and the same under
 * the Law of 2025.
 */
export const counterRules: readonly CounterRules[] = [before2018, from2018, from2025, from2026]
