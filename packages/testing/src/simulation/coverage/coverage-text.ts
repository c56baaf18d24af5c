import type { Text } from '@motcua/core'
import type { Goal } from '../paths/goals.js'
import type { ClauseCoverage, Coverage, Covered, Uncovered } from './coverage.js'

/** A language of the report. */
export type Language = keyof Text

const words = {
  title: { vi: 'Độ phủ của', en: 'Coverage of' },
  bounded: {
    vi: 'Việc tìm kiếm dừng ở giới hạn đặt ra; có thể còn đường đi chưa thấy.',
    en: 'The search stopped at its bound; there may be paths it did not see.',
  },
  sort: { vi: 'Loại', en: 'Sort' },
  seen: { vi: 'Đã thấy', en: 'Seen' },
  all: { vi: 'Tất cả', en: 'All' },
  state: { vi: 'Trạng thái', en: 'States' },
  transition: { vi: 'Bước chuyển', en: 'Transitions' },
  guard: { vi: 'Kết quả của điều kiện', en: 'Outcomes of conditions' },
  deadline: { vi: 'Thời hạn (kịp, quá hạn)', en: 'Deadlines (met, passed)' },
  reminder: { vi: 'Nhắc hạn', en: 'Reminders' },
  unseen: { vi: 'Chưa thấy', en: 'Not seen' },
  why: { vi: 'Lý do', en: 'Why' },
  nothing: { vi: 'Không còn gì.', en: 'Nothing is left.' },
  clauses: { vi: 'Điều khoản', en: 'Clauses' },
  clause: { vi: 'Điều khoản', en: 'Clause' },
  grade: { vi: 'Mức', en: 'Grade' },
  exercised: { vi: 'Quy tắc đã dùng tới', en: 'Rules exercised' },
  unexercised: { vi: 'Chưa dùng tới', en: 'Not exercised' },
  paths: { vi: 'Số đường đi', en: 'Paths' },
} as const satisfies Record<string, Text>

const kinds = ['state', 'transition', 'guard', 'deadline', 'reminder'] as const

type Shown = (typeof kinds)[number]

const cell = (value: string): string => value.replaceAll('|', '\\|').replaceAll('\n', ' ')

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

const ofKind = <T extends { readonly goal: Goal }>(list: readonly T[], kind: Goal['kind']) =>
  list.filter(({ goal }) => goal.kind === kind)

const totals = ({ covered, uncovered }: Coverage, language: Language): string =>
  table(
    [words.sort[language], words.seen[language], words.all[language]],
    kinds.map((kind) => {
      const seen = ofKind(covered, kind).length
      const all = seen + ofKind(uncovered, kind).length
      return [words[kind][language], String(seen), String(all)]
    }),
  )

const seenTable = (covered: readonly Covered[], kind: Shown, language: Language): string =>
  table(
    [words[kind][language], words.paths[language]],
    ofKind(covered, kind).map((one) => [one.words[language], String(one.paths.length)]),
  )

const unseenTable = (uncovered: readonly Uncovered[], language: Language): string =>
  uncovered.length === 0
    ? words.nothing[language]
    : table(
        [words.unseen[language], words.why[language]],
        uncovered.map(({ words: told, reason }) => [told[language], reason[language]]),
      )

const listed = (rules: readonly Text[], language: Language): string =>
  rules.length === 0 ? '–' : rules.map((rule) => rule[language]).join('; ')

const clauseTable = (clauses: readonly ClauseCoverage[], language: Language): string =>
  table(
    [
      ...[words.clause[language], words.grade[language]],
      ...[words.exercised[language], words.unexercised[language]],
    ],
    clauses.map(({ basis, exercised, unexercised }) => [
      ...[`${basis.instrument} ${basis.clause}`, basis.grade],
      ...[listed(exercised, language), listed(unexercised, language)],
    ]),
  )

/** A coverage report as Markdown, for people to read: totals, what was not seen and why, what was, and the clauses. */
export function coverageText(coverage: Coverage, language: Language = 'vi'): string {
  const { covered, uncovered, clauses, exhausted } = coverage
  const seen = kinds
    .filter((kind) => ofKind(covered, kind).length > 0)
    .map((kind) => `## ${words[kind][language]}\n\n${seenTable(covered, kind, language)}`)
  return [
    `# ${words.title[language]} \`${coverage.key}\``,
    ...(exhausted ? [] : [words.bounded[language]]),
    totals(coverage, language),
    `## ${words.unseen[language]}\n\n${unseenTable(uncovered, language)}`,
    ...seen,
    `## ${words.clauses[language]}\n\n${clauseTable(clauses, language)}`,
    '',
  ].join('\n\n').trimEnd().concat('\n')
}
