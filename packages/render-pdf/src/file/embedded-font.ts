import type { Face } from './fonts.js'
import type { EmbeddedFont, Inside, ReadFont } from './pdfkit-inside.js'

interface Opened {
  readonly font: ReadFont
  readonly make: new (inside: Inside, font: ReadFont, id: string) => EmbeddedFont
}

// The letters of a subset's name are made of these.
const numbers = { regular: 'F1', bold: 'F2', italic: 'F3', boldItalic: 'F4' } as const

const opened = new WeakMap<Uint8Array, Opened>()

function open(inside: Inside, face: Face, bytes: Uint8Array): Opened {
  inside.registerFont(face, bytes)
  inside.font(face)
  const { font, constructor } = inside._font
  const made = { font, make: constructor as Opened['make'] }
  opened.set(bytes, made)
  return made
}

/** A font taken into a file. Its bytes are read once for all files: reading them takes longer than a slip. */
export function embeddedIn(inside: Inside, face: Face, bytes: Uint8Array): EmbeddedFont {
  const { font, make } = opened.get(bytes) ?? open(inside, face, bytes)
  const embedded = new make(inside, font, numbers[face])
  inside._fontFamilies[face] = embedded
  return embedded
}
