import {
  printedDate,
  isPlainDate,
  termText,
  type DueStep,
  type DueStepKind,
  type Engine,
  type Entry,
  type PlainDate,
} from '@motcua/core'
import type { Dossier } from './dossiers.js'
import { tellAct } from './journal-words.js'
import { citationText, markdownTable, momentText, officeName, procedureName } from './words.js'

const stepNames: Readonly<Record<DueStepKind, string>> = {
  start: 'Nhận',
  counted: 'Tính',
  skipped: 'Không tính',
  suspended: 'Tạm dừng',
  rolled: 'Chuyển ngày',
  extended: 'Gia hạn',
  reappointed: 'Hẹn lại',
  named: 'Ấn định',
}

const traceTable = (trace: readonly DueStep[], engine: Engine): string =>
  markdownTable(
    ['Ngày', '', 'Vì sao', 'Căn cứ'],
    trace.map(({ date, kind, why, basis }) => [
      printedDate(date),
      stepNames[kind],
      why.vi,
      basis === undefined ? '' : citationText(engine.regime, basis),
    ]),
  )

const promiseIn = ({ set }: Entry): PlainDate | null => {
  const { promisedOn } = set
  return typeof promisedOn === 'string' && isPlainDate(promisedOn) ? promisedOn : null
}

/** Each day that was promised, with the way to it as it was known at that moment. */
const promises = async (
  { view }: Dossier,
  journal: readonly Entry[],
  engine: Engine,
): Promise<readonly string[]> => {
  const told: string[] = []
  const definition = engine.definition(view.definition)
  for (const entry of journal) {
    const promised = promiseIn(entry)
    const past = promised === null ? null : await engine.stateAt(view.id, entry.at)
    const { calendar } = engine.regime
    const due = past === null ? null : definition.explainDue(past.data, calendar)
    if (promised === null || due === null) continue
    const when = momentText(calendar.localTime(entry.at))
    const trace = traceTable(due.trace, engine)
    told.push(`### Hẹn lần ${told.length + 1}: ${printedDate(promised)} (lúc ${when})\n\n${trace}`)
  }
  return told
}

const verdictNames = { early: 'trước hạn', 'on-time': 'đúng hạn', late: 'quá hạn' }

const outcomeText = ({ data }: Dossier): string =>
  data.verdict === null || data.finishedOn === null
    ? 'Chưa có kết quả.'
    : `Xong ngày ${printedDate(data.finishedOn)}, **${verdictNames[data.verdict]}**${
        data.reappointments.length > 0 && data.verdictByLimit !== null
          ? ` theo ngày hẹn lại, ${verdictNames[data.verdictByLimit]} theo thời hạn luật định`
          : ''
      }.`

const giver = (entry: Entry, engine: Engine): string => {
  const { name, onBehalfOf, capacity, roles } = entry.by
  const role = (id: string): string =>
    engine.regime.roles.find((known) => known.id === id)?.name.vi ?? id
  const how = capacity === undefined ? 'thay mặt' : `${capacity}.`
  const behalf = onBehalfOf === undefined ? [] : [`${how} ${onBehalfOf.name}`]
  return [name, ...behalf, ...roles.map(role)].join('; ')
}

const signatureText = ({ data: { signature, signedBy } }: Dossier): string => {
  if (signature === null) return signedBy?.name ?? 'chưa có'
  const { authority, title, name } = signature
  return [authority, title, `**${name}**`].filter((line) => line !== null).join(' / ')
}

const journalTable = (
  { view, data }: Dossier,
  journal: readonly Entry[],
  engine: Engine,
): string => {
  const { regime } = engine
  const { commands, states } = engine.definition(view.definition)
  const version = regime.versionOn(data.procedure, data.submittedAt.date)
  return markdownTable(
    ['TT', 'Lúc', 'Ai, với vai trò gì', 'Việc', 'Nội dung', 'Trạng thái sau đó'],
    journal.map((entry) => [
      entry.seq,
      momentText(regime.calendar.localTime(entry.at)),
      giver(entry, engine),
      commands.get(entry.command.type)?.label.vi ?? entry.command.type,
      tellAct(entry, version),
      states[entry.state]?.vi ?? entry.state,
    ]),
  )
}

/** The whole life of a dossier: its promised days explained day by day, and its journal. */
export async function dossierStory(
  title: string,
  dossier: Dossier,
  engine: Engine,
): Promise<string> {
  const { view, data } = dossier
  const { regime } = engine
  const journal = await engine.journal(view.id)
  const on = data.submittedAt.date
  const { limit, limitBasis } = regime.versionOn(data.procedure, on)
  return `# ${title}

- Mã hồ sơ: **${data.code ?? 'chưa có'}**
- Thủ tục: ${procedureName(regime, data.procedure)}
- Thời hạn: ${termText(limit).vi} (${citationText(regime, limitBasis)})
- Người nộp: ${data.applicant.name}, ${data.applicant.address ?? ''}
- Cơ quan: ${officeName(regime, data.unit, on)}
- ${outcomeText(dossier)}
- Người ký: ${signatureText(dossier)}

## Ngày hẹn trả, từng ngày một

${(await promises(dossier, journal, engine)).join('\n\n')}

## Nhật ký

${journalTable(dossier, journal, engine)}

“(giả định)”: căn cứ chưa được kiểm chứng; danh mục của thư viện ghi rõ giả định điều gì. Người và việc trong trang này là giả định.
`
}
