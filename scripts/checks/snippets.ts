import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { readPage, type Fence } from './markdown.js'
import type { Check, Finding, Repo } from './repo.js'

const pages =
  /^(?:README|ARCHITECTURE|CONTRIBUTING)\.md$|^docs\/.+\.md$|^(?:packages|examples)\/[^/]+\/README\.md$/u
const language = /^(?:ts|typescript)(?:\s+(?<note>.*))?$/u
const waiver = /^no-check:\s*\S.{9,}/u

/** A block as a program: `continues` puts the blocks above it on the page in front. */
interface Snippet {
  readonly file: string
  readonly code: string
  /** The line of the page each line of the program comes from. */
  readonly lines: readonly number[]
}

/**
 * Every TypeScript block of the docs compiles under the project's own settings.
 * Blocks that copy a region are left out: their file is compiled, and the copy is compared.
 */
export const snippets: Check = (repo) => {
  const findings: Finding[] = []
  const programs: Snippet[] = []
  for (const file of repo.files.filter((path) => pages.test(path))) {
    let above: Snippet = { file, code: '', lines: [] }
    for (const fence of readPage(repo.read(file)).fences) {
      const note = language.exec(fence.info)?.groups
      if (note === undefined) continue
      const fault = noteFault(note.note ?? '')
      if (fault !== undefined) findings.push({ file, line: fence.line, message: fault })
      if (waiver.test(note.note ?? '')) continue
      above = append(note.note === 'continues' ? above : { file, code: '', lines: [] }, fence)
      if (fence.from === undefined) programs.push(above)
    }
  }
  return [...findings, ...compile(repo, programs)]
}

function noteFault(note: string): string | undefined {
  if (note === '' || note === 'continues' || waiver.test(note)) return undefined
  if (note.startsWith('no-check'))
    return 'Say why the block is not compiled: `ts no-check: reason`.'
  return `"${note}" is not known here. Write \`ts\`, \`ts continues\` or \`ts no-check: reason\`.`
}

function append(above: Snippet, fence: Fence): Snippet {
  const own = fence.code.split('\n')
  return {
    file: above.file,
    code: `${above.code}${fence.code}\n`,
    lines: [...above.lines, ...own.map((_, index) => fence.line + 1 + index)],
  }
}

function compile(repo: Repo, programs: readonly Snippet[]): readonly Finding[] {
  const folder = join(repo.root, 'node_modules/.cache/snippets')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const byPath = new Map(
    programs.map((snippet, index) => [join(folder, `block-${index}.ts`), snippet]),
  )
  for (const [path, { code }] of byPath) writeFileSync(path, `${code}export {}\n`)
  const program = ts.createProgram([...byPath.keys()], { ...baseOptions(repo), noEmit: true })
  const findings = ts.getPreEmitDiagnostics(program).flatMap((diagnostic): Finding[] => {
    const snippet = byPath.get(diagnostic.file?.fileName ?? '')
    const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')
    if (snippet === undefined)
      return diagnostic.file === undefined ? [{ file: 'docs', message }] : []
    const at = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0
    const line = snippet.lines[at] ?? 1
    return [{ file: snippet.file, line, message: `The block does not compile: ${message}` }]
  })
  return distinct(findings)
}

/** A fault in a block shows again in every block that continues it; once is enough. */
const distinct = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((it) => [`${it.file}:${it.line ?? 0}:${it.message}`, it])).values(),
]

function baseOptions(repo: Repo): ts.CompilerOptions {
  const path = join(repo.root, 'tsconfig.base.json')
  const { config } = ts.readConfigFile(path, (file) => ts.sys.readFile(file)) as { config: unknown }
  return ts.parseJsonConfigFileContent(config, ts.sys, repo.root, {}, path).options
}
