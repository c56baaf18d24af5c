import { printedCell, type OfficialDocument } from '@motcua/core/documents'
import { blockLines, tinyPress } from '../tiny-renderer.js'
import { broken, holding, printing, type BrokenRenderer } from './broken-renderer.js'

const order = 'every kind of block is printed, in the order of the document'
const once = 'every text is printed once for each place it has'
const languages = 'a document is printed in both languages, and says which'
const cells = 'every kind of cell is printed as its language has it'
const papers = 'the paper is A4 or A5, upright or lying'
const layouts = 'forms, letters and books are printed whole'
const signing = 'one signature, two, three or none are printed, with or without a name'
const letterheads = 'a letterhead may lack all that it may lack'
const bare = 'a document may have no more than a title'
const empty = 'empty words, lists and charts do no harm'

const refusing = (when: (document: OfficialDocument) => boolean) =>
  printing((document) => {
    if (when(document)) throw new Error('cannot print it')
    return document
  })

/** Faults of what a document is made of. */
export const brokenTrees: readonly BrokenRenderer[] = [
  broken('the format is none', ['the renderer says its format and its media type'], () => {
    const { renderer, read } = tinyPress()
    return { renderer: { ...renderer, format: 'Tiny files' }, read }
  }),
  broken(
    'blocks come in another order',
    [order],
    printing((document) => ({ ...document, blocks: document.blocks.toReversed() })),
  ),
  broken(
    'notes are left out',
    [order, once],
    printing(({ blocks, ...rest }) => ({
      ...rest,
      blocks: blocks.filter((block) => !('style' in block && block.style === 'note')),
    })),
  ),
  broken('alternatives of pictures are left out', [order, once], () =>
    tinyPress({
      block: (block, language) =>
        block.block === 'picture' ? [block.caption ?? ''] : blockLines(block, language),
    }),
  ),
  broken(
    'the title is printed again at the end',
    [once],
    printing((document) => ({
      ...document,
      recipients: [...document.recipients, document.title.type],
    })),
  ),
  broken('numbers are always Vietnamese', [languages, cells], () =>
    tinyPress({ block: (block) => blockLines(block, 'vi') }),
  ),
  broken(
    'the file says it is Vietnamese',
    [languages],
    holding((read) => ({ ...read, properties: { ...read.properties, language: 'vi' } })),
  ),
  broken('an unknown share is none', [cells], () =>
    tinyPress({
      block: (block, language) =>
        blockLines(block, language).map((line) => line.replace(/: –$/, ': 0,0%')),
    }),
  ),
  broken(
    'every paper is A4',
    [papers],
    printing((document) => ({ ...document, page: { ...document.page, size: 'A4' } })),
  ),
  broken(
    'every paper is upright',
    [papers],
    printing((document) => ({ ...document, page: { ...document.page, orientation: 'portrait' } })),
  ),
  broken(
    'books are not signed',
    [layouts],
    printing((document) =>
      document.layout === 'book' ? { ...document, signatures: [] } : document,
    ),
  ),
  broken(
    'two sign at most',
    [signing],
    printing((document) => ({ ...document, signatures: document.signatures.slice(0, 2) })),
  ),
  broken(
    'recipients are printed beside signatures only',
    [signing],
    printing((document) => ({
      ...document,
      signatures: document.recipients.length === 0 ? [] : document.signatures,
    })),
  ),
  broken(
    'a letterhead has a number',
    [letterheads],
    refusing(({ letterhead }) => letterhead?.number === null),
  ),
  broken(
    'a document has a block',
    [bare],
    refusing(({ blocks }) => blocks.length === 0),
  ),
  broken(
    'a title has a letter',
    [empty],
    refusing(({ title }) => title.type === ''),
  ),
  broken(
    'a share is a fraction',
    [cells, 'every kind of cell is printed in a table, in both languages'],
    () =>
      tinyPress({
        block: (block, language) =>
          blockLines(block, language).map((line) =>
            line.replace(printedCell({ is: 'share', value: 0.5 }, language), '0.5'),
          ),
      }),
  ),
]
