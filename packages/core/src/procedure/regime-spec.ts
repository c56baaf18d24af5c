import type { WorkingCalendar } from '../calendar/working-calendar.js'
import type { Citation, Instrument } from '../model/citation.js'
import type { Text } from '../model/text.js'
import type { PlainDate } from '../model/time.js'
import type { CodeFormat } from './dossier-code.js'
import type { Procedure } from './procedure.js'
import type { Unit } from './unit.js'

/**
 * A role people act in. Dossiers need `one-stop-officer`, `applicant`, `head` and `system` (the engine itself),
 * besides the roles of the steps.
 */
export interface Role {
  readonly id: string
  readonly name: Text
}

/** A slip handed to the applicant or kept with the dossier, as one circular has it. */
export interface Slip {
  /** What it is for, e.g. `receipt-slip`; the number alone is ambiguous between circulars. */
  readonly kind: string
  readonly number: string
  readonly name: Text
  readonly from: PlainDate
  readonly through: PlainDate | null
  readonly basis: Citation
}

/** The clause behind a command or a refusal of the engine, in one period. */
export interface RuleBasis {
  /** Name of a command or guard, e.g. `accept` or `reappointmentLeft`. */
  readonly rule: string
  readonly from: PlainDate
  readonly through: PlainDate | null
  readonly basis: Citation
}

/** All the law and practice an office works under, as dated data. */
export interface RegimeSpec {
  readonly id: string
  readonly name: Text
  readonly instruments: readonly Instrument[]
  /** Working calendars, oldest edition first; the last is used for new decisions. */
  readonly calendars: readonly WorkingCalendar[]
  readonly units: readonly Unit[]
  readonly roles: readonly Role[]
  readonly procedures: readonly Procedure[]
  readonly slips: readonly Slip[]
  readonly codeFormats: readonly CodeFormat[]
  /** Clauses behind commands and refusals. */
  readonly rules: readonly RuleBasis[]
}
