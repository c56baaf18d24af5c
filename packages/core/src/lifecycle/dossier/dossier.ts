import { startClock } from '../../calendar/clock.js'
import { dueOf } from '../../calendar/due.js'
import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import type { StepKind } from '../../procedure/procedure.js'
import type { BoundTerm } from '../../procedure/support-service.js'
import { fold, type Text } from '../../model/text.js'
import type { PlainDate } from '../../model/time.js'
import {
  defineCase,
  type Assignment,
  type CaseDefinition,
  type CommandSpec,
  type GuardSpec,
  type SummaryFacts,
} from '../case-definition.js'
import { compileStatechart } from '../statechart.js'
import { dossierAdoption } from './dossier-adoption.js'
import { dossierSchemas, isDossierCommand, type DossierCommand } from './dossier-commands.js'
import { blankDossier, dossierData, type DossierData } from './dossier-data.js'
import { dossierDeadlines, dossierReminders } from './dossier-deadlines.js'
import { guardWords } from './dossier-guard-words.js'
import { dossierMessage } from './dossier-message.js'
import { dossierNotices } from './dossier-notices.js'
import { explainDossier } from './explain-dossier.js'
import { contactOf } from '../contact.js'
import type { PublicFace } from '../public-face.js'
import { publicStatus } from './public/public-status.js'
import { judgingRoles, workingRole, type DossierLaw } from './dossier-law.js'
import { closedDossierStates, dossierMachine } from './dossier-machine.js'
import {
  commandWords,
  deadlineWords,
  type Giver,
  ordinaryCommands,
  stageWords,
  stateWords,
} from './dossier-words.js'

const stepRoles = (
  law: DossierLaw,
  command: DossierCommand,
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    law.version.steps
      .filter(({ kind }) => stepCommands[kind].includes(command))
      .map(({ id, role }) => [`settlement.${id}`, [role]]),
  )

const stepCommands: Readonly<Record<StepKind, readonly DossierCommand[]>> = {
  'hand-over': ['handOver'],
  assign: ['assign'],
  settle: ['settle'],
  review: ['approve', 'sendBack'],
  sign: ['approve', 'sendBack'],
}

const rolesOf = (law: DossierLaw, giver: Giver): readonly string[] => {
  if (giver === 'step') return []
  if (giver !== 'settler') return [giver]
  return law.version.steps.filter(({ kind }) => kind === 'settle').map(({ role }) => role)
}

const commandSpec = (law: DossierLaw, command: DossierCommand): CommandSpec => {
  const { label, by } = commandWords[command]
  const basis = law.regime.ruleBasis(command, law.version.from)
  return {
    label,
    roles: [...new Set(by.flatMap((giver) => rolesOf(law, giver)))],
    ...(by.includes('step') ? { rolesIn: stepRoles(law, command) } : {}),
    schema: dossierSchemas[command],
    ordinary: ordinaryCommands[command] ?? false,
    ...(basis === undefined ? {} : { basis }),
  }
}

const commandsOf = (law: DossierLaw): Readonly<Record<string, CommandSpec>> => {
  const kinds = law.version.steps.map(({ kind }) => kind)
  const lacking = kinds.includes('assign') ? [] : ['assign']
  return Object.fromEntries(
    Object.keys(dossierSchemas)
      .filter(isDossierCommand)
      .filter((name) => !lacking.includes(name))
      .map((name) => [name, commandSpec(law, name)]),
  )
}

const statesOf = (law: DossierLaw): Readonly<Record<string, Text>> => ({
  ...stateWords,
  ...Object.fromEntries(law.version.steps.map(({ id, name }) => [`settlement.${id}`, name])),
})

const budgetsOf = (law: DossierLaw): Readonly<Record<string, BoundTerm>> =>
  Object.fromEntries(
    law.version.steps.map(({ id, budget, basis }) => [`settlement.${id}`, { term: budget, basis }]),
  )

const guardsOf = (law: DossierLaw): Readonly<Record<string, GuardSpec>> =>
  Object.fromEntries(
    Object.entries(guardWords).map(([name, words]) => {
      const basis = law.regime.ruleBasis(name, law.version.from)
      return [name, basis === undefined ? words : { ...words, basis }]
    }),
  )

const runningDue = ({ clock }: DossierData, calendar: WorkingCalendar): PlainDate | null =>
  clock === null || clock.stoppedAt !== null ? null : dueOf(clock, calendar).date

/** The day the verdict was judged by: the one promised, or the limit of a result given on the spot, without a slip. */
const verdictDay = (
  law: DossierLaw,
  { verdict, promisedOn, receivedAt, immediate }: DossierData,
  calendar: WorkingCalendar,
): PlainDate | null => {
  if (verdict === null) return null
  if (!immediate || receivedAt === null) return promisedOn
  return dueOf(startClock({ term: law.version.limit, at: receivedAt }), calendar).date
}

const summarise = (law: DossierLaw, data: DossierData, calendar: WorkingCalendar): SummaryFacts => {
  const due = runningDue(data, calendar)
  return {
    subject: data.procedure,
    code: data.code,
    title: data.applicant.name,
    search: fold(data.applicant.name),
    channel: data.channel,
    receivedOn: data.receivedAt?.date ?? null,
    due,
    judgedBy: data.finishedOn === null ? due : verdictDay(law, data, calendar),
    finishedOn: data.finishedOn,
    verdict: data.verdict,
    assignee: data.assignee?.id ?? null,
  }
}

const dossierFace = (state: string, data: DossierData): PublicFace => ({
  status: publicStatus({ state, data }),
  digest: data.tracking?.digest ?? null,
  name: data.applicant.name,
  addressOn: (channel) => contactOf(data.applicant, channel),
})
const assignmentOf = (law: DossierLaw, data: DossierData): Assignment | null => {
  const role = workingRole(law, data.step)
  if (data.assignee === null || role === null) return null
  const apartFrom = judgingRoles(law).filter((judging) => judging !== role)
  return { officer: data.assignee, role, apartFrom }
}

/** Key of the dossier under one version of a procedure, e.g. `dossier@confirm-result/2017`. */
export const dossierKey = ({ procedure, version }: DossierLaw): string =>
  `dossier@${procedure.id}/${version.id}`

/** The dossier under one version of a procedure, compiled. A procedure that was defined always compiles. */
export function defineDossier(law: DossierLaw): CaseDefinition {
  return defineCase({
    kind: 'dossier',
    version: `${law.procedure.id}/${law.version.id}`,
    machine: dossierMachine(law),
    commands: commandsOf(law),
    guards: guardsOf(law),
    states: statesOf(law),
    stages: stageWords,
    budgets: budgetsOf(law),
    deadlineWords,
    opening: 'open',
    blank: blankDossier,
    closedStates: closedDossierStates,
    unitOf: (data) => dossierData(data).unit,
    summarise: (data, calendar) => summarise(law, dossierData(data), calendar),
    deadlines: (data, calendar) => dossierDeadlines(dossierData(data), calendar),
    reminders: (data, calendar) => dossierReminders(law, dossierData(data), calendar),
    assignment: (data) => assignmentOf(law, dossierData(data)),
    explainDue: (data, calendar) => explainDossier(law, dossierData(data), calendar),
    notices: (step) => dossierNotices(law, step),
    message: (notice, told) => dossierMessage(law, notice, told),
    adoption: dossierAdoption(law, () =>
      compileStatechart(dossierMachine({ ...law, everInForce: true })),
    ),
    publicFace: (state, data) => dossierFace(state, dossierData(data)),
  })
}
