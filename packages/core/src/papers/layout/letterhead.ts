import type { Letterhead } from '../../document/official-document.js'
import type { Language } from '../../document/cell.js'
import { text, type Text } from '../../model/text.js'
import type { PlainDate } from '../../model/time.js'
import type { Regime } from '../../procedure/regime.js'
import { documentTypes, type DocumentType } from './document-types.js'
import { capitals, dots, sayIn } from './language.js'
import { symbolOf } from '../../procedure/office-symbol.js'
import { officeAbove, officeOf, placeOf } from './office.js'
import { placeAndDate } from './official-date.js'

/** Name of the state, in capitals (NĐ 30/2020, annex I, II.1; grade B). */
export const nation = text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'SOCIALIST REPUBLIC OF VIET NAM')

/** The motto below it (NĐ 30/2020, annex I, II.1; grade B). */
export const motto = text('Độc lập - Tự do - Hạnh phúc', 'Independence - Freedom - Happiness')

/** The section of the counter, as plan 157/KH-CTHADS calls it (grade A). */
export const counterSection = text('Bộ phận một cửa', 'One-stop section')

/** Which paper, of whom, when, and in which language. */
export interface LetterheadOf {
  readonly regime: Pick<Regime, 'units'>
  /** Id of the office. */
  readonly unit: string
  readonly on: PlainDate
  readonly language: Language
}

/** What differs from paper to paper. */
export interface LetterheadParts {
  /** Number and symbol as {@link documentNumber} makes them; null on papers without. */
  readonly number: string | null
  /** What an unnamed letter is about. */
  readonly about?: string | null
  /** The part of the office that issues it, printed in the place of the issuer, with the office above it. */
  readonly section?: Text
  /** False where the paper has place and date elsewhere. */
  readonly dated?: boolean
}

/**
 * The head of a paper: the office above and the one that issues it in capitals, its number, the state with its motto,
 * place and date (NĐ 30/2020, annex I, II.1–4; grade B). A place nobody knows is left as dots.
 */
export function letterhead(
  { regime, unit, on, language }: LetterheadOf,
  { number, about = null, section, dated = true }: LetterheadParts,
): Letterhead {
  const say = sayIn(language)
  const office = officeOf(regime, unit)
  const own = capitals(say(office.name))
  const above = officeAbove(regime, office, on)
  const superior = above === null ? null : capitals(say(above.name))
  const heads =
    section === undefined
      ? { superior, issuer: own }
      : { superior: own, issuer: capitals(say(section)) }
  const date = dated ? placeAndDate(placeOf(office)?.value ?? null, on, language) : null
  return { ...heads, number, about, nation: say(nation), motto: say(motto), placeAndDate: date }
}

const numbered = text('Số', 'No.')

/**
 * The line of number and symbol: `Số: 05/BC-CTHADS`, numbers below 10 with a zero before them; dots in place of a number
 * that is not given yet (NĐ 30/2020, annex I, II.3; grade B).
 */
export const documentNumber = (
  number: number | null,
  symbol: string | null,
  language: Language = 'vi',
): string => {
  const digits = number === null ? '………' : String(number).padStart(2, '0')
  return `${numbered[language]}: ${digits}${symbol === null ? '' : `/${symbol}`}`
}

/** The line of a number that was drawn with its symbol: `Số: 05/BC-CCTHADS`, as it stands on record. */
export const drawnNumber = (code: string, language: Language = 'vi'): string =>
  `${numbered[language]}: ${code}`

/** The symbol of a document of an office: `BC-CTHADS`; dots for an office whose letters are not known. */
export const documentSymbol = (
  { regime, unit }: Pick<LetterheadOf, 'regime' | 'unit'>,
  type: DocumentType,
): string => `${documentTypes[type]}-${symbolOf(officeOf(regime, unit))?.value ?? dots}`
