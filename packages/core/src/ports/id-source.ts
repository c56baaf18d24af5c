import type { CaseId } from '../model/ids.js'
import type { Instant } from '../model/time.js'

/** New ids. Two calls never return the same id; ids made at a later moment sort later. */
export interface IdSource {
  /** A new id, made at `now`. */
  next(now: Instant): CaseId
}
