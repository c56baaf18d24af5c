import { termText } from '../../calendar/term.js'
import { printedDate } from '../../calendar/local-moment.js'
import type { Citation } from '../../model/citation.js'
import { text, type Text } from '../../model/text.js'
import { covers } from '../../model/period.js'
import type { ProcedureVersion } from '../../procedure/procedure.js'
import type { RegimeSpec } from '../../procedure/regime-spec.js'
import { sourceWords } from '../../reporting/source-words.js'
import {
  changesOf,
  changesOfList,
  clauseChange,
  same,
  type Facts,
  type Listed,
  type ProcedureChange,
} from './changes.js'
import * as facts from './version-facts.js'

type Version = ProcedureVersion
type Compare = (a: Version, b: Version) => readonly ProcedureChange[]

const field =
  (path: string, subject: Text, show: (version: Version) => Text | null): Compare =>
  (a, b) => {
    const values = { before: show(a), after: show(b) }
    if (same(values.before, values.after)) return []
    return [{ path, words: subject, ...values, basis: { before: a.basis, after: b.basis } }]
  }

const thing =
  <T extends { readonly basis: Citation }>(
    place: { readonly path: string; readonly subject: Text },
    read: (version: Version) => T | null,
    said: Facts<T>,
  ): Compare =>
  (a, b) =>
    changesOf(place, { before: read(a), after: read(b) }, said)

const list =
  <T extends Listed>(
    place: { readonly path: string; readonly subject: Text },
    read: (version: Version) => readonly T[],
    said: Facts<T>,
  ): Compare =>
  (a, b) =>
    changesOfList(place, { before: read(a), after: read(b) }, said)

const day = (vi: string, en: string, date: Version['through']): Text | null =>
  date === null ? null : text(`${vi} ${printedDate(date)}`.trim(), `${en} ${date}`.trim())

const plain = (value: string): Text => text(value, value)

const limit: Compare = (a, b) => {
  const place = {
    path: 'limitBasis',
    subject: text('Thời hạn giải quyết', 'The limit for settling'),
  }
  const clauses = { before: a.limitBasis, after: b.limitBasis }
  if (same(a.limit, b.limit)) return clauseChange(place, clauses)
  const values = { before: termText(a.limit), after: termText(b.limit) }
  return [{ path: 'limit', words: place.subject, ...values, basis: clauses }]
}

const slips = (a: Version, b: Version): readonly ProcedureChange[] =>
  [...new Set([...b.slips, ...a.slips])].flatMap((kind) =>
    field(`slips.${kind}`, text(`Phiếu “${kind}”`, `Slip “${kind}”`), (version) =>
      version.slips.includes(kind) ? text('được dùng', 'is used') : null,
    )(a, b),
  )

/** How each field of a version is compared; the compiler asks for every one. In the order an officer reads. */
const compared: { readonly [Key in keyof Version]: Compare } = {
  id: field('id', text('Phiên bản', 'Version'), ({ id }) => plain(id)),
  from: field('from', text('Áp dụng từ ngày', 'In force from'), ({ from }) => day('', '', from)),
  through: field('through', text('Áp dụng đến hết ngày', 'In force through'), ({ through }) =>
    day('', '', through),
  ),
  basis: (a, b) =>
    clauseChange(
      { path: 'basis', subject: text('Thủ tục', 'The procedure') },
      { before: a.basis, after: b.basis },
    ),
  limit,
  // Told with the limit.
  limitBasis: () => [],
  channels: field('channels', text('Cách thức nộp hồ sơ', 'Ways to hand in'), ({ channels }) =>
    facts.channelsText(channels),
  ),
  components: list(
    { path: 'components', subject: text('Giấy tờ', 'Paper') },
    ({ components }) => components,
    facts.componentFacts,
  ),
  steps: list(
    { path: 'steps', subject: text('Bước', 'Step') },
    ({ steps }) => steps,
    facts.stepFacts,
  ),
  supplement: thing(
    { path: 'supplement', subject: text('Yêu cầu bổ sung', 'Asking for a supplement') },
    ({ supplement }) => supplement,
    facts.supplementFacts,
  ),
  extension: thing(
    { path: 'extension', subject: text('Gia hạn', 'Extension') },
    ({ extension }) => extension,
    facts.extensionFacts,
  ),
  reappointments: thing(
    { path: 'reappointments', subject: text('Xin lỗi và hẹn lại', 'Apology with a new date') },
    ({ reappointments }) => reappointments,
    facts.reappointmentFacts,
  ),
  refusalGrounds: list(
    { path: 'refusalGrounds', subject: text('Căn cứ từ chối', 'Ground for refusing') },
    ({ refusalGrounds }) => refusalGrounds,
    facts.refusalFacts,
  ),
  stopGrounds: list(
    { path: 'stopGrounds', subject: text('Căn cứ dừng giải quyết', 'Ground for stopping') },
    ({ stopGrounds }) => stopGrounds,
    facts.groundFacts,
  ),
  suspensionGrounds: list(
    { path: 'suspensionGrounds', subject: text('Căn cứ tạm dừng', 'Ground for suspending') },
    ({ suspensionGrounds }) => suspensionGrounds,
    facts.groundFacts,
  ),
  slips,
  results: list(
    { path: 'results', subject: text('Kết quả', 'Result') },
    ({ results }) => results,
    facts.groundFacts,
  ),
  fee: thing(
    { path: 'fee', subject: text('Phí, lệ phí', 'Fee') },
    ({ fee }) => fee,
    facts.feeFacts,
  ),
}

/** What the changes are told with: forms by their names, clauses by the numbers of their instruments. */
export type ChangeNames = Pick<RegimeSpec, 'instruments' | 'slips'>

const clauseAlone = /(?:^|\.)(?:basis|limitBasis)$/

/** The form of that kind in the later of the two periods that has one. */
const slipName = (kind: string, slips: ChangeNames['slips'], versions: readonly Version[]) =>
  versions.flatMap(
    ({ from }) => slips.find((slip) => slip.kind === kind && covers(slip, from)) ?? [],
  )[0]?.name

const told = (
  change: ProcedureChange,
  { instruments, slips }: ChangeNames,
  versions: readonly Version[],
): ProcedureChange => {
  const clause = (basis: Citation | null): Text | null =>
    basis === null ? null : sourceWords(basis, instruments)
  if (clauseAlone.test(change.path)) {
    const { before, after } = change.basis
    return { ...change, before: clause(before), after: clause(after) }
  }
  const kind = /^slips\.(.+)$/.exec(change.path)?.[1]
  const name = kind === undefined ? undefined : slipName(kind, slips, versions)
  if (name === undefined) return change
  return { ...change, words: text(`Biểu mẫu “${name.vi}”`, `Form “${name.en}”`) }
}

/**
 * What changed from one version of a procedure to another, in words, field by field: what came, what went, what is
 * otherwise, and, where only that changed, the clause behind it. In the order of the fields above and, in a list, of the
 * later version; empty for versions that say the same. With `names`, such as the regime, forms and instruments are called
 * as people know them, and not by their ids.
 */
export const diffProcedures = (
  a: ProcedureVersion,
  b: ProcedureVersion,
  names: ChangeNames = { instruments: [], slips: [] },
): readonly ProcedureChange[] =>
  Object.values(compared)
    .flatMap((compare) => compare(a, b))
    .map((change) => told(change, names, [b, a]))
