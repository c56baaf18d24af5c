import { dateCell, momentCell, numberCell, textCell, type Cell } from '../../document/cell.js'
import type { Language } from '../../document/cell.js'
import type { Block } from '../../document/block.js'
import type { OfficialDocument } from '../../document/official-document.js'
import { prepareDocument } from '../../document/prepare-document.js'
import { MotcuaError } from '../../errors.js'
import type { DossierData, Handout } from '../../lifecycle/dossier/dossier-data.js'
import { dayText } from '../../lifecycle/message-words.js'
import { text, type Text } from '../../model/text.js'
import { plainDate, type PlainDate } from '../../model/time.js'
import type { Regime } from '../../procedure/regime.js'
import { paragraph, sayIn, type Say } from '../layout/language.js'
import { officeOf } from '../layout/office.js'
import { headOfOffice, signatureSpace } from '../layout/signing.js'
import { columnsOf, listing, type ColumnOf } from './listing.js'
import { numberingFaults } from './numbering.js'

/** The dossiers one office entered in its register of one year. */
export interface RegisterFacts {
  readonly unit: string
  readonly year: number
  /** The day up to whose end it is told. */
  readonly on: PlainDate
  /** As they are now, whoever holds them, by line. */
  readonly dossiers: readonly DossierData[]
}

/** How a register is printed. */
export interface RegisterBookOptions {
  readonly language?: Language | undefined
  /** Lines of a volume; the whole year is one volume when left out. A second volume goes on with the numbers. */
  readonly linesPerVolume?: number | undefined
}

const columns: readonly ColumnOf[] = [
  [text('TT', 'No.'), 2, 'right'],
  [text('Mã hồ sơ', 'Code'), 7],
  [text('Tên thủ tục hành chính', 'Procedure'), 6],
  [text('Tên cá nhân, tổ chức', 'Applicant'), 5],
  [text('Địa chỉ, số điện thoại', 'Address, telephone'), 6],
  [text('Cơ quan chủ trì giải quyết', 'Settled by'), 6],
  [text('Nhận hồ sơ', 'Received'), 4, 'centre'],
  [text('Hẹn trả kết quả', 'Promised for'), 4, 'centre'],
  [text('Trả kết quả', 'Returned'), 4, 'centre'],
  [text('Phương thức nhận kết quả', 'Way of return'), 3],
  [text('Ký nhận', 'Collected by'), 4],
]

const ways: Readonly<Record<Handout['channel'], Text>> = {
  counter: text('Trực tiếp', 'In person'),
  post: text('Bưu chính', 'By post'),
  online: text('Trực tuyến', 'Online'),
}

/** The day promised before, and what came of it since. */
const moved = (before: PlainDate | null, since: Text, say: Say): Cell => {
  if (before === null) return textCell(say(since))
  const day = dayText(before)
  return textCell(say(text(`${day.vi}; ${since.vi}`, `${day.en}; ${since.en}`)))
}

const promised = (dossier: DossierData, say: Say): Cell => {
  const { immediate, promisedOn } = dossier
  if (immediate) return textCell(say(text('Trả ngay', 'At once')))
  const asked = dossier.supplements.findLast(({ stage }) => stage === 'settlement')
  const again = dossier.reappointments.at(-1)
  if (asked !== undefined && asked.suppliedOn === null && dossier.finishedOn === null) {
    const day = dayText(asked.requestedOn)
    const waiting = text(`chờ bổ sung từ ${day.vi}`, `waiting for papers since ${day.en}`)
    return moved(promisedOn, waiting, say)
  }
  const to = dayText(promisedOn)
  if (again !== undefined && again.to === promisedOn) {
    return moved(again.from, text(`hẹn lại ${to.vi}`, `anew ${to.en}`), say)
  }
  if (asked !== undefined && asked.promisedBefore !== promisedOn) {
    return moved(
      asked.promisedBefore,
      text(`sau bổ sung ${to.vi}`, `with the papers ${to.en}`),
      say,
    )
  }
  return dateCell(promisedOn)
}

