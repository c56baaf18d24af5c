import type { CountedCase } from '../../../model/counted-case.js'
import { text, type Text } from '../../../model/text.js'
import type { ReportingWindow } from '../../../reporting/reporting-window.js'
import { reportParts, type TaskLine } from '../../task/projection/report-parts.js'
import type { ReportMaterial } from '../report-data.js'

/** What the cases of a kind give to those who write the parts of a report. */
export interface MaterialSource {
  readonly kind: string
  /** Ids of the parts it gives something to. */
  readonly parts: readonly string[]
  /** What a case says for the parts of a report on the window. Pure. */
  read(it: CountedCase, window: ReportingWindow): readonly ReportMaterial[]
}

// A line is there to be written from; the case itself says the rest.
const most = 2000

const shortened = (words: string): string =>
  words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`

const inShort = ({ vi, en }: Text): Text => text(shortened(vi), shortened(en))

const tasksOfPlan: MaterialSource = {
  kind: 'task',
  parts: ['tasks', 'difficulties', 'proposals'],
  read: ({ id, data }, { from, to }) => {
    const told = reportParts([{ id, data }], { from, before: to })
    const of = (part: string, lines: readonly TaskLine[]): readonly ReportMaterial[] =>
      lines.map((line) => ({ part, case: id, text: inShort(line.text) }))
    return [
      ...of('tasks', told.tasks),
      ...of('difficulties', told.difficulties),
      ...of('proposals', told.proposals),
    ]
  },
}

const materialSources: readonly MaterialSource[] = [tasksOfPlan]

/** The sources that give something to one of these parts. */
export const sourcesFor = (parts: readonly string[]): readonly MaterialSource[] =>
  materialSources.filter((source) => source.parts.some((part) => parts.includes(part)))
