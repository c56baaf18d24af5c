import type { Actor, Engine, PlainDate } from '@motcua/core'
import type { ScheduledReport } from '@motcua/core/reports'
import type { Script } from '../play/agenda.js'
import { ratesTable, reportedOf, reportPage, reportPath } from '../report/report-page.js'
import { reportSummary, type ReportsRead } from '../report/report-summary.js'
import { reportLives } from './report-lives.js'

/** Reports that will be owed, and what people will do with them. */
export interface Owed {
  readonly reports: readonly ScheduledReport[]
  readonly scripts: readonly Script[]
}

/** Schedules what an office and those below it owe with a due day in the period. */
export async function scheduleReports(
  engine: Engine,
  by: Actor,
  due: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<Owed> {
  const reports = await engine.scheduleReports(due, { by })
  return { reports, scripts: reportLives(reports, engine.regime) }
}

/** What the reports of a chapter came to. */
export interface Reporting extends ReportsRead {
  readonly pages: readonly (readonly [path: string, content: string])[]
}

/** Reads the reports as they stand, counts their figures again, and writes a page for each and one for all. */
export async function readReports(
  engine: Engine,
  { reports }: Owed,
  title: { readonly path: string; readonly heading: string },
): Promise<Reporting> {
  const { regime } = engine
  const reported = await reportedOf(engine, reports)
  const differing: string[] = []
  for (const { view } of reported) {
    const { equal } = await engine.recount(view.id)
    if (!equal) differing.push(view.code ?? view.id)
  }
  const recounted =
    differing.length === 0
      ? `Đếm lại số liệu đã chốt của ${String(reported.length)} báo cáo từ nhật ký, theo những gì đã biết khi khóa sổ: đều khớp.`
      : `SỐ LIỆU KHÔNG KHỚP khi đếm lại: ${differing.join(', ')}.`
  const overview = `# ${title.heading}

Số liệu giả định. Đầy đủ = đã gửi / phải gửi; đúng hạn = gửi đúng hạn / phải gửi (cách tính của DHIS2).

${ratesTable(reported, regime)}

${recounted}
`
  const reporting = { reported, differing }
  return {
    ...reporting,
    pages: [
      [`${title.path}.md`, overview],
      [`${title.path}.txt`, reportSummary(title.heading, reporting, regime)],
      ...reported.map((each) => [reportPath(each.obligation), reportPage(each, regime)] as const),
    ],
  }
}
