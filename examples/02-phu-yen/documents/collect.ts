import type { Engine } from '@motcua/core'
import type { Online } from '../online/chapter.js'
import type { Opening } from '../opening/chapter.js'
import type { Reporting } from '../reporting/report-chapter.js'
import { settledOf, tallyOf } from '../report/timeliness-table.js'
import type { Replay } from '../report/replay.js'
import { countText, shareText } from '../report/words.js'
import type { Year } from '../year/chapter.js'
import { dossierShelves, requestShelves } from './case-shelves.js'
import type { Filed, FiledChapter, Shelf } from './filed.js'
import { officeShelves } from './office-shelves.js'
import { documentsOfYear, documentsOnline } from './province-documents.js'
import { pagesAfter2020, pagesOf2017 } from './text-pages.js'

type Replayed<T> = T & { readonly replay: Replay }

/** What was played, chapter by chapter. */
export interface Played {
  readonly opening: Opening
  readonly year: Replayed<Year> | null
  readonly online: Replayed<Online> | null
  /** The pages of text there are, by path. */
  readonly pages: ReadonlyMap<string, string>
}

type Figures = FiledChapter['figures']

const sameOr = (differing: readonly string[]): string =>
  differing.length === 0 ? 'đều khớp' : `KHÔNG KHỚP: ${differing.join(', ')}`

const reportFigures = ({ reported, differing }: Reporting): Figures => {
  const late = reported.filter(({ view }) => view.facts.verdict === 'late').length
  return [
    ['Báo cáo phải gửi', countText(reported.length)],
    ['Gửi chậm', countText(late)],
    ['Đếm lại số liệu báo cáo', sameOr(differing)],
  ]
}

const replayFigures = ({ entries, differing }: Replay): Figures => [
  ['Việc trong nhật ký', countText(entries)],
  ['Chạy lại nhật ký từ đầu', sameOr(differing)],
]

const figuresOf2017 = ({ opening, year }: Played): Figures => {
  const { dossiers, replay } = year ?? opening
  const tally = tallyOf(dossiers)
  const settled = settledOf(tally)
  return [
    ['Hồ sơ đến', countText(tally.total)],
    ['Đã tiếp nhận, ghi sổ', countText(tally.received)],
    ['Đã giải quyết', countText(settled)],
    ['Đúng và trước hạn', shareText(tally.early + tally['on-time'], settled)],
    ['Xin lỗi và hẹn lại', countText(tally.apologies)],
    ['Đang quá hạn', countText(tally.overdue)],
    ...(year === null ? [] : reportFigures(year.reporting)),
    ...replayFigures(replay),
  ]
}

const written = ({ pages }: Played, listed: FiledChapter['pages']): FiledChapter['pages'] =>
  listed.filter(([path]) => pages.has(path))

const all = {
  of: 'province',
  heading: 'Toàn tỉnh',
  short: 'Toàn tỉnh',
  about: 'Chung cho mọi đơn vị.',
} as const

const provinceShelf = (id: string, documents: readonly Filed[]): readonly Shelf[] =>
  documents.length === 0 ? [] : [{ ...all, id, documents }]

const chapterOf2017 = async (engine: Engine, played: Played): Promise<FiledChapter> => {
  const { opening, year } = played
  const { books, dossiers } = year ?? opening
  const files = {
    ...{ chapter: 'mot-cua', books, on: year?.through ?? opening.on },
    reported: year?.reporting.reported ?? [],
  }
  return {
    id: 'mot-cua',
    heading: 'Chương một: cơ chế một cửa, 2017–2018',
    english: 'Chapter one: the one-stop counters, 2017–2018',
    figures: figuresOf2017(played),
    shelves: [
      ...provinceShelf(
        'mot-cua-toan-tinh',
        year === null ? [] : await documentsOfYear(engine, year),
      ),
      ...(await officeShelves(engine, files)),
      ...(await dossierShelves(engine, dossiers)),
    ],
    pages: written(played, pagesOf2017),
  }
}

const chapterAfter2020 = async (
  engine: Engine,
  online: Replayed<Online>,
  played: Played,
): Promise<FiledChapter> => {
  const { requests, messages, reporting, replay, through, begins } = online
  const recent = requests.filter(({ data }) => data.receivedAt.date >= begins)
  const opened = recent.filter(({ data }) => data.dossier !== null)
  const files = { chapter: 'truc-tuyen', books: [], reported: reporting.reported, on: through }
  return {
    id: 'truc-tuyen',
    heading: 'Chương hai: hỗ trợ trực tuyến, 2020–2021',
    english: 'Chapter two: online support, 2020–2021',
    figures: [
      ['Yêu cầu hỗ trợ', countText(recent.length)],
      ['Thành hồ sơ', countText(opened.length)],
      ['Phản ánh, kiến nghị', countText(messages.length)],
      ...reportFigures(reporting),
      ...replayFigures(replay),
    ],
    shelves: [
      ...provinceShelf('truc-tuyen-toan-tinh', documentsOnline(engine, online)),
      ...(await officeShelves(engine, files)),
      ...(await requestShelves(engine, online)),
    ],
    pages: written(played, pagesAfter2020),
  }
}

/**
 * Every document of what was played, ready to be printed. Slips that are handed out get a tracking code here, which
 * their dossiers note.
 */
export async function collectDocuments(
  engine: Engine,
  played: Played,
): Promise<readonly FiledChapter[]> {
  const first = await chapterOf2017(engine, played)
  return played.online === null
    ? [first]
    : [first, await chapterAfter2020(engine, played.online, played)]
}
