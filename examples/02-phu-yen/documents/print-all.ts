import type { Engine } from '@motcua/core'
import type { DocumentRenderer } from '@motcua/core/documents'
import type { Progress } from '../report/progress.js'
import { countText } from '../report/words.js'
import { collectDocuments, type Played } from './collect.js'
import { filedIn, filePath, withOwnNames } from './filed.js'
import { indexPage } from './index-page.js'

/** What prints, and where the files go. */
export interface Press {
  readonly renderers: readonly DocumentRenderer[]
  /** Keeps a file, by its path below the out folder. */
  readonly keep: (path: string, file: Uint8Array) => void
  readonly progress: Progress
}

const names: Readonly<Record<string, string>> = {
  html: 'trang web (HTML)',
  docx: 'Word',
  xlsx: 'Excel',
  pdf: 'PDF',
}

/** How a format is called among people. */
export const formatName = (format: string): string => names[format] ?? format

/**
 * Prints every document of what was played, one format after the other, and gives the page that leads to them.
 * @throws Error when two documents have one name
 */
export async function printAll(
  engine: Engine,
  played: Played,
  { renderers, keep, progress }: Press,
): Promise<string> {
  const chapters = await collectDocuments(engine, played)
  const filed = withOwnNames(filedIn(chapters))
  for (const { format } of renderers) {
    for (const [index, each] of filed.entries()) {
      progress.step(`In ra ${formatName(format)}: ${index + 1}/${filed.length}`)
      keep(filePath(each, format), await engine.print(each.document, format))
    }
    progress.done(`Đã in ${countText(filed.length)} văn bản ra ${formatName(format)}.`)
  }
  return indexPage({ chapters, formats: renderers.map(({ format }) => format) })
}
