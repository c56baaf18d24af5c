import { clauseWords, type Citation, type PlainDate, type Regime, type Text } from '@motcua/core'
import type { Language } from '@motcua/core/documents'
import type { ProcedureChange } from '@motcua/core/proof'
import { escapeCell, table } from './markdown-table.js'
import { words } from './procedure-words.js'

/** Said by the title of the page already. */
const known: ReadonlySet<string> = new Set(['id', 'from', 'through'])

const isClauseAlone = ({ path }: ProcedureChange): boolean => /basis$/iu.test(path)

/** What changes are told with. */
export interface ChangesOptions {
  readonly regime: Regime
  /** First day of the later version. */
  readonly on: PlainDate
  readonly language: Language
}

/** A form by its name, where the regime knows it on the day. */
const matterOf = ({ path, words }: ProcedureChange, { regime, on }: ChangesOptions): Text => {
  const [, kind] = /^slips\.(.+)$/u.exec(path) ?? []
  return kind === undefined ? words : (regime.slip(kind, on)?.name ?? words)
}

/**
 * What changed between two versions, first what the rule says, then what stands the same on another clause; nothing where
 * neither did.
 */
export function changesTable(
  changes: readonly ProcedureChange[],
  options: ChangesOptions,
): readonly string[] {
  const { regime, language } = options
  const source = (basis: Citation | null): string =>
    basis === null ? '' : `${clauseWords(basis, regime.instruments)[language]} (${basis.grade})`
  const cell = (change: ProcedureChange, said: Text | null, basis: Citation | null): string =>
    escapeCell(isClauseAlone(change) ? source(basis) : (said?.[language] ?? '–'))
  const told = changes.filter(
    (change) =>
      !known.has(change.path) &&
      !(isClauseAlone(change) && source(change.basis.before) === source(change.basis.after)),
  )
  const ordered = [
    ...told.filter((change) => !isClauseAlone(change)),
    ...told.filter(isClauseAlone),
  ]
  const rows = ordered.map((change) => [
    escapeCell(matterOf(change, options)[language]),
    cell(change, change.before, change.basis.before),
    cell(change, change.after, change.basis.after),
    isClauseAlone(change) ? '' : escapeCell(source(change.basis.after ?? change.basis.before)),
  ])
  const heads = [words.matter, words.before, words.after, words.source]
  if (rows.length === 0) return []
  return table([heads.map((head) => head[language]), ...rows])
}
