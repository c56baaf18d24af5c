import { MotcuaError } from '@motcua/core'
import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate'
import PizZip from 'pizzip'

/** How a template is opened. */
export interface TemplateOptions {
  /** How many bytes it may have unpacked, 64 MiB unless told. */
  readonly unpackedLimit?: number
}

const refuse = (got: string, cause?: unknown): never => {
  throw new MotcuaError('invalid-input', { field: 'template', got, cause })
}

const parts = 10_000

/** Counts what a package says to hold before any of it is unpacked; nothing is unpacked beyond what it says. */
const counted = (limit: number) => {
  let bytes = 0
  let files = 0
  return ({ name, originalSize }: UnzipFileInfo): boolean => {
    bytes += originalSize
    files += 1
    if (bytes > limit) refuse(`more than ${limit} bytes unpacked`)
    if (files > parts) refuse(`more than ${parts} parts`)
    return !name.endsWith('/')
  }
}

const unpacked = (template: Uint8Array, limit: number): Record<string, Uint8Array> => {
  try {
    return unzipSync(template, { filter: counted(limit) })
  } catch (error) {
    if (error instanceof MotcuaError) throw error
    return refuse('no ZIP file, or a damaged one', error)
  }
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

const checkParts = (files: Readonly<Record<string, Uint8Array>>): void => {
  const types = files['[Content_Types].xml']
  if (types === undefined || files['word/document.xml'] === undefined) refuse('no Word file')
  else if (!strFromU8(types).includes(wordType)) refuse('no .docx file')
  for (const [name, bytes] of Object.entries(files)) {
    if (/vbaproject/i.test(name)) refuse('a file with macros')
    if (/\.(?:xml|rels)$/i.test(name) && strFromU8(bytes).includes('<!DOCTYPE')) {
      refuse(`a document type in ${name}`)
    }
  }
}

/**
 * The parts of a template, unpacked within the limit.
 * @throws `invalid-input` for what is no .docx file, is too large unpacked, or has macros
 */
export function openTemplate(template: Uint8Array, options: TemplateOptions): PizZip {
  const files = unpacked(template, options.unpackedLimit ?? 64 * 1024 * 1024)
  checkParts(files)
  const zip = new PizZip()
  for (const [name, bytes] of Object.entries(files)) zip.file(name, bytes)
  return zip
}
