import { commentShare } from './checks/comment-share.js'
import { links } from './checks/links.js'
import { manifests } from './checks/manifests.js'
import { namedPaths } from './checks/named-paths.js'
import { names } from './checks/names.js'
import { pageSizes } from './checks/page-sizes.js'
import { referenceDoors } from './checks/reference-doors.js'
import { regions } from './checks/regions.js'
import { openRepo } from './checks/repo.js'
import { snippets } from './checks/snippets.js'
import { wording } from './checks/wording.js'

const checks = {
  'links and anchors': links,
  'paths named in pages': namedPaths,
  'blocks copied from examples': regions,
  'blocks compile': snippets,
  'page sizes': pageSizes,
  'package manifests': manifests,
  'doors in the reference': referenceDoors,
  'names of files': names,
  'wording and leftovers': wording,
}

const repo = openRepo(process.cwd())
let faults = 0
for (const [name, check] of Object.entries(checks)) {
  const findings = check(repo)
  faults += findings.length
  console.log(`${findings.length === 0 ? 'ok  ' : 'FAIL'} ${name}`)
  for (const { file, line, message } of findings)
    console.log(`     ${file}${line === undefined ? '' : `:${line}`}  ${message}`)
}
console.log(`note ${commentShare(repo)}`)
if (faults > 0) console.log(`${faults} to correct`)
process.exitCode = faults > 0 ? 1 : 0
