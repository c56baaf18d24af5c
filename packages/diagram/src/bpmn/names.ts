const nameSigns = /[^A-Za-z0-9.-]/gu

/**
 * An id of XML (NCName) made of what it is an id of and of names. Two lists of names never make the same id: every sign
 * that is not plain is written as its number between lines, and two lines part the names.
 */
export const idOf = (what: string, ...names: readonly string[]): string =>
  [
    what,
    ...names.map((name) =>
      name.replace(nameSigns, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`),
    ),
  ].join('__')
