/** What a workbook reads as a character written by its number; a text may hold the same letters. */
const escapes = /_(?=x[0-9A-Fa-f]{4}_)/g

/** Words that stand for a failed formula, which the writer would make one. */
const errorWords = /^#(?=(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$)/

/**
 * A text as the writer of workbooks takes it, so that it is read back letter by letter and never as anything else. Words
 * such as `#N/A` are given with their first letter by its number, which {@link withErrorWords} turns back in the file.
 */
export const workbookText = (text: string): string =>
  text.replace(escapes, '_x005F_').replace(errorWords, '_x0023_')

/** The texts of a workbook's file with the first letter of such words as it is; not every program reads its number. */
export const withErrorWords = (xml: string): string => xml.replaceAll('<t>_x0023_', '<t>#')
