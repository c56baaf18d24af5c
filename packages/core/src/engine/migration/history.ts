import type { CaseData, Entry, Reason } from '../../model/case.js'
import { text } from '../../model/text.js'
import type { CaseDefinition } from '../../lifecycle/case-definition.js'
import type { StateOf } from '../../lifecycle/migration/adoption.js'
import { moveSchema, revertSchema } from '../../lifecycle/migration/crossing.js'
import type { EngineParts } from '../engine-parts.js'
import { decideAgain, isOwnAct, pastEvent, unlawful } from './replay.js'

/** The states an entry of the journal leads from and to, as a version names them; null for what is not judged. */
interface Judged {
  readonly entry: Entry
  readonly stateOf: StateOf
}

const movedBy = (entry: Entry): Readonly<Record<string, string>> | null => {
  if (entry.command.type !== 'migrate') return null
  const read = moveSchema.safeParse(entry.command.data)
  return read.success ? read.data.states : null
}

/** The number of the entry whose move an entry takes back; null for any other entry. */
export const revertedBy = (entry: Entry): number | null => {
  if (entry.command.type !== 'revert') return null
  const read = revertSchema.safeParse(entry.command.data)
  return read.success ? read.data.of : null
}

/** What a state became of before a move; of several the one of the same name. */
const backBy = (states: Readonly<Record<string, string>>): StateOf => {
  const named = new Map(Object.entries(states).map(([was, is]) => [is, was]))
  return (state) => (states[state] === state ? state : (named.get(state) ?? state))
}

/**
 * Reads a journal from its end, with the states of each entry as the version names them that the case is to be moved to:
 * through every move since. What stood before a move that was taken back is as if the move had not been.
 */
const judgedOf = (entries: readonly Entry[], last: StateOf): readonly Judged[] => {
  const judged: Judged[] = []
  const outer: { readonly of: number; readonly stateOf: StateOf }[] = []
  let stateOf = last
  for (const entry of entries.toReversed()) {
    const later = stateOf
    const states = movedBy(entry)
    const of = revertedBy(entry)
    const open = outer.at(-1)
    if (of !== null) {
      const move = entries[of - 1]
      const back = backBy((move === undefined ? null : movedBy(move)) ?? {})
      outer.push({ of, stateOf: later })
      stateOf = (state) => later(back(state))
    } else if (open?.of === entry.seq) {
      outer.pop()
      stateOf = open.stateOf
    } else if (states !== null) {
      stateOf = (state) => later(states[state] ?? state)
    } else judged.push({ entry, stateOf })
  }
  return judged.toReversed()
}

const leadsElsewhere = (to: string, meant: string, { states }: CaseDefinition): Reason => {
  const [is, was] = [states[to] ?? text(to, to), states[meant] ?? text(meant, meant)]
  return {
    rule: 'state',
    text: text(
      `Việc này dẫn đến "${is.vi}", không phải "${was.vi}".`,
      `It leads to "${is.en}", not to "${was.en}".`,
    ),
  }
}

interface Past {
  readonly state: string
  readonly data: CaseData
}

/** Why one entry would not have been lawful under the version; null where it would. */
const wrongWith = (
  parts: Pick<EngineParts, 'regime'>,
  { target, past }: { readonly target: CaseDefinition; readonly past: Past },
  { entry, stateOf }: Judged,
): Reason | null => {
  const from = stateOf(past.state)
  const to = stateOf(entry.state)
  // Steps that the version has as one: nothing was done there that it would know of.
  if (from === to && past.state !== entry.state) return null
  const data = target.adoption?.recall(past.data, stateOf) ?? past.data
  const decision = decideAgain(target, { state: from, data }, pastEvent(parts, entry))
  if (decision.ok && decision.state === to) return null
  const why = decision.ok ? [leadsElsewhere(decision.state, to, target)] : decision.reasons
  return unlawful('history', entry, { definition: target, why })
}

/**
 * Judges the past of a case by the version it is to be moved to: every command of the journal, as it was given, must be
 * one that the version takes where the case stood, with its data, and must lead where the case then was. The facts are
 * those of the journal, the rules those of the version. Names the first entry that is not lawful; null when all are. What
 * the engine noted by itself, who gave a command, and steps the version has as one are not judged.
 */
export function unlawfulEntry(
  parts: Pick<EngineParts, 'regime'>,
  { target, entries }: { readonly target: CaseDefinition; readonly entries: readonly Entry[] },
  stateOf: StateOf,
): Reason | null {
  const judged = new Map(judgedOf(entries, stateOf).map((each) => [each.entry.seq, each]))
  const chart = target.adoption?.inHindsight() ?? target.chart
  const hindsight: CaseDefinition = { ...target, chart, notices: () => [] }
  let past: Past = { state: chart.initial, data: target.blank }
  for (const entry of entries) {
    const each = judged.get(entry.seq)
    const wrong =
      each === undefined || isOwnAct(entry)
        ? null
        : wrongWith(parts, { target: hindsight, past }, each)
    if (wrong !== null) return wrong
    past = { state: entry.state, data: { ...past.data, ...entry.set } }
  }
  return null
}
