import type { AnyStateMachine } from 'xstate'
import { z } from 'zod'
import type { Person } from '../model/actor.js'
import type { CaseData, CaseSummary } from '../model/case.js'
import type { CaseId } from '../model/ids.js'
import type { MessageWords, Notice, Recipient } from '../model/message.js'
import type { Citation } from '../model/citation.js'
import { text, type Text } from '../model/text.js'
import type { Instant, PlainDate } from '../model/time.js'
import type { DueStep } from '../calendar/due-step.js'
import type { WorkingCalendar } from '../calendar/working-calendar.js'
import { coded, refuseFlaws, type Flaw } from '../model/findings/flaw.js'
import { demand, missingParts } from '../model/input.js'
import type { BoundTerm } from '../procedure/support-service.js'
import type { Adoption } from './migration/adoption.js'
import { compileStatechart, machineFlaws, type Statechart } from './statechart.js'
import { definitionFaults } from './definition-faults.js'
import type { Gathering, GatherRequest } from './gathering.js'
import { chartFaults } from './prove-chart.js'
import type { PublicFace } from './public-face.js'
import type { CaseEvent } from './situation.js'

/** A command of a kind of case: who may give it, and what it carries. */
export interface CommandSpec {
  readonly label: Text
  /** Roles that may give it. */
  readonly roles: readonly string[]
  /** Roles in particular states, where they differ from `roles`. */
  readonly rolesIn?: Readonly<Record<string, readonly string[]>>
  /** Shape of the command's data. */
  readonly schema: z.ZodType
  /** Whether it belongs to the ordinary way of a case: always, or in these states. Work lists show such commands. */
  readonly ordinary?: boolean | readonly string[]
  readonly basis?: Citation
}

/** The words of a guard: why a command is refused when it does not hold. */
export interface GuardSpec {
  readonly text: Text
  readonly basis?: Citation
}

/** A moment after which something is late. */
export interface Deadline {
  /** Name within the case, e.g. `settlement` or `consultation.2`. */
  readonly name: string
  /** Last day that is still in time. */
  readonly due: PlainDate
  /** First moment that is late. */
  readonly at: Instant
}

/** A due day with the way to it. */
export interface ExplainedDue {
  readonly date: PlainDate
  /** Each day counted or skipped, and why, with the clause. */
  readonly trace: readonly DueStep[]
}

/** Who works on a case. */
export interface Assignment {
  /** The person the summary names as `assignee`. */
  readonly officer: Person
  /** The role in which the officer works on it. */
  readonly role: string
  /** Roles whose holders should not take the work over unasked, as they are to judge it later. */
  readonly apartFrom: readonly string[]
}

/** A case before and after a command. */
export interface Step {
  readonly before: { readonly state: string; readonly data: CaseData }
  readonly event: CaseEvent
  readonly after: { readonly state: string; readonly data: CaseData }
}

/** A message of a case: whom it is for, and its words. */
export interface CaseMessage {
  readonly to: Recipient
  readonly words: MessageWords
}

/** What lists and reports show of a case, apart from its kind, unit and state. */
export type SummaryFacts = Omit<CaseSummary, 'kind' | 'unit' | 'state' | 'closed'>

