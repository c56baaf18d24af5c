import { MotcuaError } from '@motcua/core'
import { type DocumentRenderer, type OfficialDocument } from '@motcua/core/documents'
import type { PressParts, ReadBack } from '../../src/index.js'
import { tinyPress } from '../tiny-renderer.js'
import { broken, holding, printing, type BrokenRenderer } from './broken-renderer.js'

const bytes = 'the same document gives the same bytes, in another year and another zone too'
const together = 'documents printed at once are each themselves'
const properties = 'title, author and subject are properties of the file'
const rows = 'a table whose rows do not fit its columns is refused'
const columns = 'a table without columns, or with columns of no width, is refused'
const names = 'a table name that is none, or is used twice, is refused'
const charts = 'a chart whose values do not fit its categories is refused'
const codes = 'a QR code of nothing, or of more than a camera reads from paper, is refused'
const drawings = 'a drawing that is not within its sides is refused'

const rendering =
  (breaks: (inner: DocumentRenderer) => Partial<DocumentRenderer>) => (): PressParts => {
    const { renderer, read } = tinyPress()
    return { renderer: { ...renderer, ...breaks(renderer) }, read }
  }

/** Adds to every file what may differ each time. */
const adding = (words: () => string) =>
  rendering((inner) => ({
    render: async (document) =>
      Buffer.concat([await inner.render(document), Buffer.from(' '.repeat(words().length))]),
  }))

/** Holds the document that is printed in one place for all. */
const sharing = rendering((inner) => {
  let current: OfficialDocument | undefined
  return {
    render: async (document) => {
      current = document
      await Promise.resolve()
      return inner.render(current)
    },
  }
})

const changing = (change: (read: ReadBack) => Partial<ReadBack>) =>
  holding((read) => ({ ...read, ...change(read) }))

let prints = 0

/** Faults of files and refusals. */
export const brokenFiles: readonly BrokenRenderer[] = [
  broken(
    'files are counted',
    [bytes],
    adding(() => {
      prints += 1
      return ' '.repeat(prints)
    }),
  ),
  broken(
    'the file says when it was printed',
    [bytes],
    adding(() => ' '.repeat(new Date().getFullYear() - 2000)),
  ),
  broken(
    'the file says in which zone it was printed',
    [bytes],
    adding(() => ' '.repeat(new Date(0).getTimezoneOffset() + 900)),
  ),
  broken('one document is printed at a time', [together], sharing),
  broken(
    'the author is the program',
    [properties],
    changing(({ properties: all }) => ({ properties: { ...all, author: 'Motcua' } })),
  ),
  broken(
    'a font is fetched',
    ['a file calls nobody'],
    changing(() => ({ calls: ['//example.vn/font.woff2'] })),
  ),
  broken(
    'what does not fit is printed as it is',
    [rows, columns, names, charts, codes, drawings],
    () => tinyPress({ prepare: (document) => document }),
  ),
  broken(
    'a refusal names no block',
    [rows, columns, charts, codes, drawings],
    rendering((inner) => ({
      render: (document) =>
        inner.render(document).catch(() => {
          throw new MotcuaError('invalid-input', { field: 'blocks' })
        }),
    })),
  ),
  broken(
    'the document is sorted where it lies',
    ['every kind of block is printed, in the order of the document'],
    rendering((inner) => ({
      render: async (document) => {
        Array.prototype.sort.call(document.recipients)
        return inner.render(document)
      },
    })),
  ),
  broken(
    'the file is empty',
    ['a document may have no more than a title'],
    rendering(() => ({ render: async () => new Uint8Array() })),
  ),
  broken(
    'nobody can read the file',
    ['every kind of block is printed, in the order of the document'],
    rendering(() => ({ render: async () => new Uint8Array([1]) })),
  ),
  broken(
    'long words end the printing',
    ['fifty thousand characters stand in a letterhead and a title'],
    printing((document) => {
      if (document.title.type.length > 40_000) throw new Error('too long')
      return document
    }),
  ),
]
