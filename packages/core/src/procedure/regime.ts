import type { WorkingCalendar } from '../calendar/working-calendar.js'
import { MotcuaError } from '../errors.js'
import type { Citation } from '../model/citation.js'
import { coded, refuseFlaws, type Flaw } from '../model/findings/flaw.js'
import { parseInput, readInput } from '../model/input.js'
import { covers } from '../model/period.js'
import type { PlainDate } from '../model/time.js'
import { notificationLookup, type NotificationLookup } from '../notification/notification-lookup.js'
import type { CodeFormat } from './dossier-code.js'
import type { Procedure, ProcedureVersion } from './procedure.js'
import { versionInForce } from './procedure.js'
import type { FeedbackVersion } from './feedback-rules.js'
import { regimeSchema } from './regime-schema.js'
import { regimeFaults, uncheckedFaults } from './regime-faults.js'
import { notificationsOf, type RegimeSpec, type Slip } from './regime-spec.js'
import type { SupportService, SupportVersion } from './support-service.js'
import { heirOn, subtree, unitExists, type Unit } from './unit.js'

/** A regime checked whole, with its look-ups. */
export interface Regime extends RegimeSpec, NotificationLookup {
  /** The calendar new decisions are made with. */
  readonly calendar: WorkingCalendar
  /** @throws `invalid-definition` when no such edition is held */
  calendarEdition(edition: string): WorkingCalendar
  /** @throws `unknown-unit` when there is none on that day */
  unit(id: string, on: PlainDate, field?: string): Unit
  /** The code printed in what a unit numbers, whenever it exists. @throws `unknown-unit` when there never was one */
  unitCode(id: string): string
  /** Id of the unit that holds the cases of this one on the day; null when it ended without a successor. */
  heirOf(id: string, on: PlainDate): string | null
  /** Ids of the units whose cases the given ones hold on the day: themselves, and those they took over from. */
  heldBy(ids: readonly string[], on: PlainDate): readonly string[]
  /** Ids of the unit and all below it, whatever their validity. */
  unitsBelow(id: string): readonly string[]
  /** @throws `unknown-procedure` */
  procedure(id: string): Procedure
  /** @throws `unknown-procedure` or `procedure-not-in-force` */
  versionOn(procedure: string, on: PlainDate): ProcedureVersion
  /** A matter with online support, and its version on a day. @throws `unknown-procedure`, `procedure-not-in-force` */
  serviceOn(
    id: string,
    on: PlainDate,
  ): { readonly service: SupportService; readonly version: SupportVersion }
  /** How feedback is handled on a day. @throws `procedure-not-in-force` */
  feedbackOn(on: PlainDate): FeedbackVersion
  /** @throws `procedure-not-in-force` when no format covers the day */
  codeFormat(on: PlainDate): CodeFormat
  /** The slip of this kind in force on the day, if any. */
  slip(kind: string, on: PlainDate): Slip | undefined
  /** The clause behind a command or guard on the day, if one is known. */
  ruleBasis(rule: string, on: PlainDate): Citation | undefined
}

const lastOf = (calendars: readonly WorkingCalendar[], regime: string): WorkingCalendar => {
  const last = calendars.at(-1)
  if (last === undefined) {
    const faults = [{ path: 'calendars', problem: 'there is no working calendar' }]
    throw new MotcuaError('invalid-definition', { field: `regime ${regime}`, faults })
  }
  return last
}

const lifeOf = (unit: Unit | undefined): string => {
  if (unit === undefined) return ''
  const life = `; it exists from ${unit.from}${unit.through === null ? '' : ` through ${unit.through}`}`
  return unit.successor === undefined ? life : `${life}, then ${unit.successor}`
}

const unitLookup = (
  spec: RegimeSpec,
): Pick<Regime, 'unit' | 'unitCode' | 'unitsBelow' | 'heirOf' | 'heldBy'> => {
  const units = new Map(spec.units.map((unit) => [unit.id, unit]))
  const below = new Map<string, readonly string[]>()
  return {
    unit: (id, on, field = 'unit') => {
      const unit = units.get(id)
      if (unit !== undefined && unitExists(unit, on)) return unit
      throw new MotcuaError('unknown-unit', { field, got: `${id} on ${on}${lifeOf(unit)}` })
    },
    unitCode: (id) => {
      const unit = units.get(id)
      if (unit === undefined) throw new MotcuaError('unknown-unit', { field: 'unit', got: id })
      return unit.code
    },
    heirOf: (id, on) => heirOn(spec.units, id, on)?.id ?? null,
    heldBy: (ids, on) => {
      const heirs = new Set(ids)
      const taken = spec.units
        .filter(({ id }) => !heirs.has(id) && heirs.has(heirOn(spec.units, id, on)?.id ?? ''))
        .map(({ id }) => id)
      return [...ids, ...taken]
    },
    unitsBelow: (id) => {
      const known = below.get(id) ?? (units.has(id) ? subtree(spec.units, id) : [])
      below.set(id, known)
      return known
    },
  }
}