/** One version of a kind of case, compiled: what the engine runs. */
export interface CaseDefinition {
  /** Unique for ever: a case is pinned to it, e.g. `dossier@confirm-result/2017`. */
  readonly key: string
  readonly kind: string
  readonly chart: Statechart
  readonly commands: ReadonlyMap<string, CommandSpec>
  readonly guards: Readonly<Record<string, GuardSpec>>
  /** The states in words. */
  readonly states: Readonly<Record<string, Text>>
  /** The stages that states are parts of, in words: the first word of `settlement.signing` names its stage. */
  readonly stages: Readonly<Record<string, Text>>
  /** The time the work of a state may take, with its clause, by state. */
  readonly budgets: Readonly<Record<string, BoundTerm>>
  /** The deadlines in words, by their name without its number: `consultation.2` is `consultation`. */
  readonly deadlineWords: Readonly<Record<string, Text>>
  /** The command that opens a case of this kind. */
  readonly opening: string
  /** Data before the opening command. */
  readonly blank: CaseData
  /** States in which nothing more is expected. */
  readonly closedStates: ReadonlySet<string>
  /** Id of the unit that holds the case. */
  unitOf(data: CaseData): string
  /** What lists and reports show of the case. */
  summarise(data: CaseData, calendar: WorkingCalendar): SummaryFacts
  /** Deadlines that run now and were not noted as passed. */
  deadlines(data: CaseData, calendar: WorkingCalendar): readonly Deadline[]
  /** Moments around its deadlines at which somebody must know, and that were not noted as reached. */
  reminders(data: CaseData, calendar: WorkingCalendar): readonly Deadline[]
  /** Who works on it, where a stand-in may take it over; null when nobody does. */
  assignment(data: CaseData): Assignment | null
  /** The day the case is due, each day on the way to it explained; null while no clock runs. */
  explainDue(data: CaseData, calendar: WorkingCalendar): ExplainedDue | null
  /** Whom to tell of a step, and in which words. Pure: it goes into the journal. */
  notices(step: Step): readonly Notice[]
  /** The message behind a notice, from the case as the step left it; null when nobody can be named. */
  message(notice: Notice, told: Told): CaseMessage | null
  /** What an effect `gather` of the case, as that effect left it, asks of other cases; null when the kind gathers nothing. */
  gather(request: GatherRequest, asked: Asked): Gathering | null
  /** How it takes over cases of another version; null where cases stay with the version they began with. */
  readonly adoption: Adoption | null
  /** The side of the case that is turned to the public; null where nobody outside may see anything. */
  publicFace(state: string, data: CaseData, calendar: WorkingCalendar): PublicFace | null
}

/** The case as the step that gave a notice left it. */
export interface Told {
  readonly state: string
  readonly data: CaseData
  readonly at: Instant
  /** Number of the entry. */
  readonly seq: number
  /** Name of who acted. */
  readonly by: string
  readonly calendar: WorkingCalendar
}

/** A case as the effect `gather` left it. */
export interface Asked {
  readonly id: CaseId
  readonly data: CaseData
  readonly at: Instant
  readonly calendar: WorkingCalendar
}

/** A kind of case as a host describes it. */
export interface CaseSpec {
  readonly kind: string
  /** Version within the kind; a new one for every change once cases exist. */
  readonly version: string
  /** XState v5 machine from `setup().createMachine()`. Its context is the data of the case. */
  readonly machine: AnyStateMachine
  readonly commands: Readonly<Record<string, CommandSpec>>
  /** Words of every guard the machine names. */
  readonly guards?: Readonly<Record<string, GuardSpec>>
  /** Words of the states; a state without words is shown by its path. */
  readonly states?: Readonly<Record<string, Text>>
  /** Words of the stages that states are parts of. */
  readonly stages?: Readonly<Record<string, Text>>
  /** The time the work of a state may take, with its clause. */
  readonly budgets?: Readonly<Record<string, BoundTerm>>
  /** Words of the deadlines, by their name without its number; one without words is shown by its name. */
  readonly deadlineWords?: Readonly<Record<string, Text>>
  readonly opening: string
  readonly blank: CaseData
  readonly closedStates: readonly string[]
  /** Id of the unit that holds the case; its people may act on it. */
  readonly unitOf: (data: CaseData) => string
  /** What lists and reports show of the case. */
  readonly summarise: (data: CaseData, calendar: WorkingCalendar) => SummaryFacts
  /**
   * Deadlines that run now and were not noted as passed. Where given, the machine takes the command `lapse` from
   * the role `system`, with the `deadline` that passed and its `due`, and then no longer lists it.
   */
  readonly deadlines?: (data: CaseData, calendar: WorkingCalendar) => readonly Deadline[]
  /**
   * Moments around its deadlines at which somebody must know, not noted as reached. Where given, the machine takes the
   * command `remind` from the role `system`, with the `deadline` that names the moment and its `due`.
   */
  readonly reminders?: (data: CaseData, calendar: WorkingCalendar) => readonly Deadline[]
  /**
   * Who works on the case. Where given, the machine takes the command `standIn` from the role `system`, with `absent`, the
   * id of that officer, `officer`, who takes the case over, and the `reason` in both languages, and then names that one.
   */
  readonly assignment?: (data: CaseData) => Assignment | null
  /** The due day with the way to it, for `due` of a case. */
  readonly explainDue?: (data: CaseData, calendar: WorkingCalendar) => ExplainedDue | null
  /** Whom to tell of a step; each notice needs `message`. */
  readonly notices?: (step: Step) => readonly Notice[]
  /** The message behind a notice, built when it is sent, from the case as the step left it. */
  readonly message?: (notice: Notice, told: Told) => CaseMessage | null
  /** What an effect `gather` asks of other cases. */
  readonly gather?: (request: GatherRequest, asked: Asked) => Gathering
  /** How the version takes over cases of another version; none are taken over when left out. */
  readonly adoption?: Adoption
  /** What who proves to be entitled may see of it; cases of this kind are found by their `code`. */
  readonly publicFace?: (
    state: string,
    data: CaseData,
    calendar: WorkingCalendar,
  ) => PublicFace | null
}