const returned = ({ handout, closing, finishedOn }: DossierData, say: Say): Cell => {
  if (handout !== null) return dateCell(handout.on)
  if (closing !== null) {
    const day = dayText(closing.on)
    const withdrawn = closing.ground === 'withdrawal'
    return textCell(
      say(
        withdrawn
          ? text(`Rút hồ sơ ${day.vi}`, `Withdrawn ${day.en}`)
          : text(`Dừng giải quyết ${day.vi}`, `Stopped ${day.en}`),
      ),
    )
  }
  if (finishedOn === null) return textCell(say(text('Đang giải quyết', 'Being settled')))
  const day = dayText(finishedOn)
  return textCell(say(text(`Có kết quả ${day.vi}, chưa trả`, `Ready since ${day.en}`)))
}

const lineOf =
  (regime: Regime, say: Say) =>
  (dossier: DossierData): readonly Cell[] => {
    const { applicant, handout, receivedAt } = dossier
    const reached = [applicant.address, applicant.phone].filter((part) => part !== null)
    return [
      numberCell(dossier.registerNumber),
      textCell(dossier.code),
      textCell(say(regime.procedure(dossier.procedure).name)),
      textCell(applicant.name),
      textCell(reached.join('; ')),
      textCell(say(officeOf(regime, dossier.unit).name)),
      momentCell(receivedAt),
      promised(dossier, say),
      returned(dossier, say),
      textCell(handout === null ? null : say(ways[handout.channel])),
      textCell(handout?.receiver ?? null),
    ]
  }

const later = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other)
const earlier = (one: PlainDate, other: PlainDate): PlainDate => (one < other ? one : other)

/** Opened with the year, the office or the duty to keep it; closed with the year or the office, once that is past. */
const lifeOf = (
  regime: Regime,
  { unit, year, on }: RegisterFacts,
): { readonly opened: PlainDate; readonly closed: PlainDate | null } => {
  const office = officeOf(regime, unit)
  const owed = regime.slips.filter(({ kind }) => kind === 'register').map(({ from }) => from)
  const first = owed.toSorted()[0] ?? office.from
  const [begins, ends] = [plainDate(`${String(year)}-01-01`), plainDate(`${String(year)}-12-31`)]
  const closes = office.through === null ? ends : earlier(ends, office.through)
  return { opened: later(later(begins, first), office.from), closed: closes < on ? closes : null }
}

const opening = (regime: Regime, facts: RegisterFacts): Text => {
  const { opened, closed } = lifeOf(regime, facts)
  const [from, on] = [dayText(opened), dayText(closed ?? facts.on)]
  return closed === null
    ? text(
        `Mở sổ ngày ${from.vi}; sổ đang mở, ghi đến hết ngày ${on.vi}.`,
        `Opened on ${from.en}; still open, kept through ${on.en}.`,
      )
    : text(
        `Mở sổ ngày ${from.vi}; khóa sổ ngày ${on.vi}.`,
        `Opened on ${from.en}; closed on ${on.en}.`,
      )
}

const summing = (numbers: readonly number[]): Text => {
  if (numbers.length === 0) return text('Sổ chưa có dòng nào.', 'No line was entered.')
  const [first, last] = [String(Math.min(...numbers)), String(Math.max(...numbers))]
  const count = String(numbers.length)
  return text(
    `Quyển này có ${count} dòng, từ số ${first} đến số ${last}.`,
    `This volume has ${count} lines, from ${first} to ${last}.`,
  )
}

