import type { Language } from '../../document/cell.js'
import type { Drawing } from '../../document/drawing.js'
import { MotcuaError } from '../../errors.js'
import { dayText } from '../../lifecycle/message-words.js'
import type { Citation } from '../../model/citation.js'
import { text, type Text } from '../../model/text.js'
import type { PlainDate } from '../../model/time.js'
import type { Procedure, ProcedureVersion } from '../../procedure/procedure.js'
import type { Slip } from '../../procedure/regime-spec.js'
import type { Regime } from '../../procedure/regime.js'
import { unitExists, type Unit } from '../../procedure/unit.js'
import { sayIn, type Say } from '../layout/language.js'

/** Which procedure, as it stands on which day. */
export interface NoticeOptions {
  /** Id of the procedure. */
  readonly procedure: string
  /** The day whose law, offices and forms are told; the paper bears it. */
  readonly on: PlainDate
  /** Id of the office that publishes it; the highest below the national one when left out. */
  readonly unit?: string | undefined
  /** Vietnamese, the language of record, when left out. */
  readonly language?: Language | undefined
}

/** What a guide comes with besides. */
export interface GuideOptions extends NoticeOptions {
  /** Drawings of the procedure; the core draws nothing. */
  readonly pictures?:
    | { readonly stateDiagram?: Drawing | undefined; readonly swimLanes?: Drawing | undefined }
    | undefined
}

/** What a guide and a notice are printed from. */
export interface GuideSheet {
  readonly regime: Regime
  readonly procedure: Procedure
  readonly version: ProcedureVersion
  readonly office: Unit
  readonly on: PlainDate
  readonly language: Language
  readonly say: Say
}

const officeOn = (regime: Regime, { unit, on }: NoticeOptions): Unit => {
  if (unit !== undefined) return regime.unit(unit, on)
  const there = regime.units.filter((each) => unitExists(each, on))
  const office = there.find(({ level }) => level !== 'national') ?? there[0]
  if (office !== undefined) return office
  throw new MotcuaError('unknown-unit', { field: 'unit', got: `none on ${on}` })
}

/** @throws `unknown-procedure`, `procedure-not-in-force`, `unknown-unit` */
export const guideSheet = (regime: Regime, options: NoticeOptions): GuideSheet => {
  const { on, language = 'vi' } = options
  return {
    ...{ regime, on, language, say: sayIn(language) },
    procedure: regime.procedure(options.procedure),
    version: regime.versionOn(options.procedure, on),
    office: officeOn(regime, options),
  }
}

/** The office and all below it that exist on the day. */
export const officesOf = ({ regime, office, on }: GuideSheet): readonly Unit[] => {
  const ids = new Set(regime.unitsBelow(office.id))
  return regime.units.filter((unit) => ids.has(unit.id) && unitExists(unit, on))
}

/** Name of a role; its id where the regime names none. */
export const roleName = ({ regime }: GuideSheet, id: string): Text =>
  regime.roles.find((role) => role.id === id)?.name ?? text(id, id)

/** The forms of the procedure that are in force on the day. */
export const formsOf = ({ regime, version, on }: GuideSheet): readonly Slip[] =>
  version.slips.flatMap((kind) => regime.slip(kind, on) ?? [])

/** The name of a form in force, with its number where it has one; null where none is. */
export const formName = (sheet: GuideSheet, kind: string): Text | null => {
  const slip = formsOf(sheet).find((candidate) => candidate.kind === kind)
  if (slip === undefined) return null
  const { number, name } = slip
  return number === '' ? name : text(`${name.vi} (mẫu ${number})`, `${name.en} (form ${number})`)
}

/** A rule of the procedure as the guide tells it. */
export interface GuideFact {
  /** What it is about. */
  readonly about: Text
  readonly words: Text
  /** Its clause; null where no source is needed or none is known. */
  readonly basis: Citation | null
}

/** The clause behind a command on the day; null where none is known. */
export const ruleOn = ({ regime, on }: GuideSheet, rule: string): Citation | null =>
  regime.ruleBasis(rule, on) ?? null

/** First and last day of something in force. */
export const periodText = (from: PlainDate, through: PlainDate | null): Text => {
  const first = dayText(from)
  if (through === null) return text(`từ ngày ${first.vi}`, `from ${first.en}`)
  const last = dayText(through)
  return text(`từ ngày ${first.vi} đến ngày ${last.vi}`, `from ${first.en} through ${last.en}`)
}
