import { isTerm, text, type Term, type TermUnit } from '@motcua/core'
import { Misuse } from './misuse.js'

const units: Readonly<Record<string, TermUnit>> = {
  wd: 'working-day',
  d: 'calendar-day',
  mo: 'month',
  y: 'year',
  wh: 'working-hour',
}

/**
 * Reads a term: a number and its unit, `5wd` working days, `15d` days, `6mo` months, `1y` years, `4wh` or `2.5wh` working hours.
 * @throws `invalid-term` naming `--term`
 */
export function termAsked(value: string): Term {
  const [, count = '', unit = ''] = /^(\d+(?:[.,]5)?)(wd|d|mo|y|wh)$/.exec(value) ?? []
  const term = { unit: units[unit] ?? '', count: Number(count.replace(',', '.')) }
  if (isTerm(term)) return term
  throw new Misuse('invalid-term', {
    field: '--term',
    got: value,
    cure: text(
      'Viết số và đơn vị liền nhau: 5wd (ngày làm việc), 15d (ngày), 6mo (tháng), 1y (năm), 4wh (giờ làm việc).',
      'Write the number and its unit together: 5wd (working days), 15d (days), 6mo (months), 1y (years), 4wh (working hours).',
    ),
  })
}
