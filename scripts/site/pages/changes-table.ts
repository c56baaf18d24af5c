import { clauseWords, type Citation, type Regime, type Text } from '@motcua/core'
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
  readonly language: Language
}

/**
 * What changed between two versions, first what the rule says, then what stands the same on another clause; nothing where
 * neither did.
 */
export function changesTable(
  changes: readonly ProcedureChange[],
  { regime, language }: ChangesOptions,
): readonly string[] {
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
    escapeCell(change.words[language]),
    cell(change, change.before, change.basis.before),
    cell(change, change.after, change.basis.after),
    isClauseAlone(change) ? '' : escapeCell(source(change.basis.after ?? change.basis.before)),
  ])
  const heads = [words.matter, words.before, words.after, words.source]
  if (rows.length === 0) return []
  return table([heads.map((head) => head[language]), ...rows])
}
