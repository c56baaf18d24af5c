/** Weights words are set in. */
export type TextWeight = 'regular' | 'bold' | 'italic'

type Widths = readonly (readonly [thousandths: number, letters: string])[]

// The advance widths of Tinos, in thousandths of its size.
const faces: Readonly<Record<TextWeight, Widths>> = {
  regular: [
    [180, "'"],
    [250, ' ,.|'],
    [278, '/:;\\ijlt'],
    [333, '!()-I[]`fr·‘’'],
    [389, 'Js'],
    [444, '?acez“”°"'],
    [500, '#$*0123456789_bdghknopquvxy–đ§^{}'],
    [565, 'FPS~≤+<=>×ơư'],
    [611, 'ELTZ'],
    [667, 'BCR'],
    [722, 'ADGHKNOQUVXYwĐƠ'],
    [778, '&mƯ'],
    [833, '%'],
    [889, 'M'],
    [944, 'W@'],
  ],
  bold: [
    [250, ' ,.|'],
    [278, "'/\\il"],
    [333, '!()-:;[]`fjt·‘’'],
    [389, 'Is{}'],
    [444, 'cerz°'],
    [500, '#$*0123456789?J_agovxy–“”§'],
    [556, 'Sbdhknpquđơ"~≤'],
    [611, 'FPư+<=>×^'],
    [667, 'BELTZ'],
    [722, 'ACDNRUVXYwĐ'],
    [778, 'GHKOQƠ'],
    [833, '&mƯ'],
    [944, 'M@'],
  ],
  italic: [
    [250, " ,.·'|"],
    [278, '/\\fijlt'],
    [333, '!()-:;I`‘’'],
    [389, '[]rsz'],
    [444, 'Jcekvxy{}°"^'],
    [500, '#$*0123456789?S_abdghnopqu–đ§'],
    [556, 'LTYZ“”~≤ơư'],
    [611, 'ABEFPRVX'],
    [667, 'CKNw+<=>×'],
    [722, 'DGHOQUmƠĐ'],
    [778, '&Ư'],
    [833, '%MW'],
    [920, '@'],
  ],
}

const tableOf = (widths: Widths): ReadonlyMap<string, number> =>
  new Map(
    widths.flatMap(([width, letters]) =>
      Array.from(letters, (one) => [one, width / 1000] as const),
    ),
  )

const tables: Readonly<Record<TextWeight, ReadonlyMap<string, number>>> = {
  regular: tableOf(faces.regular),
  bold: tableOf(faces.bold),
  italic: tableOf(faces.italic),
}

const segments = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** The letters of a text with the marks they bear; of very long texts the first. */
export const lettersOf = (text: string): readonly string[] =>
  Array.from(segments.segment(text.slice(0, 2000)), ({ segment }) => segment.slice(0, 16))

const horn = '\u031B'

// Tones and circumflexes take no room, horns do; what no table knows is taken as wide.
function widthOf(letter: string, table: ReadonlyMap<string, number>): number {
  const plain = table.get(letter)
  if (plain !== undefined) return plain
  if (/^\p{M}$/u.test(letter)) return 0
  const [base = '', ...marks] = letter.normalize('NFD')
  return table.get(marks.includes(horn) ? `${base}${horn}`.normalize('NFC') : base) ?? 1
}

/** How wide a text is in Tinos, in units of its size; never less, where it has letters of Vietnamese or English. */
export function textWidth(text: string, weight: TextWeight = 'regular'): number {
  let width = 0
  for (const letter of text.slice(0, 2000).normalize('NFC'))
    width += widthOf(letter, tables[weight])
  return width
}

/** Where a text breaks, and when it ends. */
export interface Measure {
  /** In units of the size of the letters. */
  readonly width: number
  readonly lines: number
  /** How they are set; regular where nothing is said. */
  readonly weight?: TextWeight
}

const pieces = (word: string, width: number, weight: TextWeight): readonly string[] => {
  if (textWidth(word, weight) <= width) return [word]
  const parts: string[] = ['']
  for (const letter of lettersOf(word)) {
    const last = parts.at(-1) ?? ''
    if (last !== '' && textWidth(last + letter, weight) > width) parts.push(letter)
    else parts[parts.length - 1] = last + letter
  }
  return parts
}

const shortened = (line: string, width: number, weight: TextWeight): string => {
  let letters = lettersOf(line)
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, weight) > width) {
    letters = letters.slice(0, -1)
  }
  return `${letters.join('').trimEnd()}…`
}

/** A text in lines of at most this width; what does not fit ends in `…`. */
export function wrapped(
  text: string,
  { width, lines: most, weight = 'regular' }: Measure,
): readonly string[] {
  const words = text
    .slice(0, 2000)
    .split(/\s+/u)
    .flatMap((word) => pieces(word, width, weight))
  const space = textWidth(' ', weight)
  const lines: string[] = []
  let taken = 0
  for (const word of words) {
    const last = lines.at(-1)
    const own = textWidth(word, weight)
    taken += space + own
    if (last !== undefined && taken <= width) lines[lines.length - 1] = `${last} ${word}`
    else {
      lines.push(word)
      taken = own
    }
    if (lines.length > most) break
  }
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  return [...kept.slice(0, -1), shortened(kept.at(-1) ?? '', width, weight)]
}
