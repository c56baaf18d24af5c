import { cite } from '../model/citation.js'
import { plainDate } from '../model/time.js'
import type { CodeFormat } from '../procedure/dossier-code.js'

const shape = { pattern: '{unit}-{yymmdd}-{serial}', serialDigits: 4 }

/**
 * How dossier codes are printed: unit, day of receipt, serial of the unit and day. One shape in every period, but only
 * TT 01/2018 is known to prescribe it.
 */
export const codeFormats: readonly CodeFormat[] = Object.freeze([
  {
    ...shape,
    from: plainDate('2017-06-01'),
    through: plainDate('2019-01-05'),
    basis: cite(
      'tt-01-2018',
      'Art 19.1',
      'C',
      'Assumed: that codes had the later shape before the circular took effect; no earlier rule was found.',
    ),
  },
  {
    ...shape,
    from: plainDate('2019-01-06'),
    through: plainDate('2025-09-14'),
    basis: cite('tt-01-2018', 'Art 19.1', 'B'),
  },
  {
    ...shape,
    from: plainDate('2025-09-15'),
    through: null,
    basis: cite(
      'tt-03-2025',
      'article on codes, not found',
      'C',
      'Assumed: that the shape of TT 01/2018 goes on. A code of 08/10/2026, H15.50.05.13-261008-0975, has it; others differ.',
    ),
  },
])
