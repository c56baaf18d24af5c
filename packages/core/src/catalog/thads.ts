import type { WorkingCalendar } from '../calendar/working-calendar.js'
import { MotcuaError, type Fault } from '../errors.js'
import { text } from '../model/text.js'
import type { Rung } from '../notification/ladder.js'
import type { MessageTemplate } from '../notification/message-template.js'
import type { NotificationRule } from '../notification/notification-rule.js'
import type { Procedure, SupplementRule } from '../procedure/procedure.js'
import { defineRegime, type Regime } from '../procedure/regime.js'
import { calendarInstruments, thadsCalendar } from './calendar.js'
import { codeFormats } from './codes.js'
import { commandRules } from './command-rules.js'
import { feedbackInstruments } from './feedback-instruments.js'
import { feedbackNotices, feedbackRungs, feedbackTemplates } from './feedback-messages.js'
import { feedbackVersions, type FeedbackLimits } from './feedback.js'
import { instruments } from './instruments.js'
import { reminderLadder } from './ladder.js'
import { messageTemplates } from './message-templates.js'
import { notificationRules } from './notification-rules.js'
import { changeEnforcer } from './procedures/change-enforcer.js'
import { coercionCostRelief } from './procedures/coercion-cost-relief.js'
import { confirmResult } from './procedures/confirm-result.js'
import { enforcementFeeRelief } from './procedures/enforcement-fee-relief.js'
import { enforcementRequest } from './procedures/enforcement-request.js'
import { withSupplementClock } from './procedures/supplement-switch.js'
import { requestCodes } from './request-codes.js'
import { reportingInstruments } from './reporting/reporting-instruments.js'
import { reportNotifications, reportRungs, reportTemplates } from './reporting/report-messages.js'
import type { ReportSwitches } from './reporting/reporting-switches.js'
import { thadsReporting } from './reporting/reporting.js'
import { roles } from './roles.js'
import { rolloutNotices, rolloutRungs, rolloutTemplates } from './rollout/rollout-messages.js'
import { rollout2017 } from './rollout/rollout.js'
import { slips } from './slips.js'
import { supportInstruments } from './support/support-instruments.js'
import { supportTemplates } from './support/support-messages.js'
import { supportLadder, supportNotifications } from './support/support-notifications.js'
import { supportRules, type SupportOptions } from './support/support-options.js'
import { supportRuleBases } from './support/support-rules.js'
import { supportServices } from './support/support-services.js'
import { unofficialCodes, thadsUnits, type UnitCodes } from './units.js'

/** What a host may set in the regime of the enforcement offices. */
export interface ThadsOptions {
  /** Official code of a unit by its id, e.g. `{ 'phu-yen/tuy-hoa': '000.17.22.G15' }`; the others keep their unofficial one. */
  readonly unitCodes?: Readonly<Record<string, string>>
  /**
   * Working calendars, oldest edition first, in place of the catalogue's own; keep every edition that open cases were
   * decided with. `[thadsCalendar, thadsCalendarWith({ swapNovember2026: true })]` answers the open swap of 2026.
   */
  readonly calendars?: readonly WorkingCalendar[]
  /**
   * One rule for the time an applicant takes to supplement, in place of the dated rules: `pause` subtracts it,
   * `restart` counts the limit anew. Versions that differ get the word after their id (`2018-pause`), so that a case
   * opened under one rule is never continued under the other.
   */
  readonly supplementClock?: SupplementRule['clock']
  /**
   * When officers are reminded of due days, in place of the catalogue's assumed moments; `[]` reminds nobody. Keep the
   * rungs that open cases were decided with.
   */
  readonly ladder?: readonly Rung[]
  /**
   * Which event tells whom by which channel, in place of the catalogue's rules; `[]` tells nobody. A rule that has told
   * somebody is ended by its `through` and kept: `verify` decides old commands by it.
   */
  readonly notifications?: readonly NotificationRule[]
  /** The words of messages, in place of the catalogue's; keep every version that was used. */
  readonly templates?: readonly MessageTemplate[]
  /**
   * What no source says of online support. Versions it changes get a word for each change after their id, as in
   * `2020-answer3`, so that a request opened under one rule is never continued under the other.
   */
  readonly support?: SupportOptions
  /**
   * The terms of feedback from 01/10/2020 to 12/02/2022, in place of the assumed ones. They are part of the name of the
   * version (`2020-3-10`), so that a case opened under one is never continued under the other.
   */
  readonly feedbackLimits?: FeedbackLimits
  /** What no source settles about the reports owed above. */
  readonly reports?: ReportSwitches
}

