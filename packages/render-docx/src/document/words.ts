import { Paragraph, TextRun, type IParagraphOptions, type IRunPropertiesOptions } from 'docx'

/** A control that no printable text holds, in place of `{` on its way through the library. */
const brace = '\u0091'

/**
 * Words for the library. It takes `{…}` in a finished document for the mark of a picture or of a list, wherever it
 * stands, so an opening brace travels as a control character.
 */
export const guarded = (text: string): string => text.replaceAll('{', brace)

/** The finished document with its braces back. */
export const unguarded = (xml: string): string => xml.replaceAll(brace, '{')

/** Words as runs: a line feed begins a new line. */
export const runs = (text: string, look: IRunPropertiesOptions = {}): TextRun[] =>
  text
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({ ...look, text: guarded(line), ...(index > 0 && { break: 1 }) }),
    )

/** A paragraph of words in a style. */
export const paragraph = (
  style: string,
  text: string | null,
  options: IParagraphOptions = {},
): Paragraph => new Paragraph({ style, ...options, children: text === null ? [] : runs(text) })
