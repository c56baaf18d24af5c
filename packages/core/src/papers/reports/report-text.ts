import type { Block } from '../../document/block.js'
import { paragraph } from '../layout/language.js'

const item = /^\s*[-–•]\s+(.*)$/u

/** What somebody wrote, as blocks: each line a paragraph, lines that begin with a dash a list. */
export function writtenBlocks(written: string): readonly Block[] {
  const blocks: Block[] = []
  for (const line of written.split('\n')) {
    const said = item.exec(line)?.[1]
    const last = blocks.at(-1)
    if (said === undefined) {
      if (line.trim() !== '') blocks.push(paragraph(line.trim()))
    } else if (last?.block === 'list') {
      blocks[blocks.length - 1] = { ...last, items: [...last.items, said] }
    } else {
      blocks.push({ block: 'list', ordered: false, items: [said] })
    }
  }
  return blocks
}
