/** What the key of a job says is to be done. `entry` and `effect` find the effect in the journal; effects count from 0. */
export type Task =
  | { readonly task: 'wake' }
  | { readonly task: EffectTask; readonly entry: number; readonly effect: number }

/** What a job does for an effect: deliver a message, inform a case, open one, gather what others say. */
export type EffectTask = (typeof effectTasks)[number]

const effectTasks = ['deliver', 'inform', 'open', 'gather'] as const

/** The key of the one wake-up of a case. */
export const wakeKey = 'wake'

// Keys sort as text, and jobs of one moment begin in the order of their keys: those of an earlier entry first.
const padded = (number: number, digits: number): string => String(number).padStart(digits, '0')

/** The key of the job behind an effect of an entry. */
export const effectKey = (
  task: EffectTask,
  { entry, effect }: { readonly entry: number; readonly effect: number },
): string => `${task}:${padded(entry, 6)}.${padded(effect, 2)}`

/** Reads the key of a job; null when no engine of this version made it. */
export function taskOf(key: string): Task | null {
  if (key === wakeKey) return { task: 'wake' }
  const [, name, entry, effect] = /^([a-z]+):(\d+)\.(\d+)$/.exec(key) ?? []
  const task = effectTasks.find((known) => known === name)
  if (task === undefined) return null
  return { task, entry: Number(entry), effect: Number(effect) }
}
