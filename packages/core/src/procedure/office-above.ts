import type { PlainDate } from '../model/time.js'
import type { Regime } from './regime.js'

type Offices = Pick<Regime, 'units' | 'unitsBelow' | 'heirOf'>

const ancestorsOf = ({ units }: Pick<Regime, 'units'>, id: string): readonly string[] => {
  const above = new Set<string>()
  let parent = units.find((unit) => unit.id === id)?.parent ?? null
  while (parent !== null && !above.has(parent)) {
    const next: string = parent
    above.add(next)
    parent = units.find((unit) => unit.id === next)?.parent ?? null
  }
  return [...above]
}

/** Whether an office stands above a unit on a day, as who took over from one above does; it stands above itself too. */
export function standsAbove(
  regime: Offices,
  office: string,
  { unit, on }: { readonly unit: string; readonly on: PlainDate },
): boolean {
  const below = regime.unitsBelow(office)
  if (below.includes(unit)) return true
  return ancestorsOf(regime, unit).some((id) => below.includes(regime.heirOf(id, on) ?? ''))
}
