import {
  AlignmentType,
  DocumentDefaults,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  type IBaseParagraphStyleOptions,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx'
import type { Language, OfficialDocument } from '@motcua/core/documents'
import { twips } from './sheet.js'
import { tableGrid } from './table-grid.js'
import type { TypeSizes } from './type-sizes.js'

/** The font of the decree. */
export const font = 'Times New Roman'

const localeOf: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' }

/** The language of a document as Word names it. */
export const localeFor = ({ language }: OfficialDocument): string => localeOf[language]

interface Look {
  readonly size?: number
  readonly bold?: boolean
  readonly italics?: boolean
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType]
  readonly before?: number
  readonly after?: number
  /** Height of a line: 240 is single. */
  readonly line?: number
  readonly firstLine?: number
  readonly left?: number
  readonly hanging?: number
  readonly keepNext?: boolean
}

const points = (value: number): number => Math.round(value * 20)

const lookOf = (name: string, look: Look): IBaseParagraphStyleOptions => {
  const { size, bold, italics, align, firstLine, left, hanging, keepNext } = look
  const { before = 0, after = 0, line = 240 } = look
  return {
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: {
      ...(size !== undefined && { size: size * 2 }),
      ...(bold !== undefined && { bold }),
      ...(italics !== undefined && { italics }),
      color: '000000',
    },
    paragraph: {
      ...(align !== undefined && { alignment: align }),
      ...(keepNext !== undefined && { keepNext }),
      spacing: { before: points(before), after: points(after), line, lineRule: LineRuleType.AUTO },
      indent: {
        ...(left !== undefined && { left }),
        ...(hanging !== undefined && { hanging }),
        ...(firstLine !== undefined && { firstLine }),
      },
    },
  }
}

const { CENTER, JUSTIFIED, LEFT, RIGHT } = AlignmentType

const letterheadLooks = (size: TypeSizes): Readonly<Record<string, Look>> => ({
  Superior: { size: size.office, align: CENTER },
  Issuer: { size: size.office, bold: true, align: CENTER },
  Nation: { size: size.nation, bold: true, align: CENTER },
  Motto: { size: size.motto, bold: true, align: CENTER },
  Number: { size: size.number, align: CENTER, before: size.gap },
  Reference: { size: Math.min(size.number, 12), align: CENTER },
  'Place and Date': { size: size.place, italics: true, align: CENTER, before: size.gap },
})

const firstLine = ({ body }: TypeSizes): number => twips(body > 12 ? 12.7 : 7)

const lineOf = ({ body }: TypeSizes): number => (body > 12 ? 264 : 240)

const headingLooks = (size: TypeSizes): Readonly<Record<string, Look>> => {
  const { gap } = size
  const heading = {
    before: gap,
    after: gap / 2,
    keepNext: true,
    line: lineOf(size),
    firstLine: firstLine(size),
  }
  return {
    Title: { size: size.title, bold: true, align: CENTER, before: gap * 3 },
    'heading 1': { ...heading, bold: true },
    'heading 2': { ...heading, bold: true, italics: true },
    'heading 3': { ...heading, italics: true },
    caption: { bold: true, align: CENTER, before: gap, after: gap, keepNext: true },
  }
}

const bodyLooks = (size: TypeSizes): Readonly<Record<string, Look>> => {
  const line = lineOf(size)
  const step = firstLine(size)
  const { gap, body } = size
  return {
    Subtitle: { size: size.title, bold: true, align: CENTER },
    'Body Text': { align: JUSTIFIED, after: gap, line, firstLine: step },
    Centred: { align: CENTER, after: gap, line },
    Note: { size: size.note, italics: true, after: gap },
    Field: { after: gap / 2, line, left: twips(5), hanging: twips(5) },
    List: { align: JUSTIFIED, after: gap / 2, line },
    Checklist: { after: gap / 2, line, left: twips(7), hanging: twips(7) },
    Picture: { align: CENTER, before: gap, after: gap, keepNext: true },
    'Picture Caption': { size: Math.min(body, 12), italics: true, align: CENTER, after: gap * 2 },
    'Table Text': { size: size.table, align: LEFT, before: 1, after: 1 },
    'Table Centre': { size: size.table, align: CENTER, before: 1, after: 1 },
    'Table Right': { size: size.table, align: RIGHT, before: 1, after: 1 },
    'Table Head': {
      size: size.table,
      bold: true,
      align: CENTER,
      before: 1,
      after: 1,
      keepNext: true,
    },
  }
}

const endLooks = (size: TypeSizes): Readonly<Record<string, Look>> => ({
  Authority: { size: size.body, bold: true, align: CENTER, keepNext: true },
  'Signature Note': { size: size.note, italics: true, align: CENTER, keepNext: true },
  Signature: { size: size.body, bold: true, align: CENTER, before: size.signature },
  'Recipients Label': { size: size.recipientsLabel, bold: true, italics: true, keepNext: true },
  Recipients: { size: size.recipients, keepNext: true },
  header: { size: size.page, align: CENTER },
})

const idOf = (name: string): string =>
  name.replace(/(?:^| )(.)/g, (_, letter: string) => letter.toUpperCase())

const paragraphStyles = (size: TypeSizes): IParagraphStyleOptions[] => {
  const looks = {
    ...letterheadLooks(size),
    ...headingLooks(size),
    ...bodyLooks(size),
    ...endLooks(size),
  }
  return [
    { id: 'Normal', name: 'Normal', quickFormat: true },
    ...Object.entries(looks).map(([name, look]) => ({ id: idOf(name), ...lookOf(name, look) })),
    {
      id: 'Spacer',
      name: 'Spacer',
      basedOn: 'Normal',
      run: { size: 2 },
      paragraph: { spacing: { before: 0, after: 0, line: 40, lineRule: LineRuleType.EXACT } },
    },
  ]
}

/** The styles of a document, under the names Word has for them where it has any. */
export const stylesOf = (document: OfficialDocument, size: TypeSizes): IStylesOptions => ({
  // Imported styles take the place of the defaults of the library.
  importedStyles: [
    new DocumentDefaults({
      run: { font, size: size.body * 2, language: { value: localeFor(document) } },
      paragraph: { spacing: { before: 0, after: 0 } },
    }),
    tableGrid(),
  ],
  paragraphStyles: paragraphStyles(size),
})

/** Lists with dashes and with numbers: the first line is indented as in running text. */
export const numberingOf = (size: TypeSizes): INumberingOptions => ({
  config: [
    { reference: 'dash', format: LevelFormat.BULLET, text: '-' },
    { reference: 'number', format: LevelFormat.DECIMAL, text: '%1.' },
  ].map(({ reference, format, text }) => ({
    reference,
    levels: [
      {
        level: 0,
        format,
        text,
        alignment: LEFT,
        suffix: LevelSuffix.SPACE,
        style: { run: { font }, paragraph: { indent: { left: 0, firstLine: firstLine(size) } } },
      },
    ],
  })),
})
