import { expectSame, ExpectationError } from '../../expectation.js'
import { expectProperties } from '../comparing.js'
import { bareDocument, fullDocument } from '../full-document.js'
import { inAnotherYear } from '../in-another-year.js'
import { chapter } from '../press.js'

function expectSameBytes(promise: string, came: Uint8Array, expected: Uint8Array): void {
  if (Buffer.compare(came, expected) === 0) return
  const at = came.findIndex((byte, index) => byte !== expected[index])
  throw new ExpectationError(
    promise,
    `${expected.length} bytes`,
    `${came.length}, other from ${at}`,
  )
}

/** The files themselves. */
export const files = chapter('files', {
  'the same document gives the same bytes, in another year and another zone too': async (press) => {
    const first = await press.file(fullDocument())
    expectSameBytes('It is the same again', await press.file(fullDocument()), first)
    const later = await inAnotherYear(() => press.file(fullDocument()))
    expectSameBytes('It is the same a year later', later, first)
  },

  'documents printed at once are each themselves': async (press) => {
    const documents = [fullDocument(), fullDocument('en'), bareDocument([]), fullDocument()]
    const together = await Promise.all(documents.map((document) => press.file(document)))
    for (const [index, document] of documents.entries()) {
      const alone = await press.file(document)
      expectSameBytes('It is as if printed alone', together[index] ?? new Uint8Array(), alone)
    }
  },

  'title, author and subject are properties of the file': async (press) => {
    expectProperties(await press.print(fullDocument()), fullDocument())
    const other = { ...fullDocument().about, title: 'Phiếu khác', author: 'Đ', subject: '<b>' }
    const document = { ...bareDocument([]), about: other }
    expectProperties(await press.print(document), document)
  },

  'a file calls nobody': async (press) => {
    expectSame('Nobody is called', (await press.print(fullDocument())).calls, [])
  },
})
