import type { Language, OfficialDocument, Page } from '@motcua/core/documents'
import { ExpectationError, expectSame } from '../../expectation.js'
import { expectProperties, expectTexts, expectTimes } from '../comparing.js'
import { bareDocument, everyCell, fullDocument } from '../full-document.js'
import { chapter, type Press } from '../press.js'
import { textsOf } from '../pieces.js'
import { withWords } from '../words-of.js'

/** The document with a word of its own in every place. */
function numbered(document: OfficialDocument): OfficialDocument {
  let count = 100
  return withWords(document, ({ path }) => {
    count += 1
    return path.endsWith('.group') ? 'Nhóm-chung' : `Chữ-${count}-đầu`
  })
}

async function printed(press: Press, document: OfficialDocument): Promise<void> {
  const read = await press.print(document)
  expectTexts(read, document)
  expectProperties(read, document)
}

async function onPaper(press: Press, page: Page, size: readonly [number, number]): Promise<void> {
  const { paper } = await press.print({ ...fullDocument(), page })
  const came = [paper.width, paper.height]
  const fits = came.every((side, index) => Math.abs(side - (size[index] ?? 0)) < 1.5)
  if (fits) return
  throw new ExpectationError(`The paper is ${page.size} ${page.orientation}`, size, came)
}

async function inLanguage(press: Press, language: Language): Promise<void> {
  const { properties } = await press.print(fullDocument(language))
  expectSame('The file says its language', properties.language ?? language, language)
}

/** What a document is made of. */
export const trees = chapter('documents', {
  'the renderer says its format and its media type': async ({ renderer }) => {
    const { format, mediaType } = renderer
    expectSame('The format is a short name', /^[a-z]{2,5}$/.test(format), true)
    expectSame('The media type is one', /^[a-z]+\/[\w.+-]+$/.test(mediaType), true)
  },

  'every kind of block is printed, in the order of the document': async (press) => {
    await printed(press, fullDocument())
  },

  'every text is printed once for each place it has': async (press) => {
    const document = numbered(fullDocument())
    const read = await press.print(document)
    expectTexts(read, document)
    const texts = textsOf(document).filter((words) => words.startsWith('Chữ-'))
    for (const words of texts) expectTimes(read, words, 1)
    expectTimes(
      read,
      'Nhóm-chung',
      textsOf(document).filter((text) => text === 'Nhóm-chung').length,
    )
  },

  'a document is printed in both languages, and says which': async (press) => {
    for (const language of ['vi', 'en'] as const) {
      await printed(press, fullDocument(language))
      await inLanguage(press, language)
    }
  },

  'every kind of cell is printed as its language has it': async (press) => {
    for (const language of ['vi', 'en'] as const) {
      const fields = everyCell.map((value, index) => ({ label: `Mục ${index}:`, value }))
      await printed(press, { ...bareDocument([{ block: 'fields', fields }]), language })
    }
  },

  'the paper is A4 or A5, upright or lying': async (press) => {
    await onPaper(press, { size: 'A4', orientation: 'portrait' }, [210, 297])
    await onPaper(press, { size: 'A4', orientation: 'landscape' }, [297, 210])
    await onPaper(press, { size: 'A5', orientation: 'portrait' }, [148, 210])
    await onPaper(press, { size: 'A5', orientation: 'landscape' }, [210, 148])
  },

  'forms, letters and books are printed whole': async (press) => {
    for (const layout of ['form', 'letter', 'book'] as const) {
      await printed(press, { ...fullDocument(), layout })
      await printed(press, {
        ...fullDocument(),
        layout,
        page: { size: 'A5', orientation: 'portrait' },
      })
    }
  },

  'one signature, two, three or none are printed, with or without a name': async (press) => {
    const [left, right] = fullDocument().signatures
    if (left === undefined || right === undefined) return
    const bare = { ...right, note: null, name: null }
    for (const signatures of [[], [right], [bare], [left, bare], [left, bare, right]]) {
      await printed(press, { ...fullDocument(), signatures })
      await printed(press, { ...fullDocument(), signatures, recipients: [] })
    }
  },

  'a letterhead may lack all that it may lack': async (press) => {
    const { letterhead } = fullDocument()
    if (letterhead === null) return
    const least = { ...letterhead, superior: null, number: null, about: null, placeAndDate: null }
    await printed(press, { ...fullDocument(), letterhead: least })
    await printed(press, { ...fullDocument(), letterhead: { ...least, about: 'V/v báo cáo' } })
    await printed(press, { ...fullDocument(), letterhead: { ...least, placeAndDate: 'Tuy Hòa' } })
    await printed(press, { ...fullDocument(), letterhead: null })
  },

  'a document may have no more than a title': async (press) => {
    await printed(press, bareDocument([]))
    await printed(press, bareDocument([{ block: 'new-page' }, { block: 'new-page' }]))
  },

  'empty words, lists and charts do no harm': async (press) => {
    await printed(
      press,
      withWords(fullDocument(), () => ''),
    )
    const chart = { is: 'chart', bars: 'grouped', unit: '', categories: [], series: [] } as const
    await printed(
      press,
      bareDocument([
        { block: 'fields', fields: [] },
        { block: 'list', ordered: true, items: [] },
        { block: 'checklist', items: [] },
        { block: 'picture', picture: chart, caption: null, alternative: 'Không có số liệu' },
      ]),
    )
  },
})
