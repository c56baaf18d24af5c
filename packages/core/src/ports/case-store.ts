import type { CaseId, CommandId } from '../model/ids.js'
import type { CaseSummary } from '../model/case.js'
import type { TallyRow } from '../model/tally.js'
import type { Instant, PlainDate } from '../model/time.js'
import type { Job, JobClaim, JobQueue } from './job-queue.js'

/**
 * The store of cases: the one place where a case is kept.
 *
 * Obligations of an implementation, each a named case of the conformance suite:
 * - what `commit` answered `committed` survives the death of the process, and the fall of the machine where
 *   the store promises durability;
 * - a commit is whole or absent: entry, state, summary, numbers and jobs together;
 * - entries of one case are ordered 1, 2, 3 … and never change;
 * - after a write error the store tells nobody `committed` and refuses further writes with `store-failed`
 *   until it is opened again; reads may go on.
 *
 * The engine calls it from many tasks at once and retries after `conflict`.
 */
export interface CaseStore {
  /**
   * Reads the case as of its last commit and, when `command` is given, the entry that command already made in
   * this case. Both from one consistent moment. `null` when there is no such case.
   */
  load(id: CaseId, command?: CommandId): Promise<LoadedCase | null>

  /**
   * The case as this store saw it last, perhaps outdated, without asking: for a first attempt whose commit will tell.
   * `undefined` when it has not seen it lately. A store that always reads anew leaves this out.
   */
  recall?(id: CaseId): StoredCase | undefined

  /**
   * The one write. Checks, in this order: the command id is new in the case (else `repeated`), the claim given still
   * holds (else `claim-lost`), the case stands at `expectedSeq` (else `conflict`). Then takes the next number of each series, calls `write` with them, and
   * stores all it returns in one atomic, durable step before resolving. Numbers of a series are 1, 2, 3 …
   * without gaps: a commit that does not happen takes none. `write` is pure, and may be called again when the
   * store retries; what it throws reaches the caller unchanged, with nothing stored. Of simultaneous commits of
   * one command the losers get `repeated`, not `conflict`. Job changes apply in order. Caller and store share no
   * object that either may change.
   * @throws `invalid-input` when the entry's `seq` is not `expectedSeq + 1`
   * @throws `store-failed` when the outcome is unknown or the write failed; the engine passes it to the caller,
   * who may retry with the same command id
   */
  commit(commit: Commit): Promise<CommitResult>

  /** All entries of the case in order, exactly as stored; empty when there is no such case. */
  journal(id: CaseId): Promise<readonly SealedEntry[]>

  /**
   * One page of summaries. Order is total and stable, so pages neither repeat nor skip unchanged cases; a cursor
   * is a place in the order, so it stays good when the row it came from changes. Texts are compared letter by
   * letter. An empty list of units finds nothing; an empty list of words is no condition.
   * @throws `invalid-input` for a limit outside 1 to 1000, or a cursor not given for this order
   */
  find(query: CaseQuery): Promise<CasePage>

  /**
   * Counts the cases of a window of days, from their summaries alone, as of every commit answered before it was asked.
   * A case counts when it was received before `to` and was not finished before `from`: once as carried over or
   * received, and once as finished or pending. So in every row
   * `carried + received = early + onTime + late + unjudged + pendingInTime + pendingOverdue`, and what a window carries
   * over is what was pending at the end of the one before. One row for each unit, subject and channel that has a case
   * to count, in the order of `compareTallyKeys`. An empty list of units finds nothing.
   * @throws `invalid-input` when `to` is not after `from`
   */
  tally(query: TallyQuery): Promise<readonly TallyRow[]>

  /** The jobs that commits set, to be worked off. */
  readonly jobs: JobQueue

  /**
   * The entries of all cases after a position, at most `limit`, 1 to 1000: an order in which every entry comes after
   * those that were committed before its command was sent, and in which nothing is ever put in behind a position
   * that was given out. `null` begins at the beginning.
   * @throws `invalid-input` for a limit outside 1 to 1000, or a position this store never gave
   */
  follow(position: string | null, limit: number): Promise<FeedPage>

  /** Pending jobs with `at` up to and including `until`, earliest first, then in the order the cases were opened, then by key; at most `limit`, 1 to 1000. */
  dueJobs(until: Instant, limit: number): Promise<readonly Job[]>

