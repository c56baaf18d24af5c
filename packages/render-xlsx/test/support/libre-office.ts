import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { documentTool } from '@motcua/testing/tools'

const run = promisify(execFile)

/** Every sheet as UTF-8 with tabs, every text quoted, cells as they are shown. */
const csv = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,true,true,true,false,false,-1'

const filters = { csv, pdf: 'pdf' } as const

/** What LibreOffice makes of a workbook: files by their names. */
export async function converted(
  file: Uint8Array,
  to: keyof typeof filters,
): Promise<ReadonlyMap<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-xlsx-'))
  try {
    await writeFile(join(folder, 'book.xlsx'), file)
    const home = `-env:UserInstallation=file://${join(folder, 'home')}`
    const out = join(folder, 'out')
    const order = ['--headless', '--convert-to', filters[to], '--outdir', out]
    await run(documentTool('soffice'), [home, ...order, join(folder, 'book.xlsx')])
    const names = await readdir(out)
    return new Map(
      await Promise.all(
        names.map(async (name) => [name, await readFile(join(out, name))] as const),
      ),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The text of each page of a PDF. */
export async function pagesOf(pdf: Buffer): Promise<readonly string[]> {
  const child = run(documentTool('pdftotext'), ['-layout', '-', '-'], { maxBuffer: 1 << 26 })
  child.child.stdin?.end(pdf)
  return (await child).stdout.split('\f').slice(0, -1)
}

/** The cells of a CSV in which every text is quoted: texts as they are, the rest as it is shown. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^"\t\n]*))(\t|\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted === undefined ? bare : `"${quoted.replaceAll('""', '"')}"`)
    if (end === '\n') rows.push([])
    if (end === '') break
  }
  return rows.filter((row) => row.some((cell) => cell !== ''))
}
