import type { BrokenStore } from './broken/broken-store.js'
import { brokenClaims } from './broken/broken-claims.js'
import { brokenCommands } from './broken/broken-commands.js'
import { brokenCommits } from './broken/broken-commits.js'
import { brokenFeeds } from './broken/broken-feeds.js'
import { brokenJobs } from './broken/broken-jobs.js'
import { brokenLifetimes } from './broken/broken-lifetimes.js'
import { brokenLists } from './broken/broken-lists.js'
import { brokenNumbers } from './broken/broken-numbers.js'
import { brokenPages } from './broken/broken-pages.js'
import { brokenRecalls } from './broken/broken-recalls.js'
import { brokenTallies } from './broken/broken-tallies.js'
import { brokenTexts } from './broken/broken-texts.js'

/** Stores that each break the contract in one way. */
export const brokenStores: readonly BrokenStore[] = [
  ...brokenCommits,
  ...brokenCommands,
  ...brokenNumbers,
  ...brokenTexts,
  ...brokenLists,
  ...brokenPages,
  ...brokenTallies,
  ...brokenJobs,
  ...brokenClaims,
  ...brokenFeeds,
  ...brokenRecalls,
  ...brokenLifetimes,
]