  /** Commits what is under way, then releases the resources. Other calls then fail with `store-closed`; closing again is harmless. */
  close(): Promise<void>
}

/** A case as last committed. Texts are returned byte for byte as they were written. */
export interface StoredCase {
  readonly id: CaseId
  /** Key of the definition the case is pinned to. */
  readonly definition: string
  /** Number of entries. */
  readonly seq: number
  /** Hash of the last entry. */
  readonly head: string
  readonly state: string
  /** The case's data as JSON text. */
  readonly data: string
}

/** What `load` returns. */
export interface LoadedCase {
  readonly stored: StoredCase
  /** The entry the given command already made, if any. */
  readonly repeated: SealedEntry | null
}

/** A journal entry as stored: the exact text, and the hash over it and its predecessor's hash. */
export interface SealedEntry {
  readonly seq: number
  /** JSON text of an `Entry`. */
  readonly body: string
  /** 64 lower-case hexadecimal digits: SHA-256 of the hash before (64 zeros at the start), a line feed, and `body`. */
  readonly hash: string
}

/** A request to write. Series names hold no NUL. */
export interface Commit {
  readonly id: CaseId
  /** Entries the case has now; 0 opens it. */
  readonly expectedSeq: number
  readonly command: CommandId
  /** The job the commit is made for; it is written only while this claim holds. */
  readonly claim?: JobClaim
  /** Series to take one number from each; the same series twice gives two numbers. */
  readonly series: readonly string[]
  /** Builds what is stored, given the numbers in the order of `series`. */
  readonly write: (numbers: readonly number[]) => CaseWrite
}

/** Everything one commit stores. Texts are well-formed Unicode without NUL. */
export interface CaseWrite {
  readonly entry: SealedEntry
  readonly definition: string
  readonly data: string
  /** Its `state` is the state of the case. */
  readonly summary: CaseSummary
  /** Jobs to set or cancel. */
  readonly jobs: readonly JobChange[]
}

/** Sets the job of this key in the case, replacing a pending, claimed or dead one; `at: null` cancels it. */
export interface JobChange {
  /** Unique within the case, e.g. `wake`. */
  readonly key: string
  readonly at: Instant | null
}

/** How a commit ended. */
export type CommitResult =
  | { readonly status: 'committed'; readonly write: CaseWrite }
  | { readonly status: 'conflict'; readonly seq: number }
  | { readonly status: 'repeated'; readonly entry: SealedEntry }
  | { readonly status: 'claim-lost' }

/** What to list. Conditions are joined by and. */
export interface CaseQuery {
  readonly kind?: string
  /** Any of these units. */
  readonly units?: readonly string[]
  readonly subject?: string
  /** A state or everything below it: `settlement` finds `settlement.draft`. */
  readonly state?: string
  readonly closed?: boolean
  /** Due strictly before this day. */
  readonly dueBefore?: PlainDate
  readonly assignee?: string
  readonly code?: string
  /** Folded words; each must occur in the case's folded search text. */
  readonly words?: readonly string[]
  /** `opened` (by id) or `due` (by due day, then id; cases without one are left out). */
  readonly order: 'opened' | 'due'
  /** `next` of the page before. */
  readonly after?: string
  /** 1 to 1000. */
  readonly limit: number
}

/** One line of a list. */
export interface CaseRow extends CaseSummary {
  readonly id: CaseId
}

/** One page of a list. */
export interface CasePage {
  readonly rows: readonly CaseRow[]
  /** Pass as `after` for the following page; null on the last. */
  readonly next: string | null
}

/** What to count: the cases of one kind over the days from `from` up to, but not including, `to`. */
export interface TallyQuery {
  readonly kind: string
  /** Any of these units; all when left out. */
  readonly units?: readonly string[]
  readonly from: PlainDate
  /** After `from`. */
  readonly to: PlainDate
}

/** An entry in the order of the whole store. */
export interface FeedEntry extends SealedEntry {
  readonly case: CaseId
}

/** One page of the feed. */
export interface FeedPage {
  readonly entries: readonly FeedEntry[]
  /** Pass for the entries after these; the position given when there were none. */
  readonly position: string | null
}
