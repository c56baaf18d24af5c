import { numberCell, textCell, type Chart, type Table } from '@motcua/core/documents'

/** The numbers of a chart as a table: a row for each category, a column for each series. */
export const chartTable = ({ unit, categories, series }: Chart, caption: string | null): Table => ({
  block: 'table',
  name: 'chart',
  caption,
  columns: [
    { head: unit, group: null, width: 2, align: 'left' },
    ...series.map(({ name }) => ({ head: name, group: null, width: 1, align: 'right' }) as const),
  ],
  rows: categories.map((category, row) => [
    textCell(category),
    ...series.map(({ values }) => numberCell(values[row] ?? null)),
  ]),
  total: null,
})
