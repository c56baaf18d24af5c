import { zipSync } from 'fflate'

// Fields of a ZIP are local time: noon of this day has the same ones in every zone.
const moment = (): Date => new Date(1980, 0, 1, 12)

/** The files of a package, by their path. */
export type Files = Readonly<Record<string, Uint8Array>>

/** A package of these files, in the order of their paths; the same files give the same bytes. */
export function packed(files: Files): Uint8Array {
  const first = '[Content_Types].xml'
  const names = Object.keys(files).filter((name) => name !== first)
  const ordered = [...(first in files ? [first] : []), ...names.toSorted()]
  return zipSync(
    Object.fromEntries(ordered.map((name) => [name, files[name] ?? new Uint8Array()])),
    { level: 6, mtime: moment() },
  )
}
