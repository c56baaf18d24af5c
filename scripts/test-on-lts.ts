import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { openRepo } from './checks/repo.js'
import { findNewestLts } from './lts/newest-lts.js'
import { runShown } from './lts/run-shown.js'

/**
 * Runs the tests on the newest Node LTS, in a copy of the project, so that node_modules stays as it is.
 * Node itself comes from the npm registry. better-sqlite3 12 serves Node 20 and 22 and aborts on Node 24, version 13
 * the other way round (docs/decisions/0006), so the copy gets the one its Node needs.
 */
const root = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'motcua-lts-'))
// Tests start Node as another user, who must be able to reach it.
chmodSync(folder, 0o755)
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true })
})

const node = findNewestLts(join(folder, 'node'))
console.log(`== Node ${node.version} (${node.lts}), this machine has ${process.version}`)

const copy = join(folder, 'project')
for (const file of openRepo(root).files) cpSync(join(root, file), join(copy, file))
const modules = join(copy, 'node_modules')
// A workspace has modules of its own where another version is needed than the others have.
const places = ['packages', 'examples'].flatMap((group) =>
  readdirSync(join(root, group)).map((name) => join(group, name)),
)
for (const place of ['', 'bench', ...places]) {
  const from = join(root, place, 'node_modules')
  const options = { recursive: true, verbatimSymlinks: true }
  if (existsSync(from)) cpSync(from, join(copy, place, 'node_modules'), options)
}

const env = {
  ...process.env,
  PATH: [join(node.prefix, 'bin'), process.env['PATH']].join(delimiter),
}
const driver = 'better-sqlite3@13.2.0'
console.log(`== ${driver} in place of the older one`)
const drivers = join(folder, 'driver')
runShown(['npm', 'install', '--silent', '--no-save', '--prefix', drivers, driver], {
  cwd: folder,
  env,
})
rmSync(join(modules, 'better-sqlite3'), { recursive: true })
cpSync(join(drivers, 'node_modules'), modules, { recursive: true })

console.log('== tests')
runShown(['node', 'node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], {
  cwd: copy,
  env,
})
