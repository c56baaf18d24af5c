import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { openRepo } from './checks/repo.js'
import { findNewestLts } from './lts/newest-lts.js'
import { runShown } from './lts/run-shown.js'

/**
 * Runs the tests on the newest Node LTS, in a copy of the project, so that node_modules stays as it is.
 * Node itself comes from the npm registry; its package brings the headers native modules compile against.
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
cpSync(join(root, 'node_modules'), modules, { recursive: true, verbatimSymlinks: true })

const env = {
  ...process.env,
  PATH: [join(node.prefix, 'bin'), process.env['PATH']].join(delimiter),
  npm_package_config_node_gyp_nodedir: node.prefix,
}
const native = readdirSync(modules).filter((it) => existsSync(join(modules, it, 'binding.gyp')))
console.log(`== compile for it: ${native.join(', ')}`)
runShown(['npm', 'rebuild', '--silent', ...native], { cwd: copy, env })

console.log('== tests')
runShown(['node', 'node_modules/vitest/vitest.mjs', 'run'], { cwd: copy, env })
