import { delivery } from './groups/delivery.js'
import { ending } from './groups/ending.js'
import { failures } from './groups/failures.js'
import { hostile } from './groups/hostile.js'
import type { NotifierCase } from './outbox.js'

/** The contract of the notifier, promise by promise. */
export const notifierCases: readonly NotifierCase[] = Object.freeze([
  ...delivery,
  ...failures,
  ...ending,
  ...hostile,
])
