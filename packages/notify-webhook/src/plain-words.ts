const longest = 1000

/** A text as one line fit for a log and a list: no controls, no invisible marks, at most 1,000 characters. */
export const plainWords = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, longest)
    // The cut may go through a character of two halves.
    .replace(/[\uD800-\uDBFF]$/, '')
