import { exists, type Check } from './repo.js'

const budgets = [
  { file: 'README.md', lines: Infinity },
  { file: 'ARCHITECTURE.md', lines: 150 },
  { file: 'CONTRIBUTING.md', lines: 200 },
]

/** The pages every newcomer reads are there, and short enough to be read. */
export const pageSizes: Check = (repo) =>
  budgets.flatMap(({ file, lines }) => {
    if (!exists(repo, file)) return [{ file, message: 'The page is missing. Write it.' }]
    const found = repo.read(file).trimEnd().split('\n').length
    if (found <= lines) return []
    return [{ file, message: `${found} lines; the budget is ${lines}. Say it shorter.` }]
  })
