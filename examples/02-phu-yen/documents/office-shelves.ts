import { type Engine, type PlainDate } from '@motcua/core'
import { reportData, windowText } from '@motcua/core/reports'
import { leafOf } from '../report/book-pages.js'
import type { RegisterBook } from '../report/register-book.js'
import type { Reported } from '../report/report-page.js'
import { countText, officeName } from '../report/words.js'
import { papersOf } from './case-papers.js'
import type { Filed, Shelf } from './filed.js'

/** What the offices kept and sent in a chapter. */
export interface OfficeFiles {
  /** First part of the ids of shelves. */
  readonly chapter: string
  readonly books: readonly RegisterBook[]
  readonly reported: readonly Reported[]
  /** The day by which offices are named. */
  readonly on: PlainDate
}

const filedBook = ({ unit, year, lines, document }: RegisterBook): Filed => ({
  name: `so-theo-doi/${year}-${leafOf(unit)}`,
  title: `Sổ theo dõi hồ sơ năm ${year}`,
  about: `${countText(lines)} hồ sơ, mỗi hồ sơ một dòng, số liên tục: ai nộp, hẹn ngày nào, trả ngày nào.`,
  document,
})

const consolidated =
  'Báo cáo tổng hợp, cộng các đơn vị cấp dưới, nêu đơn vị còn thiếu, đúng như khi gửi cấp trên.'

const reportsOf = async (
  engine: Engine,
  reported: readonly Reported[],
): Promise<readonly Filed[]> => {
  const filed: Filed[] = []
  for (const { obligation, view } of reported) {
    const { form, formName, unit, window } = obligation
    const name = `bao-cao/${String(window.year)}-${form}-${leafOf(unit)}`
    const title = `${formName.vi}, ${windowText(window).vi}`
    const about = reportData(view.data).consolidation === null ? undefined : consolidated
    filed.push(...(await papersOf(engine, { id: view.id, name, title, about })))
  }
  return filed
}

/** The registers and reports of each office, the highest first. */
export async function officeShelves(
  engine: Engine,
  { chapter, books, reported, on }: OfficeFiles,
): Promise<readonly Shelf[]> {
  const { regime } = engine
  const units = new Set([
    ...reported
      .map(({ obligation }) => obligation.unit)
      .filter((unit) => !unit.startsWith('phu-yen')),
    ...books.map(({ unit }) => unit),
    ...reported.map(({ obligation }) => obligation.unit),
  ])
  const shelves: Shelf[] = []
  for (const unit of units) {
    const own = reported.filter(({ obligation }) => obligation.unit === unit)
    const documents = [
      ...books.filter((book) => book.unit === unit).map(filedBook),
      ...(await reportsOf(engine, own)),
    ]
    const name = officeName(regime, unit, on)
    const id = `${chapter}-${leafOf(unit)}`
    if (documents.length > 0)
      shelves.push({ ...{ id, of: 'office', heading: name, short: name, about: '' }, documents })
  }
  return shelves
}
