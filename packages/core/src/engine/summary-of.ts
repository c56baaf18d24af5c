import type { WorkingCalendar } from '../calendar/working-calendar.js'
import type { CaseSummary } from '../model/case.js'
import type { CaseDefinition } from '../lifecycle/case-definition.js'
import type { CaseState } from '../lifecycle/decide.js'

/** What lists and reports show of a case in this state, its days counted by the calendar given. */
export const summaryOf = (
  definition: CaseDefinition,
  { state, data }: CaseState,
  calendar: WorkingCalendar,
): CaseSummary => {
  const facts = definition.summarise(data, calendar)
  return {
    kind: definition.kind,
    unit: definition.unitOf(data),
    subject: facts.subject,
    state,
    code: facts.code,
    title: facts.title,
    search: facts.search,
    channel: facts.channel,
    receivedOn: facts.receivedOn,
    due: facts.due,
    judgedBy: facts.judgedBy,
    finishedOn: facts.finishedOn,
    verdict: facts.verdict,
    assignee: facts.assignee,
    closed: definition.closedStates.has(state),
  }
}