/** What is said of the numbering of a whole year. */
export const numberingWords = (numbers: readonly number[]): Text => {
  const { missing, doubled } = numberingFaults(numbers)
  if (missing.length === 0 && doubled.length === 0) {
    return text(
      'Số thứ tự trong năm liên tục, không bỏ trống số nào.',
      'The numbers of the year are continuous; none is left out.',
    )
  }
  const faults = [
    ...(missing.length === 0
      ? []
      : [text(`thiếu số ${missing.join(', ')}`, `missing ${missing.join(', ')}`)]),
    ...(doubled.length === 0
      ? []
      : [text(`trùng số ${doubled.join(', ')}`, `twice ${doubled.join(', ')}`)]),
  ]
  const [vi, en] = [faults.map((fault) => fault.vi), faults.map((fault) => fault.en)]
  return text(
    `SỐ THỨ TỰ KHÔNG LIÊN TỤC: ${vi.join('; ')}.`,
    `THE NUMBERS ARE NOT CONTINUOUS: ${en.join('; ')}.`,
  )
}

const numberOf = ({ registerNumber }: DossierData): number => registerNumber ?? 0

const volumesOf = (last: number, perVolume: number | undefined): number =>
  perVolume === undefined ? 1 : Math.max(1, Math.ceil(last / perVolume))

const checkVolume = (lines: number | undefined): void => {
  if (lines === undefined || (Number.isInteger(lines) && lines > 0)) return
  throw new MotcuaError('invalid-input', { field: 'options.linesPerVolume', got: String(lines) })
}

const defaultName = text('Sổ theo dõi hồ sơ', 'Register of dossiers')

/**
 * The register of an office and a year, volume by volume: opened with the year and closed with it, numbers continuous
 * through all volumes, each line that is missing named (TT 01/2018 Art 12; NĐ 61/2018 Art 39.1; grade B). The form
 * (06 of TT 01/2018, 07 of TT 03/2025) was not found: the columns are those of the nearest list, Thanh Hóa's of eleven
 * (grade C).
 * @throws `invalid-input` for volumes of no lines; `unknown-unit`, `unknown-procedure`
 */
export function registerBook(
  regime: Regime,
  facts: RegisterFacts,
  { language = 'vi', linesPerVolume }: RegisterBookOptions = {},
): readonly OfficialDocument[] {
  checkVolume(linesPerVolume)
  const { unit, on, year } = facts
  const say = sayIn(language)
  const dossiers = facts.dossiers.toSorted((one, other) => numberOf(one) - numberOf(other))
  const numbers = dossiers.map(numberOf)
  const volumes = volumesOf(numbers.at(-1) ?? 0, linesPerVolume)
  const { opened, closed } = lifeOf(regime, facts)
  const title = regime.slip('register', later(opened, closed ?? on))?.name ?? defaultName
  const inVolume = (volume: number) => (dossier: DossierData) =>
    linesPerVolume === undefined || Math.ceil(numberOf(dossier) / linesPerVolume) === volume
  const blocksOf = (own: readonly DossierData[]): readonly Block[] => [
    paragraph(say(opening(regime, facts)), 'centred'),
    {
      ...{ block: 'table', name: 'register', caption: null, columns: columnsOf(say, columns) },
      ...{ rows: own.map(lineOf(regime, say)), total: null },
    },
    paragraph(say(summing(own.map(numberOf)))),
    paragraph(say(numberingWords(numbers))),
  ]
  return Array.from({ length: volumes }, (_, index) => {
    const volume = String(index + 1).padStart(2, '0')
    return prepareDocument(
      listing(
        { regime, unit, on, language },
        {
          ...{ kind: 'register', layout: 'book', title, keptUntil: closed ?? on },
          about: text(
            `Năm ${String(year)} – Quyển số ${volume}`,
            `Year ${String(year)} – volume ${volume}`,
          ),
          blocks: blocksOf(dossiers.filter(inVolume(index + 1))),
          signatures: [
            signatureSpace(say, text('Người giữ sổ', 'Kept by'), null),
            signatureSpace(say, headOfOffice, null),
          ],
        },
      ),
    )
  })
}
