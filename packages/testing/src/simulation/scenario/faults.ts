import type { Fault } from '@motcua/core'
import { meant, nearest, type Phrased } from './nearest.js'

/** Collects what is wrong with a text, so that all of it is told at once. */
export class Faults {
  readonly list: Fault[] = []
  line = 0

  /** Notes what was expected here, and the nearest phrase that is known. */
  note(written: string, expected: string, known: readonly string[]): null {
    const near = nearest(written, known)
    const hint = near === null ? '' : `; nearest: ${near}`
    const problem = `“${written}” is not ${expected}${hint}`
    this.list.push({ path: `line ${String(this.line)}`, problem })
    return null
  }

  /** What some words mean, or null, noted. */
  meaning(written: string, expected: string, known: readonly Phrased[]): string | null {
    const found = meant(written, known)
    if ('id' in found) return found.id
    const phrases = known.flatMap((one) => one.phrases)
    if (found.several.length === 0) return this.note(written, expected, phrases)
    const problem = `“${written}” may be any of: ${found.several.join('; ')}`
    this.list.push({ path: `line ${String(this.line)}`, problem })
    return null
  }
}
