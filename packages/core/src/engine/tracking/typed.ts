import type { Regime } from '../../procedure/regime.js'

const dashes = /[\u2010-\u2015\u2212]/g
const blanks = /[\s\p{Cf}]/gu

/** What was typed, in upper case without blanks, its dashes plain. */
const plain = (typed: string): string =>
  typed.normalize('NFKC').replace(blanks, '').replace(dashes, '-').toUpperCase()

/** The same with digits for the letters that look like them. */
const digits = (value: string): string => value.replace(/O/g, '0').replace(/[IL]/g, '1')

/** A secret as it was issued, from what was typed: any case, with or without blanks and dashes, O for 0, I or L for 1. */
export const typedSecret = (typed: string): string => digits(plain(typed)).replace(/-/g, '')

/**
 * Reads dossier codes as people type them: any case, with blanks, any dash, O for 0 and I or L for 1. The part of the
 * unit is read as one of the regime's unit codes, whatever letters it has; what begins with none is left in upper case.
 */
export function codeReader({ units }: Pick<Regime, 'units'>): (typed: string) => string {
  const known = [...new Set(units.map(({ code }) => code))]
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
