import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRepo } from './checks/repo.js'
import { doorsOf, importProgram, install, typeAt, type Typed } from './packing/install.js'
import { contentFaults, packAll, type Packed } from './packing/packed.js'
import { run } from './packing/run.js'
import { followTutorial } from './packing/tutorial.js'

const root = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'motcua-packages-'))

const firstLine: Typed = {
  package: '@motcua/cli',
  program: 'motcua',
  args: ['due', '--from', '2017-06-01', '--term', '5wd', '--lang', 'en'],
  answer: '2017-06-08  Thursday',
}

/** The linters of published packages, on the tarball itself. */
function lint({ manifest, tarball }: Packed): readonly string[] {
  const bin = (name: string) => join(root, 'node_modules/.bin', name)
  const commands = [
    [bin('publint'), tarball, '--strict'],
    [bin('attw'), tarball, '--profile', 'esm-only', '--no-definitely-typed', '--no-emoji'],
  ]
  return commands.flatMap((command) => {
    try {
      run(command, root)
      return []
    } catch (error) {
      return [`${manifest.name}: ${String(error)}`]
    }
  })
}

/** Imports every door from the installed tarballs, as a host would and then from the shipped source. */
function importAll(packed: readonly Packed[]): void {
  const host = mkdtempSync(join(folder, 'host-'))
  writeFileSync(join(host, 'package.json'), '{ "type": "module", "private": true }')
  install(packed, { root, into: host })
  const doors = packed.flatMap(doorsOf)
  writeFileSync(join(host, 'import.js'), importProgram(doors))
  console.log(`plain node, from the tarballs:\n${run(['node', 'import.js'], host).trimEnd()}`)
  const tsx = join(root, 'node_modules/tsx/dist/esm/index.mjs')
  console.log(typeAt(firstLine, host).trimEnd())
  run(['node', '--import', tsx, '-C', '@motcua/source', 'import.js'], host)
  console.log('the same doors open under the @motcua/source condition')
}

/** Somebody who has the tutorial, an empty folder and the tarballs, and nothing else. */
function newcomer(packed: readonly Packed[]): void {
  const into = mkdtempSync(join(folder, 'newcomer-'))
  followTutorial(readFileSync(join(root, 'docs/tutorial.md'), 'utf8'), { packed, root, into })
  const slip = readFileSync(join(into, 'receipt.html'), 'utf8')
  const missing = ['DL00-260806-0001', 'Cấp bản sao tài liệu', 'Võ Thị Lan'].filter(
    (words) => !slip.includes(words),
  )
  if (missing.length > 0) throw new Error(`The slip of the tutorial lacks ${missing.join(', ')}.`)
  if (!existsSync(join(into, 'office.db'))) throw new Error('The tutorial left no office.db.')
  console.log('the tutorial, from an empty folder: a procedure, a dossier, a file and a slip')
}

try {
  run(['npm', 'run', '--silent', 'build'], root)
  const packed = packAll(openRepo(root), folder)
  if (packed.length === 0) throw new Error('There is no package to pack. Is this the project root?')
  const faults = packed.flatMap((it) => [
    ...contentFaults(it).map((fault) => `${it.manifest.name}: ${fault}`),
    ...lint(it),
  ])
  for (const fault of faults) console.log(fault)
  if (faults.length > 0) throw new Error(`${faults.length} to correct`)
  importAll(packed)
  newcomer(packed)
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
