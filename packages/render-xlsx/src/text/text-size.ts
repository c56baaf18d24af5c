/** How a text is set: its size in points, and whether it is bold. */
export interface Type {
  readonly size: number
  readonly bold: boolean
}

/** Letters of Times New Roman by their width in thousandths of the size. */
const letters: Readonly<Record<number, string>> = {
  250: ' .,',
  278: 'ijlt:;/\\',
  333: "Ifr()[]!-`'‘’",
  389: 'Js',
  444: 'acez?“”',
  556: 'FPS',
  611: 'ELTZ',
  667: 'BCR',
  722: 'ADĐGHKNOQUVXYw',
  778: 'm&',
  944: 'MW%@',
  1000: '—…☐☑',
}
const known = new Map(
  Object.entries(letters).flatMap(([width, row]) =>
    Array.from(row, (letter) => [letter, Number(width) / 1000] as const),
  ),
)
const doubleWidth =
  /^[\p{Extended_Pictographic}\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]$/u
const mark = /^[\p{M}\p{Cf}]$/u
const horn = '\u031B'

const widths = new Map<string, number>()

function widthOf(letter: string): number {
  const [base = letter, ...marks] = letter.normalize('NFD')
  if (mark.test(base)) return 0
  const width = known.get(base) ?? (doubleWidth.test(base) ? 1.1 : 0.5)
  return marks.includes(horn) ? width + 0.06 : width
}

// A text can bring any of a hundred thousand letters; a few thousand are worth remembering.
function letterWidth(letter: string): number {
  const before = widths.get(letter)
  if (before !== undefined) return before
  const width = widthOf(letter)
  if (widths.size < 4096) widths.set(letter, width)
  return width
}

const scale = ({ size, bold }: Type): number => size * (bold ? 1.09 : 1.03)

/** How wide a text is when it stands on one line, in points: an estimate, rather too large than too small. */
export function textWidth(text: string, type: Type): number {
  let width = 0
  for (const letter of text) width += letterWidth(letter)
  return width * scale(type)
}

/** Height of a line, in points. */
export const lineHeight = ({ size }: Type): number => size * 1.2

/** Letters of a line, so that marks without a width end one too. */
const longestLine = 1000

/** Where each line begins when a text is broken at a width in points: an estimate, rather too many lines than too few. */
export function lineStarts(text: string, width: number, type: Type): readonly number[] {
  const starts = [0]
  const unit = scale(type)
  let [at, start, x, space, beforeSpace] = [0, 0, 0, 0, 0]
  const begin = (line: number, used: number): void => {
    starts.push(line)
    start = line
    x = used
  }
  for (const letter of text) {
    const step = letterWidth(letter) * unit
    const full = step > 0 && letter !== ' ' && x > 0 && x + step > width
    if (letter === '\n') begin(at + 1, 0)
    else if (at - start >= longestLine) begin(at, 0)
    else if (full && space > start) begin(space, x - beforeSpace)
    else if (full) begin(at, 0)
    at += letter.length
    if (letter === '\n') continue
    x += step
    if (letter === ' ') [space, beforeSpace] = [at, x]
  }
  return starts
}
