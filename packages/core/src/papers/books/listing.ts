import type { Block, Column } from '../../document/block.js'
import type { Language } from '../../document/cell.js'
import type { OfficialDocument, SignatureBlock } from '../../document/official-document.js'
import type { Text } from '../../model/text.js'
import type { PlainDate } from '../../model/time.js'
import type { Regime } from '../../procedure/regime.js'
import { capitals, sayIn, type Say } from '../layout/language.js'
import { letterhead } from '../layout/letterhead.js'
import { officeOf } from '../layout/office.js'

/** Whose list it is, of which day, and in which language. */
export interface ListingOf {
  readonly regime: Regime
  readonly unit: string
  readonly on: PlainDate
  readonly language: Language
}

/** What differs from list to list. */
export interface Listing {
  readonly kind: string
  readonly layout: 'letter' | 'book'
  readonly title: Text
  readonly about: Text | null
  readonly blocks: readonly Block[]
  /** For a book: the last day it is kept. It has no date of its own, and its office may have ended since. */
  readonly keptUntil?: PlainDate
  readonly signatures?: readonly SignatureBlock[]
}

/** A column with its head in both languages. */
export type ColumnOf = readonly [head: Text, width: number, align?: Column['align'], group?: Text]

/** The columns of a table in one language. */
export const columnsOf = (say: Say, columns: readonly ColumnOf[]): readonly Column[] =>
  columns.map(([head, width, align = 'left', group]) => ({
    ...{ head: say(head), width, align },
    group: group === undefined ? null : say(group),
  }))

/** A list of an office on A4 landscape, which NĐ 30/2020, annex I, leaves to tables that are too wide (grade B). */
export function listing(of: ListingOf, list: Listing): OfficialDocument {
  const { regime, unit, on, language } = of
  const { kind, layout, blocks, keptUntil, signatures = [] } = list
  const say = sayIn(language)
  const title = say(list.title)
  const about = list.about === null ? null : say(list.about)
  return {
    ...{ kind, layout, language, blocks, signatures, recipients: [] },
    page: { size: 'A4', orientation: 'landscape' },
    letterhead: letterhead(
      { regime, unit, on: keptUntil ?? on, language },
      { number: null, dated: keptUntil === undefined },
    ),
    title: { type: capitals(title), about },
    about: {
      title: about === null ? title : `${title}, ${about}`,
      author: say(officeOf(regime, unit).name),
      subject: title,
      date: on,
    },
  }
}