const told: Required<Pick<ThadsOptions, 'ladder' | 'notifications' | 'templates'>> = {
  ladder: [...reminderLadder, ...supportLadder, ...feedbackRungs, ...rolloutRungs, ...reportRungs],
  notifications: [
    ...notificationRules,
    ...supportNotifications,
    ...feedbackNotices,
    ...rolloutNotices,
    ...reportNotifications,
  ],
  templates: [
    ...messageTemplates,
    ...supportTemplates,
    ...feedbackTemplates,
    ...rolloutTemplates,
    ...reportTemplates,
  ],
}

const procedures: readonly Procedure[] = [
  enforcementRequest,
  confirmResult,
  changeEnforcer,
  coercionCostRelief,
  enforcementFeeRelief,
]

const codePattern = /^[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*$/

const codeFaults = (codes: UnitCodes): readonly Fault[] => {
  const all = new Map([...unofficialCodes, ...codes])
  return [...codes].flatMap(([id, code]) => {
    const path = `unitCodes.${id}`
    if (!unofficialCodes.has(id)) return [{ path, problem: 'there is no such unit' }]
    if (!codePattern.test(code)) {
      return [{ path, problem: `"${code}" is not letters and digits in parts joined by dots` }]
    }
    const taken = [...all].find(([other, given]) => other !== id && given === code)
    return taken === undefined
      ? []
      : [{ path, problem: `"${code}" is the code of ${taken[0]} too` }]
  })
}

const readCodes = (given: Readonly<Record<string, string>>): UnitCodes => {
  const codes: UnitCodes = new Map(Object.entries(given))
  const faults = codeFaults(codes)
  if (faults.length > 0) {
    throw new MotcuaError('invalid-input', { field: faults[0]?.path ?? 'unitCodes', faults })
  }
  return codes
}

/**
 * The regime of the enforcement offices of Phú Yên, with what the host knows better.
 * @throws `invalid-input` naming every unit code that is malformed, used twice or for no unit, and every option of online
 * support or feedback that is out of its range
 */
export function thadsWith(options: ThadsOptions = {}): Regime {
  const { unitCodes = {}, calendars = [thadsCalendar], supplementClock } = options
  const { ladder = told.ladder, notifications = told.notifications } = options
  const { templates = told.templates } = options
  return defineRegime({
    id: 'thads',
    name: text(
      'Cơ chế một cửa tại các cơ quan thi hành án dân sự tỉnh Phú Yên',
      'One-stop counter of the civil judgment enforcement offices of Phú Yên',
    ),
    instruments: [
      ...instruments,
      ...supportInstruments,
      ...feedbackInstruments,
      ...reportingInstruments,
      ...calendarInstruments,
    ],
    calendars,
    units: thadsUnits(readCodes(unitCodes)),
    roles,
    procedures:
      supplementClock === undefined
        ? procedures
        : procedures.map((procedure) => withSupplementClock(procedure, supplementClock)),
    slips,
    codeFormats,
    rules: [...commandRules, ...supportRuleBases],
    notifications,
    templates,
    ladder,
    support: supportServices(supportRules(options.support)),
    feedback: feedbackVersions(options.feedbackLimits),
    requestCodes,
    reporting: thadsReporting(options.reports),
    rollout: rollout2017,
  })
}

/**
 * The regime of the enforcement offices of Phú Yên, from 01/6/2017 on: five one-stop procedures, units, roles, slips,
 * code formats and working calendar, each entry with its source and grade. Unit codes are unofficial; see {@link thadsWith}.
 */
export const thads: Regime = thadsWith()
