const widthOf = (cell: string): number => Array.from(cell.normalize('NFC')).length

const padded = (cell: string, width: number): string =>
  cell + ' '.repeat(Math.max(0, width - widthOf(cell)))

/** The words in lines of at most `width` characters; a longer word has a line of its own. */
function wrapped(words: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

const narrowest = 24

/**
 * Rows as lines, every column as wide as its widest cell, two spaces between. The last column is wrapped to `columns` where
 * that leaves it room, and is never cut.
 */
export function table(
  rows: readonly (readonly string[])[],
  columns: number | undefined,
): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, at) =>
    Math.max(...rows.map((row) => widthOf(row[at] ?? ''))),
  )
  const before = widths.slice(0, -1).reduce((sum, width) => sum + width + 2, 0)
  const room = columns === undefined ? Infinity : Math.max(narrowest, columns - before)
  return rows.flatMap((row) => {
    const head = widths.slice(0, -1).map((width, at) => `${padded(row[at] ?? '', width)}  `)
    const [first = '', ...rest] = wrapped(row[count - 1] ?? '', room)
    const indent = ' '.repeat(before)
    return [head.join('') + first, ...rest.map((line) => indent + line)].map((it) => it.trimEnd())
  })
}
