import { MotcuaError, isMotcuaError } from '../errors.js'
import { checkActor } from '../model/actor.js'
import type { Command } from '../model/case.js'
import { caseId } from '../model/ids.js'
import type { CaseView } from './case-view.js'
import { coverAll, type Coverage } from './absences.js'
import { Listeners, type EngineEvents } from './engine-events.js'
import { Reader } from './reader.js'
import type { RatingByProof, TrackingCall, TrackingQuery } from '../model/tracking-query.js'
import type { PublicStatus } from '../lifecycle/public-face.js'
import { runCommand } from './run-command.js'
import { closeAll } from './close-all.js'
import {
  scheduleReports,
  type ReportsToSchedule,
  type ScheduledReport,
  type ScheduleOptions,
} from './reports/schedule-reports.js'
import { present } from './given.js'
import { hostCommandId, type SendOptions } from './send-options.js'
import type { EngineParts } from './engine-parts.js'
import type { MigrationOutcome, MigrationPlan } from './migration/migration-plan.js'
import {
  migrate,
  revertMigration,
  type MigrateOptions,
  type RevertOptions,
} from './migration/migrate.js'
import type { CommandOutcome, CommandRequest, Run } from './standing.js'
import { settleAll, type OwedOf } from './jobs/wake.js'
import { reprojectionOf, transferOf } from './owed.js'
import { Tracking } from './tracking/tracking.js'
import { JobRunner, type PumpOptions, type StartOptions } from './jobs/job-runner.js'

/**
 * The engine: opens cases, moves them by commands, tells what may be done and why not, and reads the record.
 * Every method that changes something resolves only once the store holds it durably.
 */
export class Engine extends Reader {
  readonly #parts: EngineParts
  readonly #listeners = new Listeners()
  readonly #jobs: JobRunner
  readonly #tracking: Tracking

