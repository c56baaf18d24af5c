import type { Picture } from '../../document/block.js'
import { oneStopSet } from '../../lifecycle/report/figures/one-stop-set.js'
import { text, type Text } from '../../model/text.js'
import { sumOfLines, type FigureTable, type FigureValues } from '../../reporting/figure-set.js'
import type { Say } from '../layout/language.js'

/** Something with a bar in a chart, and its figures. */
export interface Bar {
  readonly name: string
  readonly values: FigureValues
}

/** A series of a chart: the figure it shows, in words. */
export type SeriesOf = readonly [figure: string, name: Text]

/** What a chart is of. */
export interface ChartOf {
  readonly bars: 'grouped' | 'stacked'
  readonly unit: Text
  readonly series: readonly SeriesOf[]
  readonly caption: Text
}

/** A chart of figures with the same in words; none where every figure is 0. */
export function figureChart(
  say: Say,
  bars: readonly Bar[],
  { bars: sort, unit, series, caption }: ChartOf,
): readonly Picture[] {
  const value = ({ values }: Bar, figure: string): number => values[figure] ?? 0
  if (bars.every((bar) => series.every(([figure]) => value(bar, figure) === 0))) return []
  const told = bars.map((bar) => {
    const said = series.map(
      ([figure, name]) => `${say(name).toLocaleLowerCase('vi')} ${String(value(bar, figure))}`,
    )
    return `${bar.name}: ${said.join(', ')}`
  })
  return [
    {
      block: 'picture',
      picture: {
        ...{ is: 'chart', bars: sort, unit: say(unit) },
        categories: bars.map(({ name }) => name),
        series: series.map(([figure, name]) => ({
          name: say(name),
          values: bars.map((bar) => value(bar, figure)),
        })),
      },
      caption: say(caption),
      alternative: `${say(caption)}. ${told.join('; ')}.`,
    },
  ]
}

/** What dossiers are counted in. */
export const dossiersUnit = text('hồ sơ', 'dossiers')

/** Dossiers settled early, on time and late. */
export const settledSeries: readonly SeriesOf[] = [
  ['early', text('Trước hạn', 'Early')],
  ['onTime', text('Đúng hạn', 'On time')],
  ['late', text('Quá hạn', 'Late')],
]

/** All lines of a table of form II.06a in one. */
export const oneStopSum = (table: FigureTable): FigureValues => sumOfLines(oneStopSet, table)

/** Dossiers settled early, on time and late, one upon the other. */
export const settlementChart = (
  say: Say,
  bars: readonly Bar[],
  caption: Text,
): readonly Picture[] =>
  figureChart(say, bars, {
    ...{ bars: 'stacked', unit: dossiersUnit, series: settledSeries },
    caption,
  })
