import type { Citation } from '../model/citation.js'
import type { PlainDate } from '../model/time.js'

/**
 * How dossier codes are printed in one period. `{unit}` is the unit's code, `{yymmdd}` the day of receipt,
 * `{serial}` the serial of that unit and day, padded with zeros to `serialDigits`; a longer serial is printed whole.
 */
export interface CodeFormat {
  readonly pattern: string
  readonly serialDigits: number
  readonly from: PlainDate
  readonly through: PlainDate | null
  readonly basis: Citation
}

/** What goes into a dossier code. */
export interface CodeParts {
  readonly unitCode: string
  readonly receivedOn: PlainDate
  /** The serial, or a mark to be filled in once it is known. */
  readonly serial: number | '{n}'
}

/** Prints a dossier code, e.g. `PY01-170601-0001`. */
export function printDossierCode(
  format: Pick<CodeFormat, 'pattern' | 'serialDigits'>,
  parts: CodeParts,
): string {
  const yymmdd = parts.receivedOn.slice(2).replaceAll('-', '')
  return format.pattern
    .replace('{unit}', () => parts.unitCode)
    .replace('{yymmdd}', yymmdd)
    .replace(
      '{serial}',
      parts.serial === '{n}' ? '{n}' : String(parts.serial).padStart(format.serialDigits, '0'),
    )
}
