import type { Regime } from '@motcua/core'
import { Misuse } from './misuse.js'
import { nearest } from './nearest.js'

/**
 * The id of a unit there is, or was.
 * @throws `unknown-unit` naming the option and the nearest unit
 */
export function unitAsked({ units }: Pick<Regime, 'units'>, id: string, field: string): string {
  const ids = units.map((unit) => unit.id)
  if (ids.includes(id)) return id
  throw new Misuse('unknown-unit', { field, got: id, cure: nearest(id, ids) })
}
