import type { FigureTable, Findings, GoalRow } from './bench.js'

const tableOf = ({ head, rows }: FigureTable): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const goalHead = ['#', 'Goal', 'Floor', 'Aim', 'Measured', 'Verdict']

const goalCells = ({ row, goal, floor, aim, measured, verdict }: GoalRow): readonly string[] => [
  row,
  goal,
  floor,
  aim,
  measured,
  verdict,
]

/** The findings of a measure as a section of a page. */
export function sectionOf({ goals, figures, notes }: Findings): string {
  const goalTable = { head: goalHead, rows: goals.map(goalCells) }
  return [
    ...(goals.length === 0 ? [] : [tableOf(goalTable)]),
    ...figures.map(tableOf),
    ...notes,
  ].join('\n\n')
}
