import { spawnSync } from 'node:child_process'

interface Step {
  readonly name: string
  readonly says: string
  readonly cure: string
}

/** The whole gate, in order: each step is an npm script. */
const steps: readonly Step[] = [
  { name: 'format:check', says: 'format', cure: 'Run `npm run format`.' },
  { name: 'lint', says: 'lint', cure: 'Correct what is named; each message says how.' },
  { name: 'typecheck', says: 'types', cure: 'Correct the types; do not claim them with `as`.' },
  {
    name: 'imports',
    says: 'import directions',
    cure: 'Turn the arrow round; see ARCHITECTURE.md.',
  },
  { name: 'test', says: 'tests', cure: 'Run `npm test` until it is green.' },
  { name: 'check:docs', says: 'docs and files', cure: 'Correct each line named above.' },
  { name: 'check:packages', says: 'packages as published', cure: 'Correct the package manifest.' },
  {
    name: 'docs',
    says: 'reference and site',
    cure: 'Write a doc comment for each name, or mend each link, listed above.',
  },
]

/** `--without test`: for whoever runs that step separately, as `.ci/run` does with the tests. */
const flag = process.argv.indexOf('--without')
const leftOut = flag < 0 ? [] : process.argv.slice(flag + 1)
const unknown = leftOut.filter((name) => steps.every((step) => step.name !== name))
if (unknown.length > 0) throw new Error(`There is no step ${unknown.join(', ')} in the gate.`)

for (const { name, says, cure } of steps.filter((step) => !leftOut.includes(step.name))) {
  console.log(`\n== ${says} (npm run ${name})`)
  const started = performance.now()
  const { status } = spawnSync('npm', ['run', '--silent', name], { stdio: 'inherit' })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (status !== 0) {
    console.log(`\nThe gate is closed: ${says} failed after ${seconds} s. ${cure}`)
    process.exit(1)
  }
  console.log(`   ${says}: right, ${seconds} s`)
}
console.log('\nThe gate is open.')
