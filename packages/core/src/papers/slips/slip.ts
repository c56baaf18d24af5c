import type { Block } from '../../document/block.js'
import type {
  Letterhead,
  OfficialDocument,
  Page,
  SignatureBlock,
} from '../../document/official-document.js'
import { dossierData, type DossierData } from '../../lifecycle/dossier/dossier-data.js'
import type { Entry } from '../../model/case.js'
import { text, type Text } from '../../model/text.js'
import type { Procedure, ProcedureVersion } from '../../procedure/procedure.js'
import { clauseWords } from '../../reporting/source-words.js'
import { capitals, dots, formLines, paragraph, type FormLine } from '../layout/language.js'
import { counterSection, letterhead } from '../layout/letterhead.js'
import { officeOf } from '../layout/office.js'
import type { Sheet } from '../paper.js'

/** A sheet about a dossier. */
export interface DossierSheet extends Sheet {
  /** The dossier as the entry that issued the slip left it. */
  readonly dossier: DossierData
  readonly procedure: Procedure
  /** The version the dossier is pinned to; undefined where the regime no longer holds it. */
  readonly version: ProcedureVersion | undefined
}

/** The sheet with the dossier it is about. */
export function dossierSheet(sheet: Sheet): DossierSheet {
  const dossier = dossierData(sheet.data)
  const procedure = sheet.regime.procedure(dossier.procedure)
  const version = procedure.versions.find(({ id }) => id === dossier.version)
  return { ...sheet, dossier, procedure, version }
}

/** Whether an entry issued a slip of a kind: its command ordered it. */
export const issuesSlip =
  (kind: string) =>
  ({ effects }: Entry): boolean =>
    effects.some(({ type, params }) => type === 'issueSlip' && params['kind'] === kind)

/** What differs from slip to slip. */
export interface SlipParts {
  /** `counter`: the one-stop section issues it; `office`: the head signs it. */
  readonly issuer: 'counter' | 'office'
  readonly number: string | null
  readonly blocks: readonly Block[]
  readonly signatures: readonly SignatureBlock[]
  readonly recipients?: readonly string[]
  readonly orientation?: Page['orientation']
}

const head = (sheet: DossierSheet, { issuer, number }: SlipParts): Letterhead =>
  letterhead(
    {
      ...{ regime: sheet.regime, unit: sheet.dossier.unit },
      ...{ on: sheet.at.date, language: sheet.language },
    },
    { number, ...(issuer === 'counter' ? { section: counterSection } : {}) },
  )

/** The form a slip is printed by: `Mẫu số 01, 01/2018/TT-VPCP`; nothing for papers without a number. */
const formOf = ({ slip, regime }: Sheet): Text | null => {
  if (slip === null || slip.number === '') return null
  const source = regime.instruments.find(({ id }) => id === slip.basis.instrument)?.number ?? ''
  return text(`Mẫu số ${slip.number}, ${source}`, `Form ${slip.number}, ${source}`)
}

/**
 * A slip: an A5 form by the template in force on the day it was issued (TT 01/2018 Art 9: forms 01 to 05 are A5, grade
 * B; that the papers of 2017 and the forms of TT 03/2025 are, too, is assumed, grade C).
 */
export function slipDocument(sheet: DossierSheet, parts: SlipParts): OfficialDocument {
  const { say, dossier, procedure, issued, regime } = sheet
  const form = formOf(sheet)
  const name = say(issued.name)
  return {
    kind: issued.paper,
    language: sheet.language,
    layout: 'form',
    page: { size: 'A5', orientation: parts.orientation ?? 'portrait' },
    letterhead: head(sheet, parts),
    title: { type: capitals(name), about: null },
    blocks: [...parts.blocks, ...(form === null ? [] : [paragraph(say(form), 'note')])],
    signatures: parts.signatures,
    recipients: parts.recipients ?? [],
    about: {
      title: dossier.code === null ? name : `${name} ${dossier.code}`,
      author: say(officeOf(regime, dossier.unit).name),
      subject: [say(procedure.name), ...(form === null ? [] : [say(form)])].join('; '),
      date: sheet.at.date,
    },
  }
}

/** Labels that slips share. */
export const labels = {
  code: text('Mã hồ sơ', 'Dossier code'),
  from: text('Tiếp nhận hồ sơ của', 'Received from'),
  of: text('Hồ sơ của', 'Dossier of'),
  address: text('Địa chỉ', 'Address'),
  phone: text('Số điện thoại', 'Telephone'),
  email: text('Thư điện tử', 'E-mail'),
  idNumber: text('Số định danh cá nhân, mã số tổ chức', 'Identity or organisation number'),
  wanted: text('Nội dung yêu cầu giải quyết', 'What is asked for'),
  reason: text('Lý do', 'Reason'),
  applicant: text('Người nộp hồ sơ', 'Handed in by'),
  receiver: text('Người tiếp nhận hồ sơ', 'Received by'),
  ordinal: text('TT', 'No.'),
} as const

/** Who asks, how they are reached, and for what (forms 01 to 03; grade B). What is not known is left as dots. */
export const applicantLines = (
  { dossier, procedure, say }: DossierSheet,
  of: Text,
): readonly FormLine[] => [
  [labels.code, dossier.code],
  [of, dossier.applicant.name],
  [labels.address, dossier.applicant.address],
  [labels.phone, dossier.applicant.phone],
  [labels.email, dossier.applicant.email],
  [labels.idNumber, dossier.applicant.idNumber],
  [labels.wanted, say(procedure.name)],
]

/** The lines above as a block. */
export const applicantBlock = (sheet: DossierSheet, of: Text): Block =>
  formLines(sheet.say, applicantLines(sheet, of))

/** A ground with its clause, which is printed only where a source states it: an assumption is no ground to cite. */
export function groundWords(
  { regime, say }: Sheet,
  grounds: ProcedureVersion['stopGrounds'],
  id: string,
): string {
  const ground = grounds.find((candidate) => candidate.id === id)
  if (ground === undefined) return id
  const name = say(ground.name)
  if (ground.basis.grade === 'C') return name
  return `${name} (${say(clauseWords(ground.basis, regime.instruments))})`
}

/** Whom to turn to, with space for a telephone number nobody recorded (forms 02 and 03; grade B). */
export const contactWords = (name: string): Text =>
  text(
    `Nếu có vướng mắc, xin ông/bà liên hệ với công chức ${name}, số điện thoại ${dots}, để được hướng dẫn.`,
    `If anything is unclear, please turn to ${name}, telephone ${dots}, for guidance.`,
  )
