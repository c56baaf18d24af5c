import {
  actor,
  createEngine,
  dossierData,
  instant,
  plainDate,
  type CaseView,
  type Engine,
} from '@motcua/core'
import { registerBook, type DocumentRenderer, type OfficialDocument } from '@motcua/core/documents'
import { manualTime, memoryStore } from '@motcua/core/memory'
import { thads } from '@motcua/core/thads'
import { docxRenderer } from '@motcua/render-docx'
import { htmlRenderer } from '@motcua/render-html'
import { pdfRenderer } from '@motcua/render-pdf'
import { xlsxRenderer } from '@motcua/render-xlsx'
import { cpuWatch } from './cpu-watch.js'
import type { WorkerOptions } from './read-options.js'

/** What it takes to print some documents in one format. */
export interface DocumentsRun {
  readonly seconds: number
  /** Seconds of processor time, all threads of the process together. */
  readonly cpu: number
  /** Most memory the process ever held, in MiB, once the documents were made and once they were printed. */
  readonly made: number
  readonly peak: number
  /** Bytes of all files together. */
  readonly bytes: number
  /** Share of the machine that other processes took. */
  readonly foreign: number
}

const renderers: readonly DocumentRenderer[] = [
  ...[docxRenderer(), htmlRenderer(), pdfRenderer(), xlsxRenderer()],
]

const unit = 'phu-yen/tuy-hoa'
const officer = actor('Nguyễn Thị Hoa', { unit, roles: ['one-stop-officer'] })

async function receive(office: Engine, number: number): Promise<CaseView> {
  const request = {
    procedure: 'confirm-result',
    channel: 'counter',
    applicant: { name: `Võ Thị Lan ${number}`, phone: '0905 123 456' },
    components: [{ id: 'request', form: 'original' }],
  }
  const { id } = await office.open('dossier', request, { by: officer })
  return office.send(id, { type: 'accept' }, { by: officer })
}

/** The receipt slips of so many dossiers. */
async function slips(office: Engine, count: number): Promise<readonly OfficialDocument[]> {
  const made: OfficialDocument[] = []
  for (let number = 1; number <= count; number++) {
    const { id } = await receive(office, number)
    made.push(await office.document(id, 'receipt-slip'))
  }
  return made
}

/** A register of one year with so many lines, in one volume. */
async function register(office: Engine, count: number): Promise<readonly OfficialDocument[]> {
  const one = dossierData((await receive(office, 1)).data)
  const dossiers = Array.from({ length: count }, (_, index) => {
    const code = `PY01-170601-${String(index + 1).padStart(4, '0')}`
    return { ...one, code, registerNumber: index + 1 }
  })
  return registerBook(thads, { unit, year: 2017, on: plainDate('2017-12-29'), dossiers })
}

const subjects = { slips, register } as const

const mostHeld = (): number => process.resourceUsage().maxRSS / 1024

/** Prints documents one after another in one format. */
export async function documentsJob(options: WorkerOptions): Promise<DocumentsRun> {
  const [subject, count] = [options.text('subject'), options.number('count')]
  const renderer = renderers.find(({ format }) => format === options.text('format'))
  if (renderer === undefined || (subject !== 'slips' && subject !== 'register')) {
    throw new Error('there is no such format or subject')
  }
  const time = manualTime(instant('2017-06-01T08:30:00.000+07:00'))
  const office = createEngine({ regime: thads, store: memoryStore(), time })
  const documents = await subjects[subject](office, count)
  await office.close()
  const made = mostHeld()
  const cpu = cpuWatch()
  const from = performance.now()
  let bytes = 0
  for (const document of documents) bytes += (await renderer.render(document)).length
  const seconds = (performance.now() - from) / 1000
  const { own, foreign } = cpu.used()
  return { seconds, cpu: own / 1_000_000, made, peak: mostHeld(), bytes, foreign }
}
