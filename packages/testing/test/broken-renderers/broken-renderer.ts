import { prepareDocument, type OfficialDocument } from '@motcua/core/documents'
import { withWords, type PressParts, type ReadBack } from '../../src/index.js'
import { tinyPress } from '../tiny-renderer.js'

/** A renderer with one fault, and the cases of the suite that must catch it. */
export interface BrokenRenderer {
  readonly fault: string
  readonly caughtBy: readonly string[]
  readonly press: () => PressParts
}

/** A renderer with one fault. */
export const broken = (
  fault: string,
  caughtBy: readonly string[],
  press: () => PressParts,
): BrokenRenderer => ({ fault, caughtBy, press })

/** Exchanges the document that is printed. */
export const printing = (change: (document: OfficialDocument) => OfficialDocument) => () =>
  tinyPress({ prepare: (document) => change(prepareDocument(document)) })

/** Exchanges every word that is printed. */
export const wording = (change: (words: string) => string) =>
  printing((document) =>
    withWords(document, ({ path, words }) => (path === 'kind' ? words : change(words))),
  )

/** Exchanges what the file holds. */
export const holding = (change: (read: ReadBack) => ReadBack) => (): PressParts => {
  const { renderer, read } = tinyPress()
  return { renderer, read: async (file) => change(await read(file)) }
}
