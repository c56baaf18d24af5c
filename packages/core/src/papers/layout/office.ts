import { MotcuaError } from '../../errors.js'
import { cite, type Citation } from '../../model/citation.js'
import type { PlainDate } from '../../model/time.js'
import type { Regime } from '../../procedure/regime.js'
import type { OfficeFact } from '../../procedure/office-symbol.js'
import { heirOn, type Unit } from '../../procedure/unit.js'

const placeRule = 'annex I, II.4'
const areas = /\s(?:tỉnh|thành phố|thị xã|huyện|quận)\s+(.+)$/u
const bare = /^.*Thi hành án dân sự\s+(.+)$/u

const read = (name: string, assumed: string): Citation =>
  cite('nd-30-2020', placeRule, 'C', `Assumed: ${assumed} “${name}”.`)

/**
 * The place an office writes before the date: the name of the province, town or district it works in. Taken from the
 * unit, else read from its name, which is assumed (grade C): `Phú Yên` of the provincial office, as its own letter and
 * plan of 26/5/2017 have it, and so `Tuy Hòa` of the office of Tuy Hòa. Null where neither tells.
 */
export function placeOf({ name, place }: Unit): OfficeFact | null {
  if (place !== undefined) return { value: place.name, basis: place.basis }
  const found = (areas.exec(name.vi) ?? bare.exec(name.vi))?.[1]
  if (found === undefined) return null
  return { value: found, basis: read(name.vi, 'that the place is the area named in') }
}

/** An office by its id, whether it still exists or not. @throws `unknown-unit` */
export function officeOf({ units }: Pick<Regime, 'units'>, id: string): Unit {
  const unit = units.find((candidate) => candidate.id === id)
  if (unit !== undefined) return unit
  throw new MotcuaError('unknown-unit', { field: 'unit', got: id })
}

/** The office above on the day; null at the top. */
export const officeAbove = (
  { units }: Pick<Regime, 'units'>,
  { parent }: Unit,
  on: PlainDate,
): Unit | null => (parent === null ? null : heirOn(units, parent, on))
