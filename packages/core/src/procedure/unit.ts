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
  /** The place its papers are dated at, where its name does not tell: the city of its seat. */
  readonly place?: { readonly name: string; readonly basis: Citation }
  readonly basis: Citation
}

/** True when the unit exists on the day. */
export const unitExists = (unit: Unit, on: PlainDate): boolean =>
  unit.from <= on && (unit.through === null || on <= unit.through)

/** Who holds a unit's cases on a day: the unit itself, or whoever took over when it ended; null when nobody did. */
export function heirOn(units: readonly Unit[], id: string, on: PlainDate): Unit | null {
  const seen = new Set<string>()
  let unit = units.find((candidate) => candidate.id === id)
  while (unit !== undefined && unit.through !== null && unit.through < on && !seen.has(unit.id)) {
    seen.add(unit.id)
    const { successor } = unit
    unit = units.find((candidate) => candidate.id === successor)
  }
  return unit !== undefined && unitExists(unit, on) ? unit : null
}

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

/** The units and everybody who takes over from them, now or later. */
export function withSuccessors(
  units: readonly Pick<Unit, 'id' | 'successor'>[],
  ids: readonly string[],
): readonly string[] {
  const all = new Set(ids)
  for (const id of all) {
    const next = units.find((unit) => unit.id === id)?.successor
    if (next !== undefined) all.add(next)
  }
  return [...all]
}
