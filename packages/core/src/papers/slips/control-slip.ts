import type { Table } from '../../document/block.js'
import { emptyCell, momentCell, numberCell, textCell, type Cell } from '../../document/cell.js'
import type { Verdict } from '../../calendar/verdict.js'
import { dossierData, type DossierData } from '../../lifecycle/dossier/dossier-data.js'
import { isDossierCommand } from '../../lifecycle/dossier/dossier-commands.js'
import { commandWords } from '../../lifecycle/dossier/dossier-words.js'
import type { Entry } from '../../model/case.js'
import { text, type Text } from '../../model/text.js'
import { formLines } from '../layout/language.js'
import { dataAfter, type CasePaper } from '../paper.js'
import { dossierSheet, issuesSlip, labels, slipDocument, type DossierSheet } from './slip.js'

const passings: readonly string[] = [
  ...['handOver', 'assign', 'reassign', 'standIn', 'settle', 'sendBack', 'approve'],
  ...['correct', 'returnResult'],
]

const verdicts: Readonly<Record<Verdict, Text>> = {
  early: text('Trước hạn', 'Early'),
  'on-time': text('Đúng hạn', 'On time'),
  late: text('Quá hạn', 'Late'),
}

const roleName = ({ regime, say }: DossierSheet, id: string): string => {
  const role = regime.roles.find((candidate) => candidate.id === id)
  return role === undefined ? id : say(role.name)
}

const counterRole = 'one-stop-officer'

/** Who has the dossier after a passing: the officer it was given to, or the role of the step it waits in. */
const takerOf = (sheet: DossierSheet, command: string, after: DossierData): string => {
  if (command === 'returnResult') return after.handout?.receiver ?? ''
  // The slip goes with the dossier, also into another version.
  const version = sheet.procedure.versions.find(({ id }) => id === after.version)
  const step = version?.steps.find(({ id }) => id === after.step)
  const settled = after.finishedOn !== null || step === undefined
  if (settled) return roleName(sheet, counterRole)
  const officer = step.kind === 'settle' ? after.assignee?.name : undefined
  return officer ?? roleName(sheet, step.role)
}

// Only the whole is judged, on the day it is signed; no step has a day of its own on record.
const resultOf = ({ say }: DossierSheet, command: string, after: DossierData): Cell =>
  command === 'approve' && after.finishedOn !== null && after.verdict !== null
    ? textCell(say(verdicts[after.verdict]))
    : emptyCell

const rowOf =
  (sheet: DossierSheet) =>
  (entry: Entry, index: number): readonly Cell[] => {
    const { held, regime, say } = sheet
    const { type } = entry.command
    const after = dossierData(dataAfter(held, entry))
    const giver = type === 'standIn' ? (after.standIns.at(-1)?.from.name ?? '') : entry.by.name
    return [
      numberCell(index + 1),
      textCell(giver),
      textCell(takerOf(sheet, type, after)),
      momentCell(regime.calendar.localTime(entry.at)),
      resultOf(sheet, type, after),
      textCell(isDossierCommand(type) ? say(commandWords[type].label) : type),
    ]
  }

const passingTable = (sheet: DossierSheet): Table => {
  const { say, held } = sheet
  const passing = say(text('Giao, nhận hồ sơ', 'Passed on'))
  return {
    block: 'table',
    name: 'passings',
    caption: null,
    columns: [
      { head: say(labels.ordinal), group: null, width: 1, align: 'centre' },
      { head: say(text('Người giao', 'By')), group: passing, width: 4, align: 'left' },
      { head: say(text('Người nhận', 'To')), group: passing, width: 4, align: 'left' },
      { head: say(text('Thời gian', 'At')), group: passing, width: 3, align: 'centre' },
      {
        head: say(text('Kết quả giải quyết', 'In time')),
        ...{ group: null, width: 2, align: 'centre' },
      },
      { head: say(text('Ghi chú', 'Note')), group: null, width: 4, align: 'left' },
    ],
    rows: held.entries.filter(({ command }) => passings.includes(command.type)).map(rowOf(sheet)),
    total: null,
  }
}

/**
 * The control slip that goes with a dossier from hand to hand: form 05 of TT 01/2018, form 06 of TT 03/2025, and the
 * `Phiếu kiểm soát hồ sơ` of the process of QĐ 537 before. Rows as public copies have them (grade B): who gave, who
 * took, when, whether in time. Begun when the counter hands the dossier over, and printed with all that was passed on
 * since: it is the one slip that grows. Who gives and takes sign in their cells.
 */
export const controlSlip: CasePaper = {
  paper: 'control-slip',
  name: text('Phiếu kiểm soát quá trình giải quyết hồ sơ', 'Control slip of the handling'),
  isSlip: true,
  issuedBy: issuesSlip('control-slip'),
  absent: text(
    'Hồ sơ chưa được chuyển giải quyết.',
    'The dossier was not handed over for settlement.',
  ),
  print: (given) => {
    const sheet = dossierSheet(given)
    const { dossier, procedure, say } = sheet
    return slipDocument(sheet, {
      ...{ issuer: 'counter', number: null, orientation: 'landscape' },
      blocks: [
        formLines(say, [
          [labels.code, dossier.code],
          [labels.of, dossier.applicant.name],
          [labels.wanted, say(procedure.name)],
        ]),
        passingTable(sheet),
      ],
      signatures: [],
    })
  },
}
