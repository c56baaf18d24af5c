const surrogates = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const lineEnds = /\r\n?|[\u2028\u2029\u0085]/g
// Controls no format can hold, marks that turn the direction of what follows, and what is no character at all.
const unprintable =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g

/**
 * A text as documents print it: composed (NFC), with lone surrogates as `\uFFFD`, line ends as a line feed, a tab as a
 * space, and without control characters and marks that turn the direction of the text, behind which another text could
 * hide. What is printed can so be read back from every format, letter by letter.
 */
export const printable = (value: string): string =>
  value
    .replace(surrogates, '\uFFFD')
    .replace(lineEnds, '\n')
    .replaceAll('\t', ' ')
    .replace(unprintable, '')
    .normalize('NFC')
