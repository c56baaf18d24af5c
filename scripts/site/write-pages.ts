import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Language } from '@motcua/core/documents'
import { definitionsOf, flowOf } from '@motcua/core/proof'
import { thads } from '@motcua/core/thads'
import type { Download } from './pages/downloads.js'
import { otherKindsPage } from './pages/other-kinds-page.js'
import { periodOf, procedurePage } from './pages/procedure-page.js'
import { words } from './pages/procedure-words.js'

const docs = join(import.meta.dirname, '../../docs')

function write(path: string, content: string | Uint8Array): void {
  const file = join(docs, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

const flows = new Map(
  definitionsOf(thads).map(({ key, define }) => [key, () => flowOf(define(), thads.roles)]),
)

/** The pages of every procedure of the catalogue, each version by itself, of all other kinds, and the list of them. */
async function writeProcedures(language: Language): Promise<void> {
  const folder = language === 'vi' ? 'vi/procedures' : 'procedures'
  const writeFiles = (files: readonly Download[]): void => {
    for (const { name, content } of files) write(`public/${folder}/${name}`, content)
  }
  rmSync(join(docs, folder), { recursive: true, force: true })
  const list = [`# ${words.allProcedures[language]}`]
  for (const procedure of thads.procedures) {
    list.push(`## ${procedure.name[language]}`)
    const lines: string[] = []
    for (const version of procedure.versions.toReversed()) {
      const flow = flows.get(`dossier@${procedure.id}/${version.id}`)?.()
      if (flow === undefined) throw new Error(`${procedure.id}/${version.id} has no definition`)
      const page = await procedurePage({ regime: thads, procedure, version, flow, language })
      write(`${folder}/${page.name}.md`, page.content)
      writeFiles(page.files)
      lines.push(`- [${periodOf(version, language)}](${page.name}.md)`)
    }
    list.push(lines.join('\n'))
  }
  const others = await otherKindsPage(thads, language)
  write(`${folder}/other-kinds.md`, others.content)
  writeFiles(others.files)
  list.push(`## [${words.otherKinds[language]}](other-kinds.md)`)
  write(`${folder}/index.md`, `${list.join('\n\n')}\n`)
}

const copied = (origin: string): string =>
  `---\norigin: ${origin}\n---\n\n${readFileSync(join(docs, '..', origin), 'utf8')}`

/** The pages of the project that stand outside `docs`. */
function writeProject(): void {
  rmSync(join(docs, 'project'), { recursive: true, force: true })
  write('project/architecture.md', copied('ARCHITECTURE.md'))
  write('project/contributing.md', copied('CONTRIBUTING.md'))
  for (const name of readdirSync(join(docs, '../packages')))
    write(`project/${name}.md`, copied(`packages/${name}/README.md`))
}

rmSync(join(docs, 'public'), { recursive: true, force: true })
await writeProcedures('en')
await writeProcedures('vi')
writeProject()
