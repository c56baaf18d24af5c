import type { CaseStoreCase } from './context.js'
import { atomicity } from './groups/atomicity.js'
import { claims } from './groups/claims.js'
import { concurrency } from './groups/concurrency.js'
import { counting, countingReopened } from './groups/counting.js'
import { durability } from './groups/durability.js'
import { feed, feedReopened } from './groups/feed.js'
import { finding } from './groups/finding.js'
import { idempotency } from './groups/idempotency.js'
import { isolation } from './groups/isolation.js'
import { jobs } from './groups/jobs.js'
import { lifetime } from './groups/lifetime.js'
import { numbers } from './groups/numbers.js'
import { opening } from './groups/opening.js'
import { ordering } from './groups/ordering.js'
import { paging } from './groups/paging.js'
import { recall } from './groups/recall.js'

/** The contract of the case store, promise by promise. */
export const caseStoreCases: readonly CaseStoreCase[] = Object.freeze([
  ...opening,
  ...ordering,
  ...atomicity,
  ...idempotency,
  ...numbers,
  ...concurrency,
  ...finding,
  ...paging,
  ...counting,
  ...jobs,
  ...claims,
  ...feed,
  ...recall,
  ...lifetime,
  ...durability,
  ...feedReopened,
  ...countingReopened,
  ...isolation,
])
