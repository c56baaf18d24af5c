/**
 * A word as it is looked for: without case, tones and the marks of Vietnamese letters. The site takes its text along to
 * the browser, so it uses nothing from outside.
 */
export function withoutMarks(term: string): string {
  return term.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase()
}
