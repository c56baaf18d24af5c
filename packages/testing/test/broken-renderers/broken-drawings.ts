import type { Block, OfficialDocument } from '@motcua/core/documents'
import type { PressParts } from '../../src/index.js'
import { blockLines, tinyPress } from '../tiny-renderer.js'
import { broken, printing, type BrokenRenderer } from './broken-renderer.js'

const sizes = 'a drawing is printed where it stands, whatever its size'
const drawn = 'words in a drawing are drawn, whatever they look like, and say nothing twice'

const wordsIn = (block: Block): readonly string[] =>
  block.block === 'picture' && block.picture.is === 'drawing'
    ? block.picture.parts.flatMap((part) => (part.part === 'words' ? [part.text] : []))
    : []

/** The file has a part for what a drawing says. */
const makingOfDrawings = (): PressParts => {
  let words: readonly string[] = []
  const { renderer, read } = tinyPress()
  const render = (document: OfficialDocument): Promise<Uint8Array> => {
    words = document.blocks.flatMap(wordsIn)
    return renderer.render(document)
  }
  return {
    renderer: { ...renderer, render },
    read: async (file) => {
      const found = await read(file)
      const made = words.some((text) => text.includes('<script'))
      return made ? { ...found, parts: [...found.parts, 'script'] } : found
    },
  }
}

/** Faults of drawings. */
export const brokenDrawings: readonly BrokenRenderer[] = [
  broken(
    'a drawing that is wider than the paper is left out',
    [sizes],
    printing((document) => ({
      ...document,
      blocks: document.blocks.filter(
        (block) =>
          block.block !== 'picture' || block.picture.is !== 'drawing' || block.picture.width < 600,
      ),
    })),
  ),
  broken('words in a drawing are markup', [drawn], makingOfDrawings),
  broken('words in a drawing are printed as text, too', [drawn], () =>
    tinyPress({ block: (block, language) => [...blockLines(block, language), ...wordsIn(block)] }),
  ),
]
