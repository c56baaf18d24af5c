/** Words as they stand in a cell or a line: nothing in them is markup, a new column or an expression of the page. */
export const escapeCell = (words: string): string =>
  words
    .replace(/[\\`*_[\]|#{}]/gu, (sign) => `&#${String(sign.codePointAt(0))};`)
    .replaceAll('<', '&lt;')
    .replace(/\s+/gu, ' ')

/** A table as one block of Markdown; its first row is the head. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const [head = [], ...body] = rows.map((row) => `| ${row.join(' | ')} |`)
  const rule = `|${' --- |'.repeat(rows[0]?.length ?? 0)}`
  return [[head, rule, ...body].join('\n')]
}
