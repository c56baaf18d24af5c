import { documentMarkdown, type Block, type OfficialDocument } from '@motcua/core/documents'
import { figure } from './figure.js'

const blockText = (guide: OfficialDocument, block: Block): string => {
  const { language } = guide
  if (block.block === 'picture' && block.picture.is === 'drawing') {
    const { caption, alternative, picture } = block
    return figure(picture, { caption: caption ?? '', alternative, language })
  }
  const alone = { ...guide, letterhead: null, signatures: [], recipients: [], blocks: [block] }
  const [, ...said] = documentMarkdown(alone).trimEnd().split('\n\n')
  return said.join('\n\n')
}

/** The sections of a guide as Markdown, each drawing in its place; without title, letterhead and signature. */
export const guideText = (guide: OfficialDocument): readonly string[] =>
  guide.blocks.map((block) => blockText(guide, block))
