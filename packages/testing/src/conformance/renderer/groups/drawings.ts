import type { Block, Drawing } from '@motcua/core/documents'
import { expectNothingElse, expectOnlyText, expectTexts } from '../comparing.js'
import { bareDocument, drawing } from '../full-document.js'
import { hostileWords } from '../hostile/hostile-words.js'
import { chapter } from '../press.js'

const paragraph = (text: string): Block => ({ block: 'paragraph', style: 'body', text })

const between = (picture: Drawing) =>
  bareDocument([
    paragraph('Trước hình'),
    { block: 'picture', picture, caption: 'Sơ đồ', alternative: 'Từ nhận đến ký' },
    paragraph('Sau hình'),
  ])

const sized = (width: number, height: number): Drawing => ({
  is: 'drawing',
  width,
  height,
  parts: [
    {
      ...{ part: 'box', x: 0, y: 0, width, height, corner: 1 },
      ...{ tone: 'wait', outline: 'dashed' },
    },
    {
      ...{ part: 'words', x: width / 2, y: height / 2, anchor: 'middle', size: 9 },
      ...{ weight: 'regular', tone: 'ink', text: 'Chờ bổ sung' },
    },
  ],
})

const saying = (words: readonly string[]): Drawing => ({
  ...drawing,
  height: 200,
  parts: words.map((text, index) => ({
    ...{ part: 'words', x: 10, y: 10 + index, anchor: 'start', size: 9 },
    ...{ weight: 'italic', tone: 'ink', text },
  })),
})

/** Drawings of boxes, lines and words. */
export const drawings = chapter('drawings', {
  'a drawing is printed where it stands, whatever its size': async (press) => {
    const sizes = [
      [2000, 80],
      [80, 3000],
      [1500, 1500],
      [1, 1],
      [14_400, 1],
      [1, 14_400],
    ] as const
    for (const [width, height] of sizes) {
      const document = between(sized(width, height))
      expectTexts(await press.print(document), document)
    }
    const empty = between({ ...drawing, parts: [] })
    expectTexts(await press.print(empty), empty)
  },

  'words in a drawing are drawn, whatever they look like, and say nothing twice': async (press) => {
    const groups = Object.values(hostileWords)
    for (const words of groups) {
      const usual = between(saying(words.map(() => 'Ký')))
      const plain = await press.print(usual)
      const document = between(saying(words))
      const read = await press.print(document)
      expectTexts(read, document)
      expectNothingElse([read, document], [plain, usual])
      expectOnlyText(read, plain)
    }
  },
})
