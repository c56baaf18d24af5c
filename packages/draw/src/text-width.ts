const narrow = /^[\s'’.,:;!|/()[\]ijlftrI-]$/u
const wide = /^[mwMW%@…—\u1100-\u{1ffff}]$/u
const capital = /^\p{Lu}$/u

const segments = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** The letters of a text with the marks they bear; of very long texts the first. */
export const lettersOf = (text: string): readonly string[] =>
  Array.from(segments.segment(text.slice(0, 2000)), ({ segment }) => segment.slice(0, 16))

const widthOf = (letter: string): number => {
  const base = letter.normalize('NFD').charAt(0)
  if (narrow.test(base)) return 0.34
  if (capital.test(base)) return base === 'M' || base === 'W' ? 0.92 : 0.72
  return wide.test(letter) ? 0.95 : 0.5
}

/** About how wide a text is in Tinos, in units of its size; rather more than less. */
export const textWidth = (text: string): number =>
  lettersOf(text).reduce((sum, letter) => sum + widthOf(letter), 0)

/** Where a text breaks, and when it ends. */
export interface Measure {
  /** In units of the size of the letters. */
  readonly width: number
  readonly lines: number
}

const pieces = (word: string, width: number): readonly string[] => {
  const parts: string[] = ['']
  for (const letter of lettersOf(word)) {
    const last = parts.at(-1) ?? ''
    if (last !== '' && textWidth(last + letter) > width) parts.push(letter)
    else parts[parts.length - 1] = last + letter
  }
  return parts
}

const shortened = (line: string, width: number): string => {
  let letters = lettersOf(line)
  while (letters.length > 0 && textWidth(`${letters.join('')}…`) > width) {
    letters = letters.slice(0, -1)
  }
  return `${letters.join('').trimEnd()}…`
}

/** A text in lines of at most this width; what does not fit ends in `…`. */
export function wrapped(text: string, { width, lines: most }: Measure): readonly string[] {
  const words = text
    .slice(0, 2000)
    .split(/\s+/u)
    .flatMap((word) => pieces(word, width))
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`) <= width) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
    if (lines.length > most) break
  }
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  return [...kept.slice(0, -1), shortened(kept.at(-1) ?? '', width)]
}
