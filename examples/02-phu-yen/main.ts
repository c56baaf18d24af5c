import { readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { plainDate } from '@motcua/core'
import { thads } from '@motcua/core/thads'
import { postgresStore } from '@motcua/storage-postgres'
import { docxRenderer } from '@motcua/render-docx'
import { htmlRenderer } from '@motcua/render-html'
import { pdfRenderer } from '@motcua/render-pdf'
import { xlsxRenderer } from '@motcua/render-xlsx'
import { sqliteStore } from '@motcua/storage-sqlite'
import { inventRequests } from './online/invent-requests.js'
import { readArrivals } from './arrivals/arrivals.js'
import { databaseName, emptyFolder, writeBelow, writePages } from './report/out-folder.js'
import { progressOn } from './report/progress.js'
import { pagePaths, runOffices } from './run-offices.js'
import { taskLives } from './rollout/task-lives.js'
import { comesLater } from './year/second-season.js'

const usage = `Plays the one-stop counters of Phú Yên from the plan of 26/5/2017 to the yearly report of 2018, and a year of its
online support with the four reports of 2021.

  npm start -- [--arrivals FILE] [--out FOLDER] [--through YYYY-MM-DD] [--fast] [--postgres URL]

  --fast      do not wait for the disk after every act, on a machine whose disk is slow
  --postgres  connection string of an empty PostgreSQL database to use in place of a SQLite file`

const own = (name: string): string => join(import.meta.dirname, name)

// npm runs the example in its own folder; paths are meant from where the person stands.
const standing = process.env['INIT_CWD'] ?? process.cwd()

/** The last day of the first chapter; with an earlier one the second is not played. */
const wholeStory = '2017-11-10'

const options = {
  arrivals: { type: 'string', default: own('arrivals.csv') },
  out: { type: 'string', default: own('out') },
  through: { type: 'string', default: wholeStory },
  fast: { type: 'boolean', default: false },
  postgres: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

const summaries = ['tom-tat.txt', 'bao-cao/2018.txt', 'tom-tat-truc-tuyen.txt', 'bao-cao/2021.txt']

const guide = (out: string, started: number, file: boolean): string => `
Xem (see) ${relative(standing, out) || '.'}/, làm trong (done in) ${((performance.now() - started) / 1000).toFixed(1)} s:
  index.html     mở trang này trước: open this first, it leads to everything below
  van-ban/       sổ, phiếu, lịch, báo cáo để xem, Word, Excel, PDF: the documents in four formats
  tom-tat.txt    bản tóm tắt này: this summary
  so-theo-doi/   sổ theo dõi của từng đơn vị cho chương trình khác đọc (.csv): the registers as lists
  ke-hoach-157.md  tám điểm của công văn, sáu nhiệm vụ của Kế hoạch, từng đơn vị: the plan and where it stands
  dau-moi.md     đầu mối của từng đơn vị: contact points
  bao-cao/       từng báo cáo, bảng tổng hợp, đầy đủ và đúng hạn: the reports of 2018 and 2021
  thoi-han.*     trước hạn, đúng hạn, quá hạn theo đơn vị và thủ tục: early, on time, late
  nhat-ky/       ba hồ sơ từ đầu đến cuối, ngày hẹn giải thích từng ngày: three whole dossiers
  bieu-II06a-*   biểu thống kê theo đơn vị và thủ tục, báo cáo phải gửi: form II.06a, reports owed
  truc-tuyen.md  hỗ trợ trực tuyến từ 01/10/2020: requests for online support
  phan-anh.md    phản ánh, kiến nghị: feedback and petitions
  buoi-sang.md   một buổi sáng tại cửa: việc cần làm, vì sao không, người dân thấy gì: a morning at the counter
${file ? `  ${databaseName}     cơ sở dữ liệu SQLite: the database` : ''}`

async function main(): Promise<void> {
  const { values } = parseArgs({ options })
  if (values.help) {
    console.log(usage)
    return
  }
  const started = performance.now()
  const out = resolve(standing, values.out)
  const through = plainDate(values.through, '--through')
  const arrivals = readArrivals(readFileSync(resolve(standing, values.arrivals), 'utf8'), thads)
  emptyFolder(out, pagePaths)
  const { pages, replay, year, online } = await runOffices({
    arrivals,
    ...(through < wholeStory
      ? {}
      : {
          tasks: taskLives(thads),
          later: comesLater(arrivals),
          requests: inventRequests(thads),
        }),
    store:
      values.postgres === undefined
        ? sqliteStore({
            file: join(out, databaseName),
            durability: values.fast ? 'process' : 'full',
          })
        : await postgresStore({ connection: values.postgres }),
    through,
    press: {
      renderers: [htmlRenderer(), docxRenderer(), xlsxRenderer(), pdfRenderer()],
      keep: (path, file) => writeBelow(out, path, file),
    },
    progress: progressOn(process.stderr),
  })
  writePages(out, pages)
  console.log(
    `\n${summaries.map((page) => pages.get(page) ?? '').join('\n')}${guide(out, started, values.postgres === undefined)}`,
  )
  const differing = [replay, year?.replay, online?.replay].flatMap((each) => each?.differing ?? [])
  if (differing.length > 0) process.exitCode = 1
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
