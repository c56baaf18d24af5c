import type { Language } from '@motcua/core/documents'
import type { Flow } from '@motcua/core/proof'

/** What is drawn of a procedure: Markdown for its page, and files that can be taken home from it. */
export interface Pictures {
  /** Figures with inline SVG, one after another. */
  readonly figures: readonly string[]
  /** Files to download, with the words of their link. */
  readonly files: readonly {
    readonly name: string
    readonly content: string
    readonly words: string
  }[]
}

/** Draws a flow. Nothing is drawn yet: the page then has its table of states alone. */
export const picturesOf = async (_flow: Flow, _language: Language): Promise<Pictures> => ({
  figures: [],
  files: [],
})
