import {
  documentMarkdown,
  type DocumentRenderer,
  type OfficialDocument,
} from '@motcua/core/documents'

type Print = (document: OfficialDocument) => Promise<Uint8Array>

const by =
  (renderer: () => Promise<DocumentRenderer>): Print =>
  async (document) =>
    (await renderer()).render(document)

/** What prints a document, by format; each is loaded when it is asked for. */
export const printers: Readonly<Record<string, Print>> = {
  html: by(async () => (await import('@motcua/render-html')).htmlRenderer()),
  docx: by(async () => (await import('@motcua/render-docx')).docxRenderer()),
  pdf: by(async () => (await import('@motcua/render-pdf')).pdfRenderer()),
  xlsx: by(async () => (await import('@motcua/render-xlsx')).xlsxRenderer()),
  md: async (document) => new TextEncoder().encode(documentMarkdown(document)),
}