const procedureLookup = (spec: RegimeSpec): Pick<Regime, 'procedure' | 'versionOn'> => {
  const procedures = new Map(spec.procedures.map((procedure) => [procedure.id, procedure]))
  const find = (id: string): Procedure => {
    const procedure = procedures.get(id)
    if (procedure === undefined) {
      throw new MotcuaError('unknown-procedure', { field: 'procedure', got: id })
    }
    return procedure
  }
  return {
    procedure: find,
    versionOn: (id, on) => {
      const version = versionInForce(find(id), on)
      if (version === undefined) {
        throw new MotcuaError('procedure-not-in-force', {
          field: 'procedure',
          got: `${id} on ${on}`,
        })
      }
      return version
    },
  }
}

const onlineLookup = (spec: RegimeSpec): Pick<Regime, 'serviceOn' | 'feedbackOn'> => ({
  serviceOn: (id, on) => {
    const service = spec.support?.find((candidate) => candidate.id === id)
    if (service === undefined) {
      throw new MotcuaError('unknown-procedure', { field: 'data.service', got: id })
    }
    const version = service.versions.find((candidate) => covers(candidate, on))
    if (version !== undefined) return { service, version }
    throw new MotcuaError('procedure-not-in-force', {
      field: 'data.service',
      got: `${id} on ${on}`,
    })
  },
  feedbackOn: (on) => {
    const version = spec.feedback?.find((candidate) => covers(candidate, on))
    if (version !== undefined) return version
    throw new MotcuaError('procedure-not-in-force', { field: 'feedback', got: on })
  },
})

/** What is wrong with the shape of a regime that comes from a caller without types; paths as in the data. */
export const regimeShape = (spec: unknown): readonly Flaw[] =>
  coded('bad-shape', readInput(regimeSchema, spec).faults ?? [])

/** A regime with its look-ups, unchecked. @throws `invalid-definition` when there is no calendar */
export function regimeOf(spec: RegimeSpec): Regime {
  const calendar = lastOf(spec.calendars, spec.id)
  return Object.freeze({
    ...spec,
    ...unitLookup(spec),
    ...procedureLookup(spec),
    ...onlineLookup(spec),
    ...notificationLookup(notificationsOf(spec)),
    calendar,
    calendarEdition: (edition: string) => {
      const found = spec.calendars.find((candidate) => candidate.edition === edition)
      if (found === undefined) {
        const problem = `edition ${edition} of the calendar is not held`
        const fault = { path: 'calendars', problem }
        throw new MotcuaError('invalid-definition', { field: `regime ${spec.id}`, faults: [fault] })
      }
      return found
    },
    codeFormat: (on: PlainDate) => {
      const format = spec.codeFormats.find((candidate) => covers(candidate, on))
      if (format === undefined) {
        throw new MotcuaError('procedure-not-in-force', { field: 'codeFormats', got: on })
      }
      return format
    },
    slip: (kind: string, on: PlainDate) =>
      spec.slips.find((candidate) => candidate.kind === kind && covers(candidate, on)),
    ruleBasis: (rule: string, on: PlainDate) =>
      spec.rules.find((candidate) => candidate.rule === rule && covers(candidate, on))?.basis,
  })
}

/**
 * Joins instruments, calendars, units, roles, procedures, slips and code formats, and checks the whole: every
 * citation, role, parent, successor and slip must resolve.
 * @throws `invalid-definition` listing every fault, or `invalid-input` where the shape itself is wrong
 */
export function defineRegime(spec: RegimeSpec): Regime {
  parseInput(regimeSchema, spec, 'regime')
  const regime = regimeOf(spec)
  refuseFlaws(`regime ${spec.id}`, [...regimeFaults(spec), ...uncheckedFaults(spec)])
  return regime
}
