import type { ReadBack } from '@motcua/testing'
import { readWithMammoth } from './mammoth-reading.js'
import { partsOf } from './word-file.js'
import { callsOf, partNames, plainText, textOfXml } from './xml-reading.js'

const squashed = (text: string): string => text.replace(/\s+/gu, '')

const first = (xml: string, pattern: RegExp): string => plainText(pattern.exec(xml)?.[1] ?? '')

const millimetres = (twips: string): number => (Number(twips) * 25.4) / 1440

/** A Word file as mammoth reads it, and as its XML says it: both have to agree. */
export async function readWord(file: Uint8Array): Promise<ReadBack> {
  const parts = partsOf(file)
  const [body = '', core = ''] = [parts['word/document.xml'], parts['docProps/core.xml']]
  const { text, tables, heads } = await readWithMammoth(file)
  if (squashed(text) !== squashed(textOfXml(body))) {
    throw new Error('mammoth and the XML do not say the same')
  }
  return {
    text,
    tables,
    heads: { repeated: heads.every((rows) => rows > 0) },
    properties: {
      title: first(core, /<dc:title>([^<]*)/),
      author: first(core, /<dc:creator>([^<]*)/),
      subject: first(core, /<dc:subject>([^<]*)/),
      language: first(core, /<dc:language>([a-z]+)-/),
    },
    paper: {
      width: millimetres(first(body, /<w:pgSz [^>]*w:w="(\d+)"/)),
      height: millimetres(first(body, /<w:pgSz [^>]*w:h="(\d+)"/)),
    },
    parts: partNames(file).filter((name) => !name.startsWith('word/media/')),
    calls: callsOf(file),
  }
}
