/** The door of `@motcua/render-pdf`: every public name, listed once. */
export { pdfRenderer, type PdfOptions } from './pdf-renderer.js'
