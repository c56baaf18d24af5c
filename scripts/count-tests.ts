import { existsSync, readFileSync } from 'node:fs'

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
}

/** Prints `N passed, N failed` from the report vitest wrote; without a report there is nothing to print. */
const [path = ''] = process.argv.slice(2)
if (!existsSync(path)) {
  console.log(`The test run left no report at ${path}; its own output above says why.`)
  process.exit(1)
}
const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(path, 'utf8')) as Report
console.log(`${numPassedTests} passed, ${numFailedTests} failed`)
process.exitCode = numPassedTests > 0 && numFailedTests === 0 ? 0 : 1
