import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { text, type PlainDate, type Procedure, type Regime } from '@motcua/core'
import { choiceAsked } from '../asked/choice.js'
import { dayAsked } from '../asked/day.js'
import { needed } from '../asked/misuse.js'
import { procedureAsked, procedureWords } from '../asked/procedure.js'
import { hostOf } from '../asked/regime-module.js'
import { unitAsked } from '../asked/unit.js'
import { docsOf } from '../docs/docs-of.js'
import { printers } from '../docs/printers.js'
import { pathOf, print, printJson, say, type Session } from '../session.js'
import { dayIn } from '../speaking/dates.js'
import { described, lawOptions, type CommandWords } from '../speaking/help.js'

interface DocsAsked {
  readonly on?: string
  readonly format?: string
  readonly out?: string
  readonly unit?: string
  readonly regime?: string
  readonly json?: boolean
}

interface Written {
  readonly regime: Regime
  readonly procedure: Procedure
  readonly on: PlainDate
  readonly folder: string
}

const tellFiles = (session: Session, written: Written, names: readonly string[]): void => {
  const { procedure, on, regime, folder } = written
  const { vi, en } = procedure.name
  const version = regime.versionOn(procedure.id, on).id
  const day = dayIn(session.language, on)
  print(session, [
    say(
      session,
      text(`${vi}, phiên bản ${version}, ${day}:`, `${en}, version ${version}, ${day}:`),
    ),
    ...names.map((name) => `  ${join(folder, name)}`),
  ])
}

const formatsAsked = (given: string): readonly string[] =>
  given.split(',').map((format) => choiceAsked(format, Object.keys(printers), '--format'))

async function writeDocs(session: Session, id: string, asked: DocsAsked): Promise<void> {
  const file = asked.regime === undefined ? undefined : pathOf(session, asked.regime)
  const { regime } = await hostOf(file)
  const procedure = procedureAsked(regime, id)
  const folder = needed(asked.out, '--out')
  const today = regime.calendar.localTime(session.time.now()).date
  const on = asked.on === undefined ? today : dayAsked(asked.on, '--on')
  const formats = formatsAsked(asked.format ?? 'html')
  const { language } = session
  const unit = asked.unit === undefined ? undefined : unitAsked(regime, asked.unit, '--unit')
  const docs = await docsOf({ regime, procedure, on, language, unit, formats })
  const into = pathOf(session, folder)
  await mkdir(into, { recursive: true })
  for (const { name, content } of docs) await writeFile(join(into, name), content)
  const names = docs.map(({ name }) => name)
  if (asked.json === true) printJson(session, { procedure: id, on, folder, files: names })
  else tellFiles(session, { regime, procedure, on, folder }, names)
}

const words: CommandWords = {
  summary: text(
    'Viết quy trình nội bộ, thông báo công khai và sơ đồ của một thủ tục',
    'Write the internal procedure, the public notice and the diagrams of a procedure',
  ),
  arguments: [['<procedure>', procedureWords]],
  options: [
    [
      '--out <folder>',
      text('Thư mục để viết; tạo nếu chưa có', 'Folder to write to; made when there is none'),
    ],
    [
      '--on <day>',
      text(
        'Theo quy định của ngày này; mặc định hôm nay',
        'As the law stands on this day; today unless given',
      ),
    ],
    [
      '--format <formats>',
      text(
        'html, docx, pdf, xlsx, md, cách nhau bằng dấu phẩy; mặc định html',
        'html, docx, pdf, xlsx, md, parted by commas; html unless given',
      ),
    ],
    [
      '--unit <unit>',
      text(
        'Đơn vị công bố; mặc định đơn vị cấp tỉnh',
        'Unit that publishes; the provincial one unless given',
      ),
    ],
    lawOptions.regime,
  ],
  examples: [
    'motcua docs confirm-result --out docs',
    'motcua docs confirm-result --on 2026-07-01 --format pdf,docx --out docs',
  ],
}

/** `motcua docs`: what is generated from the definition of a procedure, as files. */
export function addDocs(program: Command, session: Session): void {
  described(program.command('docs'), session, words).action((id: string, asked: DocsAsked) =>
    writeDocs(session, id, asked),
  )
}
