import { dueOf, explainDue } from '../../calendar/due.js'
import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import { fold } from '../../model/text.js'
import {
  defineCase,
  type CaseDefinition,
  type CommandSpec,
  type ExplainedDue,
  type GuardSpec,
  type SummaryFacts,
} from '../case-definition.js'
import { contactOf } from '../contact.js'
import type { PublicFace } from '../public-face.js'
import { supportStatus, type SupportView } from './public/support-status.js'
import { isSupportCommand, supportSchemas, type SupportCommand } from './support-commands.js'
import { blankSupport, supportData, type SupportData } from './support-data.js'
import { supportDeadlines, supportReminders } from './support-deadlines.js'
import { routeOf, type SupportLaw } from './support-law.js'
import { closedSupportStates, supportMachine } from './support-machine.js'
import { supportMessage } from './support-message.js'
import { supportNotices } from './support-notices.js'
import {
  commandWords,
  deadlineWords,
  guardWords,
  ordinaryCommands,
  stateWords,
} from './support-words.js'

// The regime names the clauses of a dossier by its commands; those of a request stand under a name of their own.
const basisOf = ({ regime, version }: SupportLaw, rule: string) => {
  const basis = regime.ruleBasis(`support.${rule}`, version.from)
  return basis === undefined ? {} : { basis }
}

const commandSpec = (law: SupportLaw, command: SupportCommand): CommandSpec => {
  const { label, by } = commandWords[command]
  return {
    ...{ label, roles: by, schema: supportSchemas[command] },
    ordinary: ordinaryCommands[command] ?? false,
    ...basisOf(law, command),
  }
}

const commandsOf = (law: SupportLaw): Readonly<Record<string, CommandSpec>> =>
  Object.fromEntries(
    Object.keys(supportSchemas)
      .filter(isSupportCommand)
      .filter((name) => commandWords[name].on.includes(routeOf(law)))
      .map((name) => [name, commandSpec(law, name)]),
  )

const guardsOf = (law: SupportLaw): Readonly<Record<string, GuardSpec>> =>
  Object.fromEntries(
    Object.entries(guardWords).map(([name, words]) => [name, { ...words, ...basisOf(law, name) }]),
  )

const answerDue = ({ answerClock }: SupportData, calendar: WorkingCalendar) =>
  answerClock === null || answerClock.stoppedAt !== null ? null : dueOf(answerClock, calendar).date

const summarise = (law: SupportLaw, data: SupportData, calendar: WorkingCalendar): SummaryFacts => {
  // Who asks how to complain or denounce is named in no list.
  const name = routeOf(law) === 'guidance' ? null : data.applicant.name
  const due = answerDue(data, calendar)
  return {
    ...{ subject: data.service, code: data.code, title: name ?? law.service.name.vi },
    search: name === null ? '' : fold(name),
    ...{ channel: data.channel, receivedOn: data.receivedAt.date, due },
    judgedBy: data.finishedOn === null ? due : (data.answers.at(-1)?.due ?? null),
    ...{ finishedOn: data.finishedOn, verdict: data.verdict, assignee: null },
  }
}

const explain = (
  law: SupportLaw,
  data: SupportData,
  calendar: WorkingCalendar,
): ExplainedDue | null => {
  const date = answerDue(data, calendar)
  if (date === null || data.answerClock === null) return null
  const { basis } = law.version.answer
  const trace = explainDue(data.answerClock, calendar).map((step) =>
    step.kind === 'counted' && step.basis === undefined ? { ...step, basis } : step,
  )
  return { date, trace }
}

const faceOf = (view: SupportView): PublicFace => ({
  status: supportStatus(view),
  digest: view.data.tracking?.digest ?? null,
  name: view.data.applicant.name,
  addressOn: (channel) => contactOf(view.data.applicant, channel),
})

/** Key of a request under one version of a service, e.g. `support@enforcement-request/2020`. */
export const supportKey = ({ service, version }: SupportLaw): string =>
  `support@${service.id}/${version.id}`

/** A request for online support under one version of a service, compiled. */
export function defineSupport(law: SupportLaw): CaseDefinition {
  return defineCase({
    kind: 'support',
    version: `${law.service.id}/${law.version.id}`,
    machine: supportMachine(law),
    commands: commandsOf(law),
    guards: guardsOf(law),
    states: stateWords,
    deadlineWords,
    opening: 'submit',
    blank: blankSupport,
    closedStates: closedSupportStates[routeOf(law)],
    unitOf: (data) => supportData(data).unit,
    summarise: (data, calendar) => summarise(law, supportData(data), calendar),
    deadlines: (data, calendar) => supportDeadlines(supportData(data), calendar),
    reminders: (data, calendar) => supportReminders(law, supportData(data), calendar),
    explainDue: (data, calendar) => explain(law, supportData(data), calendar),
    notices: (step) => supportNotices(law, step),
    message: (notice, told) => supportMessage(law, notice, told),
    publicFace: (state, data, calendar) =>
      faceOf({ regime: law.regime, state, data: supportData(data), calendar }),
  })
}
