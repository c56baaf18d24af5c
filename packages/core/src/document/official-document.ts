import type { PlainDate } from '../model/time.js'
import type { Block } from './block.js'
import type { Language } from './cell.js'

/** The sheet. Forms are A5, all else is A4; landscape for tables that are too wide (NĐ 30/2020, annex I). */
export interface Page {
  readonly size: 'A4' | 'A5'
  readonly orientation: 'portrait' | 'landscape'
}

/** The head of an official document: who issues it, and the words every paper of the state begins with. */
export interface Letterhead {
  /** The office above, in capitals; null for an office that prints none. */
  readonly superior: string | null
  /** The office that issues it, in capitals. */
  readonly issuer: string
  /** Number and symbol, such as `Số: 05/BC-CCTHADS`; null on forms without a number. */
  readonly number: string | null
  /** What an unnamed letter is about, printed below its number, such as `V/v …`. */
  readonly about: string | null
  /** Name of the state and its motto: `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`, `Độc lập - Tự do - Hạnh phúc`. */
  readonly nation: string
  readonly motto: string
  /** Place and date, such as `Tuy Hòa, ngày 01 tháng 6 năm 2017`; null where the form has it elsewhere. */
  readonly placeAndDate: string | null
}

/** One signature: in whose place, as what, and who. */
export interface SignatureBlock {
  /** Lines in capitals above the signature, such as `KT. CHI CỤC TRƯỞNG` and `PHÓ CHI CỤC TRƯỞNG`. */
  readonly authority: readonly string[]
  /** What is printed small below them, such as `(Ký và ghi rõ họ tên)`; null for nothing. */
  readonly note: string | null
  /** Name of who signs; null while nobody has, and space is left. */
  readonly name: string | null
}

/**
 * An official document, as a tree that any renderer prints: what it says and what each part is, never how it looks. All
 * texts are in one language and are data: no renderer reads markup, formulas or addresses in them.
 */
export interface OfficialDocument {
  /** What it is, e.g. `receipt-slip` or `report`. */
  readonly kind: string
  readonly language: Language
  readonly page: Page
  /** `form`: a slip by its own template, in smaller type; `letter`: the layout of NĐ 30/2020; `book`: a register. */
  readonly layout: 'form' | 'letter' | 'book'
  readonly letterhead: Letterhead | null
  /** The type of the document in capitals, such as `BÁO CÁO`, and what it is about below it. */
  readonly title: { readonly type: string; readonly about: string | null }
  readonly blocks: readonly Block[]
  /** From left to right; none on lists. */
  readonly signatures: readonly SignatureBlock[]
  /** Lines of `Nơi nhận`, without dash and stop; none where there are no recipients. */
  readonly recipients: readonly string[]
  /** For file properties: title in one line, who issues it, and the day it says it was made. */
  readonly about: {
    readonly title: string
    readonly author: string
    readonly subject: string
    readonly date: PlainDate
  }
}
