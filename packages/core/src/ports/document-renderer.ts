import type { OfficialDocument } from '../document/official-document.js'

/**
 * Prints official documents in one format.
 *
 * Obligations of an implementation, each a named case of the conformance suite:
 * - every text of the document, as `prepareDocument` leaves it, is in the file once for each place, letter by letter, in the order of the
 *   document, and can be read back by another program;
 * - texts are data: none becomes an element, a formula, a field, a header or an address that is called;
 * - it needs no temporary file, no network, no clock: the same document gives the same bytes;
 * - a table of ten thousand rows comes out whole, its head repeated on every page where the format has pages.
 */
export interface DocumentRenderer {
  /** Short name of the format, also the ending of files: `html`, `docx`, `xlsx`, `pdf`. */
  readonly format: string
  /** e.g. `application/pdf`. */
  readonly mediaType: string
  /** @throws `invalid-input` naming the block, for a document whose parts do not fit each other */
  render(document: OfficialDocument): Promise<Uint8Array>
}
