import type { RegimeSpec } from '../../procedure/regime-spec.js'

const dashes = /[\u2010-\u2015\u2212]/g
const blanks = /[\s\p{Cf}]/gu

/** What was typed, in upper case without blanks, its dashes plain. */
const plain = (typed: string): string =>
  typed.normalize('NFKC').replace(blanks, '').replace(dashes, '-').toUpperCase()

/** The same with digits for the letters that look like them. */
const digits = (value: string): string => value.replace(/O/g, '0').replace(/[IL]/g, '1')

/** A secret as it was issued, from what was typed: any case, with or without blanks and dashes, O for 0, I or L for 1. */
export const typedSecret = (typed: string): string => digits(plain(typed)).replace(/-/g, '')

/** What stands before the code of the unit: nothing for a dossier, the letters of its kind for a request. */
const prefixesOf = ({ requestCodes }: Pick<RegimeSpec, 'requestCodes'>): readonly string[] => {
  const formats = requestCodes === undefined ? [] : [requestCodes.support, requestCodes.feedback]
  return ['', ...formats.map(({ pattern }) => pattern.replace(/\{unit\}.*$/, ''))]
}

/**
 * Reads codes as people type them: any case, with blanks, any dash, O for 0 and I or L for 1. The part before the day is
 * read as one of the regime's unit codes, after the letters of a kind of request or none, whatever letters it has; what
 * begins with none of them is left in upper case.
 */
export function codeReader(
  regime: Pick<RegimeSpec, 'units' | 'requestCodes'>,
): (typed: string) => string {
  const codes = prefixesOf(regime).flatMap((before) =>
    regime.units.map(({ code }) => `${before}${code}`),
  )
  const known = [...new Set(codes)]
    .map((code) => ({ code, looks: digits(plain(code)) }))
    .toSorted((a, b) => b.looks.length - a.looks.length)
  return (typed) => {
    const clean = plain(typed)
    const looks = digits(clean)
    const exact = known.find(({ code }) => clean.startsWith(`${plain(code)}-`))
    const unit = exact ?? known.find((one) => looks.startsWith(`${one.looks}-`))
    return unit === undefined ? clean : `${unit.code}${looks.slice(unit.looks.length)}`
  }
}
