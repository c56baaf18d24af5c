import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** The four faces of Tinos as TTF: the widths of Times New Roman, every letter of Vietnamese. */
export interface DocumentFont {
  /** `Tinos`. */
  readonly family: string
  readonly regular: Uint8Array
  readonly bold: Uint8Array
  readonly italic: Uint8Array
  readonly boldItalic: Uint8Array
}

const { resolve } = createRequire(import.meta.url)

const face = (name: string): Promise<Uint8Array> =>
  readFile(resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`))

async function load(): Promise<DocumentFont> {
  const [regular, bold, italic, boldItalic] = await Promise.all([
    face('400Regular'),
    face('700Bold'),
    face('400Regular_Italic'),
    face('700Bold_Italic'),
  ])
  return { family: 'Tinos', regular, bold, italic, boldItalic }
}

let loaded: Promise<DocumentFont> | undefined

/** The font documents are set in, read once from the installed package `@expo-google-fonts/tinos` (OFL). */
export function documentFont(): Promise<DocumentFont> {
  loaded ??= load()
  return loaded
}
