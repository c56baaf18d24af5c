import type { DocumentRenderer, OfficialDocument } from '@motcua/core/documents'
import { chapter as chapterOf, type Ability, type ConformanceCase } from '../conformance-case.js'
import { ExpectationError } from '../expectation.js'
import type { ReadBack } from './read-back.js'

/** What a press is made of. */
export interface PressParts {
  readonly renderer: DocumentRenderer
  /** Reads a file by another program than the one that wrote it. */
  readonly read: (file: Uint8Array) => Promise<ReadBack>
}

/** One promise of a renderer. */
export type RendererCase = ConformanceCase<Press>

/** The cases of one chapter, each named by its sentence. */
export const chapter = (
  group: string,
  proofs: Readonly<Record<string, RendererCase['run']>>,
  needs: Ability | null = null,
): readonly RendererCase[] => chapterOf(group, proofs, needs)

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  Object.values(value).forEach(frozen)
  return Object.freeze(value)
}

async function kept<T>(promise: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw new ExpectationError(promise, 'no error', error)
  }
}

/** What a case of the suite works with: prints documents, and reads them back by another program. */
export class Press {
  readonly renderer: DocumentRenderer
  readonly #read: PressParts['read']

  constructor({ renderer, read }: PressParts) {
    this.renderer = renderer
    this.#read = read
  }

  /** The file of a document, which may not be changed while it is printed. */
  async file(document: OfficialDocument): Promise<Uint8Array> {
    const file = await kept('A document is printed, and left as it is', () =>
      this.renderer.render(frozen(document)),
    )
    if (file instanceof Uint8Array && file.length > 0) return file
    throw new ExpectationError('A file is bytes', 'bytes', file)
  }

  /** The document as it is read back. */
  async print(document: OfficialDocument): Promise<ReadBack> {
    const file = await this.file(document)
    return kept('Another program reads the file', () => this.#read(file))
  }
}
