import type { OfficialDocument } from '@motcua/core/documents'

/** A document as it is filed. */
export interface Filed {
  /** Where it stands below the folder of documents, without its ending: `so-theo-doi/2017-tuy-hoa`. */
  readonly name: string
  readonly title: string
  /** What it is, in a sentence. */
  readonly about: string
  readonly document: OfficialDocument
}

/** Documents that belong together: those of an office, of a dossier, or of the whole province. */
export interface Shelf {
  /** Letters, digits and dashes, unique in the run. */
  readonly id: string
  /** Whose documents they are. */
  readonly of: 'province' | 'office' | 'case'
  readonly heading: string
  /** How it is called in a list. */
  readonly short: string
  readonly about: string
  readonly documents: readonly Filed[]
}

/** The documents of a chapter of the play. */
export interface FiledChapter {
  readonly id: string
  readonly heading: string
  readonly english: string
  /** What it came to. */
  readonly figures: readonly (readonly [name: string, value: string])[]
  readonly shelves: readonly Shelf[]
  /** Pages of text that go with it: where they stand below the out folder, and what they are. */
  readonly pages: readonly (readonly [path: string, about: string])[]
}

/** Every document of the chapters, in the order they are listed. */
export const filedIn = (chapters: readonly FiledChapter[]): readonly Filed[] =>
  chapters.flatMap(({ shelves }) => shelves.flatMap(({ documents }) => documents))

/** The documents as they are. @throws Error when two have one name, as one would stand in the place of the other */
export function withOwnNames(filed: readonly Filed[]): readonly Filed[] {
  const names = new Set<string>()
  for (const { name } of filed) {
    if (names.has(name)) throw new Error(`Two documents are called ${name}.`)
    names.add(name)
  }
  return filed
}

/** Where a document stands in a format, below the out folder. */
export const filePath = ({ name }: Pick<Filed, 'name'>, format: string): string =>
  `van-ban/${name}.${format}`

/** Whether a run may have written this path as a document. */
export const isDocumentPath = (path: string): boolean =>
  /^van-ban\/[a-z-]+\/[\w.-]+\.(?:html|docx|xlsx|pdf)$/.test(path)
