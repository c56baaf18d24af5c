import type { Text } from '@motcua/core'
import type { Language, OfficialDocument } from '@motcua/core/documents'
import type { Flow } from '@motcua/core/proof'
import { bpmnOf, mermaidOf } from '@motcua/diagram'
import { docxRenderer } from '@motcua/render-docx'
import { pdfRenderer } from '@motcua/render-pdf'
import { words } from './procedure-words.js'

/** A file that can be taken home from a page, and the words of its link. */
export interface Download {
  /** Without a folder; it bears version and language. */
  readonly name: string
  readonly content: string | Uint8Array
  readonly words: string
}

const [pdf, docx] = [pdfRenderer(), docxRenderer()]

/** The files of a flow for programs that draw: BPMN and Mermaid. */
export async function flowFiles(
  flow: Flow,
  { name, title, language }: { name: string; title: Text; language: Language },
): Promise<readonly Download[]> {
  return [
    {
      name: `${name}-${language}.bpmn`,
      content: await bpmnOf(flow, { language, title }),
      words: words.bpmn[language],
    },
    {
      name: `${name}-${language}.mmd`,
      content: mermaidOf(flow, { language }),
      words: words.mermaid[language],
    },
  ]
}

/** A document as files to print and, where it is still to be issued, to edit. */
export async function printedFiles(
  document: OfficialDocument,
  { name, title, editable }: { name: string; title: Text; editable: boolean },
): Promise<readonly Download[]> {
  const { language } = document
  const printers = [
    { renderer: pdf, format: 'pdf', words: 'PDF' },
    ...(editable ? [{ renderer: docx, format: 'docx', words: 'Word' }] : []),
  ]
  return Promise.all(
    printers.map(async ({ renderer, format, words }) => ({
      name: `${name}-${language}.${format}`,
      content: await renderer.render(document),
      words: `${title[language]} (${words})`,
    })),
  )
}

/** The links to files, in one line. */
export const linksTo = (files: readonly Download[]): string =>
  files.map(({ name, words }) => `<a href="./${name}" download>${words}</a>`).join(' · ')
