import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPage, type Fence, type Page } from '../checks/markdown.js'
import { borrow, install, type Ways } from './install.js'
import type { Packed } from './packed.js'
import { run } from './run.js'

/** What a newcomer has. */
export interface Newcomer extends Ways {
  readonly packed: readonly Packed[]
}

/** One thing the page tells a reader to do, or to see. */
export type Instruction =
  | { readonly kind: 'make'; readonly file: string; readonly content: string }
  | { readonly kind: 'run'; readonly commands: readonly string[] }
  | { readonly kind: 'see'; readonly output: string }

/**
 * What a page tells a reader to do, in order: `ts` is the file the sentence above it names, `sh` is typed in, `text` is
 * what the commands before it print.
 */
export function instructionsOf(text: string): readonly Instruction[] {
  const page = readPage(text)
  return page.fences.map((fence): Instruction => {
    if (fence.info === 'ts') return { kind: 'make', file: named(page, fence), content: fence.code }
    if (fence.info === 'sh') return { kind: 'run', commands: fence.code.split('\n') }
    if (fence.info === 'text') return { kind: 'see', output: fence.code }
    throw new Error(`Line ${fence.line}: a reader does not know what to do with "${fence.info}".`)
  })
}

/** The file that the last words before a block tell to make. */
function named({ prose }: Page, { line }: Fence): string {
  const words = prose.slice(0, line - 1).findLast((it) => /^(?!\s*<!--).*\S/u.test(it)) ?? ''
  const file = /`([\w-]+\.ts)`:$/u.exec(words.trim())?.[1]
  if (file !== undefined) return file
  throw new Error(`Line ${line}: the sentence above the block does not name its file.`)
}

/** Does what the page says in an empty folder, word for word; only what npm would fetch comes from this machine. */
export function followTutorial(text: string, newcomer: Newcomer): void {
  let printed = ''
  for (const instruction of instructionsOf(text)) {
    if (instruction.kind === 'make')
      writeFileSync(join(newcomer.into, instruction.file), `${instruction.content}\n`)
    if (instruction.kind === 'run')
      printed = instruction.commands.map((command) => type(command, newcomer)).join('')
    if (instruction.kind === 'see' && instruction.output.trim() !== printed.trim())
      throw new Error(
        `The tutorial shows\n${instruction.output}\nbut this was printed:\n${printed}`,
      )
  }
}

function type(command: string, newcomer: Newcomer): string {
  const wanted = /^npm install (?:--save-dev )?(.+)$/u.exec(command)?.[1]
  if (wanted === undefined) return run(['sh', '-c', command], newcomer.into)
  const names = wanted.split(' ')
  const own = withNeeds(names, newcomer.packed)
  install(own, newcomer)
  for (const name of names.filter((it) => !own.some(({ manifest }) => manifest.name === it)))
    borrowProgram(name, newcomer)
  return ''
}

/** The packages asked for and those of the project they depend on. */
function withNeeds(names: readonly string[], packed: readonly Packed[]): readonly Packed[] {
  const found = packed.filter(({ manifest }) => names.includes(manifest.name))
  const needs = found.flatMap(({ manifest }) =>
    Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
  )
  const all = packed.filter((it) => found.includes(it) || needs.includes(it.manifest.name))
  const more = all.map(({ manifest }) => manifest.name)
  return more.length === found.length ? found : withNeeds(more, packed)
}

function borrowProgram(name: string, { root, into }: Newcomer): void {
  borrow(name, { from: [root], folder: into })
  const programs = join(into, 'node_modules/.bin')
  mkdirSync(programs, { recursive: true })
  symlinkSync(join(root, 'node_modules/.bin', name), join(programs, name))
}
