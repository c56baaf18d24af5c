import type { Notice } from '../../../model/message.js'
import type { Trigger } from '../../../notification/notification-rule.js'
import type { Step } from '../../case-definition.js'
import { notes, noticesOf } from '../../notices.js'
import { reportData } from '../report-data.js'
import { reportDeadlines, reportMoments } from '../report-deadlines.js'
import type { ReportLaw } from '../report-law.js'

// An engine that was away notes each moment it missed; what the due day itself has overtaken is no news any more.
const overtaken = ({ event, after }: Step): boolean =>
  event.type === 'remind' &&
  reportDeadlines(reportData(after.data), event.calendar).some(
    ({ name, at }) => name === reportMoments.due && at <= event.at,
  )

const fires = (when: Trigger, step: Step): boolean => {
  if (when.on === 'command') return step.event.type === when.command
  return when.on === 'deadline' && notes(step, when.deadline) && !overtaken(step)
}

/** Whom to tell of a step of a report. */
export const reportNotices = ({ regime }: ReportLaw, step: Step): readonly Notice[] =>
  noticesOf(regime, {
    ...{ kind: 'report', channel: '', step },
    fires: (when) => fires(when, step),
    reaches: (audience) => audience !== 'applicant' && audience !== 'assignee',
  })
