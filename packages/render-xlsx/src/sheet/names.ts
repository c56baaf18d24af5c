/** Sheet names a workbook keeps for itself. */
const reserved = ['history']

const freeName =
  (join: string, longest: number) =>
  (wanted: string, taken: Set<string>): string => {
    let name = wanted.slice(0, longest)
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
      const end = `${join}${count}`
      name = `${wanted.slice(0, longest - end.length)}${end}`
    }
    taken.add(name.toLowerCase())
    return name
  }

/** A name for a sheet that is not yet taken, whatever its capitals; it is taken then. A sheet has 31 characters at most. */
export const freeSheetName = freeName('-', 31)

/** The same for the name of a cell, of characters that formulas allow; a workbook allows 255. */
export const freeCellName = freeName('_', 120)

/** What sheets may not be called. */
export const takenNames = (): Set<string> => new Set(reserved)

/** Letters and digits of a text, without their marks, for a name in formulas: `Đúng hạn` is `Dung_han`. */
export const plainName = (text: string): string =>
  text
    .replaceAll('Đ', 'D')
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')

/** The letters of a column, from 0: `A`, `Z`, `AA`. */
export const columnLetters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${columnLetters(Math.floor(column / 26) - 1)}${columnLetters(column % 26)}`

/** A cell or rows of a sheet for a defined name, such as `'Sheet'!$A$1`. */
export const inSheet = (sheet: string, where: string): string =>
  `'${sheet.replaceAll("'", "''")}'!${where}`
