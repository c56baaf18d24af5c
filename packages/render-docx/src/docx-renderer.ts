import {
  prepareDocument,
  type DocumentRenderer,
  type OfficialDocument,
} from '@motcua/core/documents'
import { drawnPictures } from './document/drawing.js'
import { finishedFile } from './document/finished-file.js'
import { libraryFile } from './document/word-document.js'

/**
 * Prints official documents as Word files (Office Open XML) with the layout of NĐ 30/2020: Times New Roman, the styles
 * Word knows, heads repeated on every page of a table, pictures with their words. No address, field or macro comes from
 * the document; its only field is the page number.
 */
export function docxRenderer(): DocumentRenderer {
  return {
    format: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    async render(document: OfficialDocument): Promise<Uint8Array> {
      const ready = prepareDocument(document)
      const pictures = await drawnPictures(ready)
      return finishedFile(await libraryFile(ready, pictures), ready)
    },
  }
}
