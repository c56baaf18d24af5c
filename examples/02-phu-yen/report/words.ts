import {
  hourText,
  printedDate,
  type Citation,
  type LocalMoment,
  type PlainDate,
  type Regime,
} from '@motcua/core'

/** An hour and a day as offices print them: `08:30 01/6/2017`. */
export const momentText = ({ date, minutes }: LocalMoment): string =>
  `${hourText(minutes)} ${printedDate(date)}`

/** A whole number as Vietnamese prints it: `1.000`. */
export const countText = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, '.')

/** A share of a whole as Vietnamese prints it: `96,4 %`; a dash of nothing. */
export const shareText = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1).replace('.', ',')} %`

/** The name of an office as it is said among offices. */
export const officeName = (regime: Regime, unit: string, on: PlainDate): string =>
  regime.unit(unit, on).name.vi.replace('Thi hành án dân sự', 'THADS')

/** The name of a procedure in Vietnamese. */
export const procedureName = (regime: Regime, procedure: string): string =>
  regime.procedure(procedure).name.vi

/** The clause behind a rule, as it is cited; what is only assumed is marked. */
export function citationText(regime: Regime, { instrument, clause, grade }: Citation): string {
  const found = regime.instruments.find(({ id }) => id === instrument)
  const numbered = found !== undefined && /\d/.test(found.number)
  const source = numbered
    ? `${found.number}, ${clause.replace('Art ', 'Điều ')}`
    : (found?.name.vi ?? instrument)
  return grade === 'C' && !source.startsWith('Giả định') ? `${source} (giả định)` : source
}

/** Rows as a Markdown table under a heading row. */
export function markdownTable(
  heading: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const cell = (value: string | number): string =>
    String(value).replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('\n', '<br>')
  const line = (cells: readonly (string | number)[]): string => `| ${cells.map(cell).join(' | ')} |`
  return [line(heading), `|${heading.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n')
}