const caseParts = [
  'kind',
  'version',
  'machine',
  'commands',
  'opening',
  'blank',
  'closedStates',
  'unitOf',
  'summarise',
]

const keyOf = ({ kind, version }: CaseSpec): string => `${kind}@${version}`

/** What does not fit in a kind of case whose machine compiles. */
const caseSense = (spec: CaseSpec, chart: Statechart): readonly Flaw[] => [
  ...definitionFaults(keyOf(spec), spec, chart),
  ...chartFaults(chart, spec),
]

/** Everything for which a kind of case could not be defined; its sense is looked at where its machine compiles. */
export function caseFlaws(spec: CaseSpec): readonly Flaw[] {
  const missing = missingParts(spec, caseParts, 'kind')
  if (missing.length > 0) return coded('bad-shape', missing)
  const flaws = machineFlaws(spec.machine)
  return flaws.length > 0 ? flaws : caseSense(spec, compileStatechart(spec.machine))
}

/**
 * Defines a kind of case from a machine and its words, checked whole: the machine compiles, every event is a
 * command and every command an event, every guard can explain itself, every state is reachable and able to end.
 * @throws `invalid-definition` listing every fault
 */
export function defineCase(spec: CaseSpec): CaseDefinition {
  demand(spec, caseParts, 'kind')
  const key = keyOf(spec)
  const chart = compileStatechart(spec.machine)
  refuseFlaws(key, caseSense(spec, chart))
  return Object.freeze({
    key,
    kind: spec.kind,
    chart,
    commands: new Map(Object.entries(spec.commands)),
    guards: spec.guards ?? {},
    states: Object.fromEntries(
      chart.states.map((state) => [state, spec.states?.[state] ?? text(state, state)]),
    ),
    stages: spec.stages ?? {},
    budgets: spec.budgets ?? {},
    deadlineWords: spec.deadlineWords ?? {},
    opening: spec.opening,
    blank: spec.blank,
    closedStates: new Set(spec.closedStates),
    unitOf: spec.unitOf,
    summarise: spec.summarise,
    deadlines: spec.deadlines ?? (() => []),
    reminders: spec.reminders ?? (() => []),
    assignment: spec.assignment ?? (() => null),
    explainDue: spec.explainDue ?? (() => null),
    notices: spec.notices ?? (() => []),
    gather: spec.gather ?? (() => null),
    adoption: spec.adoption ?? null,
    publicFace: spec.publicFace ?? (() => null),
    message: spec.message ?? (() => null),
  })
}