  constructor(parts: EngineParts) {
    super(parts)
    this.#parts = parts
    this.#jobs = new JobRunner(parts, this.#listeners, (request) => this.#outcome(request))
    this.#tracking = new Tracking(parts, this.#listeners, (id, command, by) =>
      this.send(id, command, { by }),
    )
  }

  /**
   * Opens a case of a kind.
   * @throws `unknown-kind`, `unknown-procedure`, `procedure-not-in-force`, `unknown-unit`, `unknown-role`,
   * `invalid-input`, `refused`, `command-reused`, `store-failed`, `directory-failed`
   */
  async open(kind: string, data: unknown, options: SendOptions): Promise<CaseView> {
    const given = present(options, 'options').commandId
    const id =
      given === undefined
        ? this.#parts.ids.next(this.#parts.time.now())
        : caseId(given, 'commandId')
    return this.#run({
      id,
      command: { type: 'open', data },
      commandId: id,
      by: options.by,
      opens: kind,
      fresh: given === undefined,
      expectedSeq: undefined,
      claim: undefined,
    })
  }

  /**
   * Sends a command to a case.
   * @throws `unknown-case`, `unknown-command`, `unknown-unit`, `unknown-role`, `invalid-input`, `refused`, `stale`,
   * `command-reused`, `calendar-unknown`, `store-failed`, `directory-failed`
   */
  async send(id: string, command: Command, options: SendOptions): Promise<CaseView> {
    const { commandId: given, expectedSeq, by } = present(options, 'options')
    return this.#run({
      id: caseId(id),
      command: present(command, 'command'),
      commandId:
        given === undefined ? this.#parts.ids.next(this.#parts.time.now()) : hostCommandId(given),
      by,
      opens: undefined,
      fresh: given === undefined,
      expectedSeq,
      claim: undefined,
    })
  }

  /**
   * Issues the secret the public tracks a dossier by, in place of an earlier one: 26 characters for the receipt slip,
   * told this once and never stored. @throws as {@link send}; `refused` while there is no code
   */
  async issueTracking(id: string, options: Pick<SendOptions, 'by'>): Promise<string> {
    return this.#tracking.issue(id, present(options, 'options').by)
  }

  /**
   * What the public may see of a dossier, for who has its secret or a one-time code; null, with nothing said of why, for
   * everybody else. @throws `invalid-input`, `too-many-attempts`
   */
  async track(query: TrackingQuery): Promise<PublicStatus | null> {
    return this.#tracking.track(query)
  }

  /**
   * Sends a one-time code, good for ten minutes and five tries, to the applicant's contact on file if there is one, by
   * the first notifier given that reaches it. Resolves alike in any case. @throws `invalid-input`, `too-many-attempts`
   */
  async sendTrackingCode(call: TrackingCall): Promise<void> {
    return this.#tracking.sendCode(call)
  }

  /**
   * Takes the applicant's answer about the service by proof of the secret; false when the proof fails.
   * @throws `invalid-input`, `too-many-attempts`, `refused` before the dossier ended and when it was rated already
   */
  async rate(rating: RatingByProof): Promise<boolean> {
    return this.#tracking.rate(rating)
  }

  /**
   * Does every job that is due by now and resolves with how much was done: deadlines noted, messages delivered, cases
   * informed. A host calls it from time to time where it does not {@link start} the engine, and tests call it after
   * moving the clock; when it is called changes nothing but the moment of the note. A job that fails is tried again
   * later and holds up no other; what was thrown by one is thrown again when all the others are done.
   */
  async pump(options: PumpOptions = {}): Promise<number> {
    return this.#jobs.pump(present(options, 'options'))
  }

  /**
   * Does jobs as they fall due, until {@link stop}. Any number of engines on one store may run; each job is done by one
   * of them. Failures of jobs are told by the events `jobFailed` and `queueFailed`.
   * @throws `already-started`, `invalid-input`, `store-failed`
   */
  async start(options: StartOptions = {}): Promise<void> {
    return this.#jobs.start(present(options, 'options'))
  }

  /** Takes no more jobs and resolves when those at work have ended; harmless when the engine was not started. */
  async stop(): Promise<void> {
    return this.#jobs.stop()
  }

  /** Lets a dead job be tried again, under the same id. False when there is no such dead job. @throws `invalid-id` */
  async replay(job: { readonly case: string; readonly key: string }): Promise<boolean> {
    const { case: id, key } = present(job, 'job')
    return this.#parts.store.jobs.replay({ case: caseId(id, 'job.case'), key })
  }

  /**
   * After the working calendar was corrected: counts every open case again, with a journal entry that says which
   * day moved it. The promised date stays what was printed. Resolves with how many were counted again.
   */
  async reproject(): Promise<number> {
    return this.#settleAll(reprojectionOf)
  }

  /**
   * After offices have ended: hands every open case of theirs over to the successor, with a journal entry. Closed ones
   * keep the office they were closed in, and the successor's people may act on them. A case that somebody acts on is
   * handed over before that by itself. Resolves with how many were handed over.
   */
  async handOver(): Promise<number> {
    return this.#settleAll(transferOf)
  }

  /**
   * Moves cases to another version of their law, as `planMigration` planned it: for each an entry that says from
   * where to where, on what ground, and what becomes of its clocks. A case is moved whole or left as it is; one to which
   * something was done since the plan is left and told as `stale`. Carrying the same plan out again moves nothing twice,
   * and goes on where an error ended it.
   * @throws `invalid-input`, `unknown-definition`, `unknown-role`, `unknown-unit`, `calendar-unknown`, `journal-broken`,
   * `store-failed`, `directory-failed`
   */
  async migrate(plan: MigrationPlan, options: MigrateOptions): Promise<MigrationOutcome> {
    const given = { plan: present(plan, 'plan'), options: present(options, 'options') }
    return migrate(this.#parts, { ...given, run: (request) => this.#byPerson(request) })
  }

  /**
   * Takes the last move of a case to another version back, with another entry: the case is as it would be had it not been
   * moved, what was done since included. @throws `unknown-case`; `invalid-input` when it was not moved; `refused` naming
   * what was done since that its version before does not know; `stale`, `store-failed`, `directory-failed`
   */
  async revertMigration(id: string, options: RevertOptions): Promise<CaseView> {
    const given = present(options, 'options')
    const run: Run = (request) => this.#byPerson(request)
    return revertMigration(this.#parts, id, { options: given, run })
  }

  /**
   * Gives every open case whose officer is away today to who stands in, as the directory tells, with a journal entry that
   * keeps both names and the reason. Nothing goes back by itself; `reassign` does. A host calls it each morning.
   * @throws `directory-failed`; `invalid-input` when the directory does not tell who stands in
   */
  async coverAbsences(): Promise<Coverage> {
    return coverAll(this.#parts, (request) => this.#outcome(request))
  }

  /**
   * Opens a report for everything an office and those below it owe with a due day in the period, each once: asking again
   * opens what is owed since. `by` is the head of the office or of one above. What was scheduled runs by itself: its
   * window opens and closes, and its figures are counted, as {@link pump} or {@link start} do the jobs.
   * @throws `unknown-unit`, `unknown-role`, `refused`, `invalid-date`, `invalid-input`; `calendar-unknown` naming the day,
   * when a due day lies beyond the known calendar: nothing is opened then
   */
  async scheduleReports(
    reports: ReportsToSchedule,
    options: ScheduleOptions,
  ): Promise<readonly ScheduledReport[]> {
    const asked = { ...present(reports, 'reports'), ...present(options, 'options') }
    return scheduleReports(this.#parts, asked, (request) => this.#outcome(request))
  }

  /** Listens to what happens, as in `on({ entry: (entry, view) => … })`; the returned function ends it. */
  on(listeners: Partial<EngineEvents>): () => void {
    return this.#listeners.on(present(listeners, 'listeners'))
  }

  /** Stops, waits for commits under way, and closes the notifiers and the store. */
  async close(): Promise<void> {
    return closeAll(this.#parts, [this.#jobs.end(), this.#tracking.end()])
  }

  #settleAll(owedOf: OwedOf): Promise<number> {
    return settleAll(this.#parts, { owedOf, run: (request) => this.#outcome(request) })
  }

  async #run(request: CommandRequest): Promise<CaseView> {
    return (await this.#byPerson(request)).view
  }

  async #byPerson(request: CommandRequest): Promise<CommandOutcome> {
    if (checkActor(request.by).roles.includes('system')) {
      const got = 'system, which only the engine acts as'
      throw new MotcuaError('unknown-role', { field: 'by.roles', got })
    }
    try {
      return await this.#outcome(request)
    } catch (error) {
      if (isMotcuaError(error, 'refused')) {
        this.#listeners.refused({ case: request.id, command: request.command.type, error })
      }
      throw error
    }
  }

  async #outcome(request: CommandRequest): Promise<CommandOutcome> {
    const outcome = await runCommand(this.#parts, request, (first) => this.#outcome(first))
    if (outcome.entry !== null) this.#listeners.entry(outcome.entry, outcome.view)
    return outcome
  }
}
