/**
 * A file as another program reads it back: never the program that wrote it. White space plays no part where texts are
 * compared, so lines may break anywhere; page numbers and repeated heads are left out of `text`.
 */
export interface ReadBack {
  /**
   * All text a person reads, in the order of the file: letterhead, title, body, signatures and recipients; the
   * alternative text of a picture where the picture stands, and nothing of what is drawn in it.
   */
  readonly text: string
  /** Title, author and subject of the file, and its language where the format tells one: `vi`, `en`. */
  readonly properties: {
    readonly title: string
    readonly author: string
    readonly subject: string
    readonly language?: string
  }
  /** The paper, in millimetres. */
  readonly paper: { readonly width: number; readonly height: number }
  /**
   * What the file is made of beside text, each named once: elements with their attributes, formulas, links, fields,
   * actions, files within the file. Words that became any of these add a name to it.
   */
  readonly parts: readonly string[]
  /** Addresses a reader of the file would call or open without being asked. */
  readonly calls: readonly string[]
  /**
   * Whether the head of a table that breaks across pages stands on each: the text of every page for a format with
   * pages, or what the file says about it.
   */
  readonly heads: { readonly pages: readonly string[] } | { readonly repeated: boolean }
  /** For an adapter that declares `tables`: the text of every cell, by table and row, heads left out, totals last. */
  readonly tables?: readonly (readonly (readonly string[])[])[]
}
