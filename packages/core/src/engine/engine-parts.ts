import type { CaseStore } from '../ports/case-store.js'
import type { Directory } from '../ports/directory.js'
import type { DocumentRenderer } from '../ports/document-renderer.js'
import type { IdSource } from '../ports/id-source.js'
import type { Limiter } from '../ports/limiter.js'
import type { Notifier } from '../ports/notifier.js'
import type { Passcodes } from '../ports/passcodes.js'
import type { TimeSource } from '../ports/time-source.js'
import type { Regime } from '../procedure/regime.js'
import type { Digest } from './journal.js'
import type { Registry } from './registry.js'
import type { RetryPolicy } from './jobs/retry.js'

/** What an engine works with. */
export interface EngineParts {
  readonly regime: Regime
  readonly registry: Registry
  readonly store: CaseStore
  readonly time: TimeSource
  readonly ids: IdSource
  readonly digest: Digest
  /** Bytes fit for secrets. */
  readonly randomBytes: (count: number) => Uint8Array
  /** Whether two texts of one length are equal, in constant time. */
  readonly sameText: (one: string, other: string) => boolean
  readonly limiter: Limiter
  readonly passcodes: Passcodes
  /** By channel. */
  readonly notifiers: ReadonlyMap<string, Notifier>
  /** By format. */
  readonly renderers: ReadonlyMap<string, DocumentRenderer>
  readonly directory: Directory | null
  readonly retrying: { readonly policy: RetryPolicy; readonly random: () => number }
  /** Channels messages are set for, by this process or another. */
  readonly channels: ReadonlySet<string>
  /** Longest attempt to deliver, in milliseconds. */
  readonly attemptMs: number
  /** Calls back after so many milliseconds; the returned function takes it back. */
  readonly startTimer: (milliseconds: number, run: () => void) => () => void
}
