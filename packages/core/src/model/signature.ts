import type { Actor } from './actor.js'

/** The lines of a signature, from top to bottom; a line that is not there is null. */
export interface Signature {
  /** In whose place or as what the person signs, such as `KT. CHI CỤC TRƯỞNG`. */
  readonly authority: string | null
  /** The person's own title, such as `PHÓ CHI CỤC TRƯỞNG`. */
  readonly title: string | null
  readonly name: string
}

const capitals = (title: string | undefined): string | null =>
  title === undefined ? null : title.normalize('NFC').toLocaleUpperCase('vi')

const abbreviated = (capacity: string, title: string | undefined): string =>
  [`${capacity}.`, capitals(title) ?? ''].join(' ').trim()

/**
 * The lines of a person's signature as official documents print them: the capacity before the title of the head, the
 * signer's own title below it, then the name (NĐ 30/2020 Art 13). An acting head has one line for both.
 */
export function signatureOf({ name, title, capacity, onBehalfOf }: Actor): Signature {
  if (capacity === undefined) return { authority: null, title: capitals(title), name }
  if (capacity === 'Q') return { authority: abbreviated(capacity, title), title: null, name }
  return {
    authority: abbreviated(capacity, onBehalfOf?.title),
    title: capitals(title),
    name,
  }
}

// Before people had titles and capacities nothing was recorded; those entries are decided anew to the same bytes.
/** What the signature of this person shows; null where neither title nor capacity is known. */
export const signatureBy = (by: Actor): Signature | null =>
  by.title === undefined && by.capacity === undefined ? null : signatureOf(by)
