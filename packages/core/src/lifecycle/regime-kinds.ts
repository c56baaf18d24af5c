import { MotcuaError } from '../errors.js'
import { parseInput } from '../model/input.js'
import { text, type Text } from '../model/text.js'
import { plainDate, readInstant, type PlainDate } from '../model/time.js'
import type { Regime } from '../procedure/regime.js'
import { occasionAsked } from '../reporting/asked-occasion.js'
import { occasionNamed } from '../reporting/obligations.js'
import type { CaseDefinition } from './case-definition.js'
import { defineDossier, dossierKey } from './dossier/dossier.js'
import type { DossierLaw } from './dossier/dossier-law.js'
import { dossierRoles } from './dossier/dossier-words.js'
import { defineFeedback, feedbackKey } from './feedback/feedback.js'
import { feedbackRoles } from './feedback/feedback-words.js'
import { defineReport, reportKey } from './report/report.js'
import { askedSchema } from './report/report-commands.js'
import { reportRoles } from './report/report-words.js'
import { defineSupport, supportKey } from './support/support.js'
import { supportRoles } from './support/support-words.js'
import { planOf } from './task/task-law.js'
import { defineTask, taskKey } from './task/task.js'
import { taskRoles } from './task/task-words.js'

/** A definition by its key, compiled when it is asked for. */
export interface Source {
  readonly key: string
  readonly define: () => CaseDefinition
}

/** A definition a regime brings: what it is about, and the days on which new cases open under it. */
export interface RegimeSource extends Source {
  readonly name: Text
  readonly from: PlainDate
  /** Last day; null while open. */
  readonly through: PlainDate | null
}

/** A kind of case that a regime brings. */
export interface RegimeKind {
  readonly kind: string
  /** Roles its commands need. */
  readonly roles: readonly string[]
  readonly sources: readonly RegimeSource[]
  /** The commands with which it waits for people of the office above; none when left out. */
  readonly waitsAbove?: readonly string[]
  /** Key of the definition a new case is opened under. @throws `unknown-procedure`, `procedure-not-in-force` */
  keyFor(data: unknown, on: PlainDate): string
}

const named = (
  name: Text,
  { from, through }: Pick<RegimeSource, 'from' | 'through'>,
): Pick<RegimeSource, 'name' | 'from' | 'through'> => ({ name, from, through })

const nameIn = (data: unknown, field: string): string => {
  const value: unknown = typeof data === 'object' && data !== null && Reflect.get(data, field)
  if (typeof value === 'string') return value
  throw new MotcuaError('unknown-procedure', { field: `data.${field}`, got: 'none' })
}

const dossierKind = (regime: Regime): RegimeKind => ({
  kind: 'dossier',
  roles: dossierRoles,
  sources: regime.procedures.flatMap((procedure) =>
    procedure.versions.map((version): RegimeSource => {
      const law: DossierLaw = { regime, procedure, version }
      return {
        ...named(procedure.name, version),
        key: dossierKey(law),
        define: () => defineDossier(law),
      }
    }),
  ),
  keyFor: (data, on) => {
    const id = nameIn(data, 'procedure')
    return dossierKey({
      regime,
      procedure: regime.procedure(id),
      version: regime.versionOn(id, on),
    })
  },
})

interface Entered {
  readonly data: unknown
  /** The key of the data that dates what came in before it is entered. */
  readonly dated: string
  readonly on: PlainDate
}

// What was received before an officer enters it stands under the rules of the day of receipt.
const receivedOn = ({ calendar }: Regime, { data, dated, on }: Entered): PlainDate => {
  const given: unknown = typeof data === 'object' && data !== null && Reflect.get(data, dated)
  const moment = typeof given === 'string' ? readInstant(given) : null
  if (moment === null) return on
  const { date } = calendar.localTime(moment)
  return date < on ? date : on
}

const supportKind = (regime: Regime): RegimeKind => ({
  kind: 'support',
  roles: supportRoles,
  sources: (regime.support ?? []).flatMap((service) =>
    service.versions.map((version): RegimeSource => {
      const law = { regime, service, version }
      return {
        ...named(service.name, version),
        key: supportKey(law),
        define: () => defineSupport(law),
      }
    }),
  ),
  keyFor: (data, on) => {
    const found = regime.serviceOn(
      nameIn(data, 'service'),
      receivedOn(regime, { data, dated: 'received', on }),
    )
    return supportKey({ regime, ...found })
  },
})

const feedbackKind = (regime: Regime): RegimeKind => ({
  kind: 'feedback',
  roles: feedbackRoles,
  sources: (regime.feedback ?? []).map((version) => ({
    ...named(text('Phản ánh, kiến nghị', 'Feedback and petitions'), version),
    key: feedbackKey({ version }),
    define: () => defineFeedback({ regime, version }),
  })),
  keyFor: (data, on) =>
    feedbackKey({
      version: regime.feedbackOn(receivedOn(regime, { data, dated: 'receivedAt', on })),
    }),
})

const taskKind = (regime: Regime): RegimeKind => ({
  kind: 'task',
  roles: taskRoles,
  waitsAbove: ['answerProposal'],
  sources: (regime.rollout === undefined ? [] : [regime.rollout]).map((plan) => ({
    ...named(plan.name, { from: plan.issuedOn, through: null }),
    key: taskKey({ plan }),
    define: () => defineTask({ regime, plan }),
  })),
  keyFor: (_, on) => {
    const plan = planOf(regime)
    if (on >= plan.issuedOn) return taskKey({ plan })
    throw new MotcuaError('procedure-not-in-force', { field: 'rollout', got: on })
  },
})

const yearNamed = (data: unknown): number => {
  const year: unknown = typeof data === 'object' && data !== null && Reflect.get(data, 'year')
  if (typeof year === 'number' && Number.isInteger(year) && year >= 1900 && year < 9999) return year
  throw new MotcuaError('invalid-input', { field: 'data.year', got: String(year) })
}

// The version is that of the last day asked for.
const daysAsked = (data: unknown): { readonly from: PlainDate; readonly to: PlainDate } | null => {
  const asked: unknown = typeof data === 'object' && data !== null && Reflect.get(data, 'asked')
  if (asked === undefined || asked === false) return null
  const { from, to } = parseInput(askedSchema, asked, 'data.asked')
  return { from: plainDate(from), to: plainDate(to) }
}

const reportKind = (regime: Regime): RegimeKind => ({
  kind: 'report',
  roles: reportRoles,
  waitsAbove: ['return', 'accept'],
  sources: (regime.reporting ?? []).flatMap((rules) =>
    rules.versions.map((version): RegimeSource => {
      const law = { regime, rules, version }
      return {
        ...named(rules.name, version),
        key: reportKey(law),
        define: () => defineReport(law),
      }
    }),
  ),
  keyFor: (data) => {
    const names = { rules: nameIn(data, 'rules'), form: nameIn(data, 'form') }
    const days = daysAsked(data)
    return reportKey(
      days === null
        ? occasionNamed(regime, { ...names, year: yearNamed(data) })
        : occasionAsked(regime, { ...names, ...days }),
    )
  },
})

/** The kinds of case a regime brings; of what it says nothing about there is no kind. */
export const regimeKinds = (regime: Regime): readonly RegimeKind[] =>
  [dossierKind, supportKind, feedbackKind, taskKind, reportKind]
    .map((kindOf) => kindOf(regime))
    .filter(({ sources }) => sources.length > 0)

/** Names no host's kind may have. */
export const regimeKindNames: readonly string[] = [
  ...['dossier', 'support', 'feedback', 'task', 'report'],
]
