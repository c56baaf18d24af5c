import { printedDate, type PlainDate, type Regime } from '@motcua/core'
import { csvText } from './csv.js'
import type { Dossier, Standing } from './dossiers.js'
import { markdownTable, officeName, procedureName, shareText } from './words.js'

/** How many dossiers stand where, and how many were apologised for. */
export type Tally = Readonly<Record<Standing, number>> & {
  readonly total: number
  readonly received: number
  readonly apologies: number
  /** Settled after the statutory limit, apologised for or not. */
  readonly beyondLimit: number
}

const received: readonly Standing[] = ['early', 'on-time', 'late', 'in-time', 'waiting', 'overdue']

/** Counts dossiers. */
export function tallyOf(dossiers: readonly Dossier[]): Tally {
  const count = (wanted: Standing): number =>
    dossiers.filter(({ standing }) => standing === wanted).length
  return {
    'at-counter': count('at-counter'),
    'not-received': count('not-received'),
    early: count('early'),
    'on-time': count('on-time'),
    late: count('late'),
    'in-time': count('in-time'),
    waiting: count('waiting'),
    overdue: count('overdue'),
    total: dossiers.length,
    received: received.reduce((sum, standing) => sum + count(standing), 0),
    apologies: dossiers.filter(({ data }) => data.reappointments.length > 0).length,
    beyondLimit: dossiers.filter(({ data }) => data.verdictByLimit === 'late').length,
  }
}

/** Settled dossiers of a tally. */
export const settledOf = (tally: Tally): number => tally.early + tally['on-time'] + tally.late

const columns = [
  'Hồ sơ đến',
  'Không tiếp nhận',
  'Chờ hoàn thiện',
  'Đã tiếp nhận',
  'Giải quyết trước hạn',
  'Giải quyết đúng hạn',
  'Giải quyết quá hạn',
  'Đang giải quyết, trong hạn',
  'Đang chờ bổ sung',
  'Đang giải quyết, quá hạn',
  'Xin lỗi, hẹn lại',
  'Quá thời hạn luật định, kể cả đã hẹn lại',
]

const figures = (tally: Tally): readonly number[] => [
  tally.total,
  tally['not-received'],
  tally['at-counter'],
  tally.received,
  tally.early,
  tally['on-time'],
  tally.late,
  tally['in-time'],
  tally.waiting,
  tally.overdue,
  tally.apologies,
  tally.beyondLimit,
]

const row = (name: string, tally: Tally): readonly (string | number)[] => [
  name,
  ...figures(tally),
  shareText(tally.early + tally['on-time'], settledOf(tally)),
]

interface Group {
  readonly name: string
  readonly dossiers: readonly Dossier[]
}

const table = (head: string, groups: readonly Group[], all: readonly Dossier[]): string =>
  markdownTable(
    [head, ...columns.map((name, place) => `(${place + 1}) ${name}`), 'Tỷ lệ đúng, trước hạn'],
    [
      ...groups.map(({ name, dossiers }) => row(name, tallyOf(dossiers))),
      row('**Cộng**', tallyOf(all)),
    ],
  )

const byProcedure = (dossiers: readonly Dossier[], regime: Regime): readonly Group[] =>
  regime.procedures.map(({ id }) => ({
    name: procedureName(regime, id),
    dossiers: dossiers.filter(({ data }) => data.procedure === id),
  }))

const notes = `(1) = (2) + (3) + (4); (4) = (5) + (6) + (7) + (8) + (9) + (10).
Tỷ lệ = ((5) + (6)) / ((5) + (6) + (7)). Hồ sơ rút sau khi tiếp nhận tính là đã giải quyết vào ngày rút.
Hồ sơ ở cột (11), (12) đã nằm trong các cột trước; cột (5), (6), (7) tính theo ngày hẹn sau cùng, cột (12) theo thời hạn luật định.`

/** The table early / on time / late of the offices and procedures, as Markdown and as CSV. */
export function timelinessTable(
  dossiers: readonly Dossier[],
  units: readonly string[],
  { regime, on }: { readonly regime: Regime; readonly on: PlainDate },
): { readonly markdown: string; readonly csv: string } {
  const offices = units.map((unit) => ({
    name: officeName(regime, unit, on),
    dossiers: dossiers.filter(({ data }) => data.unit === unit),
  }))
  const each = offices.map(
    ({ name, dossiers: own }) => `## ${name}\n\n${table('Thủ tục', byProcedure(own, regime), own)}`,
  )
  const markdown = `# Tình hình giải quyết hồ sơ một cửa, từ 01/6/2017 đến ${printedDate(on)}

Số liệu giả định.

## Theo đơn vị

${table('Đơn vị', offices, dossiers)}

## Theo thủ tục

${table('Thủ tục', byProcedure(dossiers, regime), dossiers)}

${notes}

${each.join('\n\n')}
`
  const rows = offices.flatMap((office) =>
    byProcedure(office.dossiers, regime).map((group) => [
      office.name,
      group.name,
      ...figures(tallyOf(group.dossiers)),
    ]),
  )
  return { markdown, csv: csvText([['Đơn vị', 'Thủ tục', ...columns], ...rows]) }
}
