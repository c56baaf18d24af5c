import type { Citation } from '../model/citation.js'
import type { Text } from '../model/text.js'
import type { PlainDate } from '../model/time.js'

/** Level of an office in the system. */
export type UnitLevel = 'national' | 'province' | 'district'

/** An office, in one period of its life. */
export interface Unit {
  /** Stable id, e.g. `phu-yen/tuy-hoa`. */
  readonly id: string
  /** Code printed in dossier codes. */
  readonly code: string
  readonly name: Text
  readonly level: UnitLevel
  /** Id of the office above; null at the top. */
  readonly parent: string | null
  readonly from: PlainDate
  /** Last day of the office; null while it exists. */
  readonly through: PlainDate | null
  /** Id of the office that takes over open cases after `through`. */
  readonly successor?: string
  readonly basis: Citation
}

/** True when the unit exists on the day. */
export const unitExists = (unit: Unit, on: PlainDate): boolean =>
  unit.from <= on && (unit.through === null || on <= unit.through)

/** The unit and all below it, as ids, in the order of the list. */
export function subtree(units: readonly Unit[], root: string): readonly string[] {
  const inside = new Set([root])
  let grown = true
  while (grown) {
    grown = false
    for (const unit of units) {
      if (unit.parent !== null && inside.has(unit.parent) && !inside.has(unit.id)) {
        inside.add(unit.id)
        grown = true
      }
    }
  }
  return units.filter((unit) => inside.has(unit.id)).map((unit) => unit.id)
}
