import { isMotcuaError, type MotcuaError } from '../../errors.js'
import type { CaseData, Entry, Reason } from '../../model/case.js'
import { text } from '../../model/text.js'
import type { CaseDefinition } from '../../lifecycle/case-definition.js'
import { decide } from '../../lifecycle/decide.js'
import type { CaseEvent } from '../../lifecycle/situation.js'
import type { EngineParts } from '../engine-parts.js'
import { eventOf, situationAt } from '../deciding.js'

/** What the engine does by itself: facts of a case, whatever the version. */
const ownActs: readonly string[] = ['lapse', 'remind', 'reproject', 'transfer', 'standIn']

/** Whether the engine noted it by itself. */
export const isOwnAct = ({ by, command }: Entry): boolean =>
  by.roles.includes('system') && ownActs.includes(command.type)

/** The event an entry of the journal was decided on. */
export const pastEvent = ({ regime }: Pick<EngineParts, 'regime'>, entry: Entry): CaseEvent => {
  const situation = situationAt(entry.at, entry.by, regime.calendarEdition(entry.calendar))
  return eventOf(situation, { id: entry.case }, entry.command)
}

const unfit = ({ code, field = '', text: what, message }: MotcuaError): Reason => ({
  rule: code,
  text: text(`${what.vi} (${field})`, message),
})

/** Decides what was done before once more; what a payload cannot say is a refusal, too. */
export function decideAgain(
  definition: CaseDefinition,
  before: { readonly state: string; readonly data: CaseData },
  event: CaseEvent,
): ReturnType<typeof decide> {
  try {
    return decide(definition, before, event)
  } catch (error) {
    if (isMotcuaError(error)) return { ok: false, reasons: [unfit(error)] }
    throw error
  }
}

/** The reason that names an entry which another version would not have taken, and why not. */
export function unlawful(
  rule: string,
  { seq, command }: Entry,
  { definition, why }: { readonly definition: CaseDefinition; readonly why: readonly Reason[] },
): Reason {
  const label = definition.commands.get(command.type)?.label ?? text(command.type, command.type)
  const [first] = why
  const said = text(
    why.map((reason) => reason.text.vi).join(' '),
    why.map((reason) => reason.text.en).join(' '),
  )
  const line = {
    rule,
    text: text(
      `Việc số ${String(seq)} trong nhật ký (${label.vi}) không làm được theo phiên bản này: ${said.vi}`,
      `Entry ${String(seq)} of the journal (${label.en}) is not lawful under this version: ${said.en}`,
    ),
  }
  return first?.basis === undefined ? line : { ...line, basis: first.basis }
}
