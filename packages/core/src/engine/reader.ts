import type { OfficialDocument } from '../document/official-document.js'
import { MotcuaError } from '../errors.js'
import type { Actor } from '../model/actor.js'
import type { CommandAnswer, Entry } from '../model/case.js'
import type { FigureQuery, FiguresQuery } from '../model/figures-query.js'
import type { FindQuery } from '../model/find-query.js'
import type { TallyRequest, TallyRow } from '../model/tally.js'
import { caseId } from '../model/ids.js'
import { instant, type Instant } from '../model/time.js'
import type { CaseDefinition } from '../lifecycle/case-definition.js'
import type { AppointmentSlot } from '../lifecycle/support/appointment/slots.js'
import { issuedPapers, paperOf } from '../papers/case-papers.js'
import type { RegisterFacts } from '../papers/books/register-book.js'
import { officeOf } from '../papers/layout/office.js'
import type { IssuedPaper, PaperOptions } from '../papers/paper.js'
import type { CasePage, StoredCase } from '../ports/case-store.js'
import type { DeadPage, DeadQuery } from '../ports/job-queue.js'
import type { Regime } from '../procedure/regime.js'
import { appointmentSlotsOf, type SlotsAsked } from './appointment-slots.js'
import { checkInsider, unitReasons } from './authorise.js'
import type { CaseView } from './case-view.js'
import { answers } from './deciding.js'
import { askedBy } from './delegation.js'
import type { EngineParts } from './engine-parts.js'
import { casesBehindOf, figuresOf, type CaseBehind, type CountedFigures } from './figures.js'
import { checkLimit, present } from './given.js'
import { fold, parseEntry, readJournal, type Feed, type PastState } from './journal.js'
import type { MigrationAsked, MigrationPlan } from './migration/migration-plan.js'
import { planMigration } from './migration/plan-migration.js'
import { checkTracking, paperCase, printed } from './printing.js'
import { storeQuery, storeTally } from './query.js'
import { registerOf, type RegisterAsked } from './register.js'
import { situationOf, standing, storedView } from './standing.js'
import { recountOf, type Recount } from './reports/recount.js'
import { verifyCase, type Verification } from './verify.js'
import { worklistOf, type WorkItem, type WorklistOptions } from './worklist.js'

/** For whom something is read. */
export interface ReadOptions {
  /**
   * The officer who asks: what neither the officer's unit nor one below it holds is refused, as is everything to an
   * applicant, who tracks by proof instead. Left out, the host answers for who sees what it reads.
   */
  readonly by?: Actor | undefined
}

/** How a paper of a case is printed, and for whom. */
export interface PrintOptions extends PaperOptions, ReadOptions {}

/** What an engine tells, and changes nothing by it. */
export class Reader {
  /** The law and practice the engine runs under. */
  readonly regime: Regime
  readonly #parts: EngineParts

  constructor(parts: EngineParts) {
    this.#parts = parts
    this.regime = parts.regime
  }

  /**
   * What this person should do next: the open cases of their own unit that wait for them, and the reports and tasks of the
   * offices right below that do, most urgent first, with the working days left. @throws `unknown-unit`, `unknown-role`, `invalid-input`, `calendar-unknown`, `directory-failed`
   */
  async worklist(by: Actor, options: WorklistOptions = {}): Promise<readonly WorkItem[]> {
    const { limit = 100 } = present(options, 'options')
    checkLimit(limit)
    return worklistOf(this.#parts, by, { limit })
  }

  /** The hours of appointments on a day, with free places. @throws `unknown-unit`, `unknown-procedure`, `calendar-unknown` */
  appointmentSlots(...asked: SlotsAsked): Promise<readonly AppointmentSlot[]> {
    return appointmentSlotsOf(this.#parts, asked)
  }

  /** Every command of the case for this person: yes, or the reasons why not. @throws `unknown-case`, `directory-failed` */
  async can(id: string, by: Actor): Promise<readonly CommandAnswer[]> {
    const { definition, before } = standing(this.#parts, await this.#stored(id))
    return answers(definition, before, await askedBy(this.#parts, by))
  }

  /** The case as it is now. @throws `unknown-case`, `refused` */
  async get(id: string, options?: ReadOptions): Promise<CaseView> {
    return storedView(this.#parts, await this.#stored(id, options))
  }

  /** The journal of the case, its hash chain checked. @throws `unknown-case`, `refused`, `journal-broken` */
  async journal(id: string, options: ReadOptions = {}): Promise<readonly Entry[]> {
    if (present(options, 'options').by !== undefined) await this.#stored(id, options)
    const sealed = await this.#parts.store.journal(caseId(id))
    if (sealed.length === 0) throw new MotcuaError('unknown-case', { field: 'id', got: id })
    return readJournal(sealed, this.#parts.digest)
  }

  /** The case as it stood at a moment; null before it was opened. @throws `unknown-case`, `refused`, `invalid-date` */
  async stateAt(
    id: string,
    at: Instant | string,
    options?: ReadOptions,
  ): Promise<PastState | null> {
    const until = instant(at, 'at')
    const entries = await this.journal(id, options)
    const past = fold(entries, until)
    const last = past === null ? undefined : entries[past.seq - 1]
    if (past === null || last === undefined) return null
    const { blank } = this.#parts.registry.pinned(last.definition)
    return { ...past, data: { ...blank, ...past.data } }
  }

  /**
   * The definition a case is pinned to: its commands, states and guards in words, and its machine as a table.
   * @param key as in `definition` of a case, e.g. `dossier@confirm-result/2017`
   * @throws `unknown-definition`
   */
  definition(key: string): CaseDefinition {
    return this.#parts.registry.pinned(key)
  }

  /** One page of cases. @throws `invalid-input`, `refused`, `unknown-unit`, `unknown-procedure` */
  async find(query: FindQuery = {}): Promise<CasePage> {
    return this.#parts.store.find(storeQuery(present(query, 'query'), this.#parts))
  }

  /**
   * Counts the cases of a window of days by unit, subject and channel, without opening them: what statutory reports are
   * made of. Each counts for the unit that holds it now. @throws `invalid-input`, `refused`, `unknown-unit`
   */
  async tally(query: TallyRequest): Promise<readonly TallyRow[]> {
    return this.#parts.store.tally(storeTally(present(query, 'query'), this.#parts))
  }

  /**
   * Counts sets of figures over a window of days, by unit and together: from what is stored or, with `asKnownAt`, from
   * the journals as they stood at that moment. Both give the same for the same moment. A case that another one asked to
   * be opened counts from the moment of asking; jobs that wait should be worked before a report is taken.
   * @throws `invalid-input`, `unknown-unit`, `refused`, `date-in-future`, `journal-broken`
   */
  async figures(query: FiguresQuery): Promise<CountedFigures> {
    return figuresOf(this.#parts, present(query, 'query'))
  }

  /** The cases a figure counts, in the order they were opened: as many as it says. @throws as {@link figures} */
  async casesBehind(query: FigureQuery): Promise<readonly CaseBehind[]> {
    return casesBehindOf(this.#parts, present(query, 'query'))
  }

  /** Jobs that failed for good, with the reason, in the order they did. @throws `invalid-input` */
  async deadJobs(query: Partial<DeadQuery> = {}): Promise<DeadPage> {
    return this.#parts.store.jobs.dead({ limit: 100, ...present(query, 'query') })
  }

  /**
   * One page of the entries of all cases, in an order that puts nothing behind a position once given: for feeds to
   * other systems. Pass the position of the page before; `null` begins at the beginning.
   * @throws `invalid-input`
   */
  async follow(position: string | null, limit = 100): Promise<Feed> {
    const page = await this.#parts.store.follow(position, limit)
    return { entries: page.entries.map(parseEntry), position: page.position }
  }

  /**
   * Counts the frozen figures of a report again, from the journals as known at the moment they were frozen for.
   * @throws `unknown-case`, `refused`; `unknown-kind` for a case that is no report; `invalid-input` while it has no figures
   * that were counted here; `journal-broken`
   */
  async recount(id: string, options?: ReadOptions): Promise<Recount> {
    const { id: report } = await this.#stored(id, options)
    return recountOf(this.#parts, report)
  }

  /** The papers a case has by now, each of several of a sort. @throws `unknown-case`, `refused`, `journal-broken` */
  async papers(id: string, options: ReadOptions = {}): Promise<readonly IssuedPaper[]> {
    return issuedPapers(this.regime, await paperCase(this.#parts, await this.#stored(id, options)))
  }

  /**
   * A paper of a case as a document, as it was when it was issued; see {@link render} for the paper and its faults.
   * @throws `unknown-case`, `unknown-paper`, `paper-not-issued`, `refused`, `invalid-input`, `journal-broken`
   */
  async document(id: string, paper: string, options: PrintOptions = {}): Promise<OfficialDocument> {
    const { by, ...how } = present(options, 'options')
    const held = await paperCase(this.#parts, await this.#stored(id, { by }))
    checkTracking(this.#parts, held, how.tracking)
    return paperOf({ regime: this.regime, held }, paper, how)
  }

  /**
   * Prints a paper of a case, such as `receipt-slip` as `docx`: what {@link papers} lists, in a format a renderer was
   * given for. A paper says what held when it was issued, and comes out the same ever after.
   * @throws `unknown-case`; `unknown-paper` naming those the case has; `paper-not-issued` saying why it has none;
   * `unknown-format` naming the formats there are; `invalid-input` for a number, language or secret there is not;
   * `refused`, `journal-broken`
   */
  async render(
    id: string,
    paper: string,
    ...[format, options]: readonly [format: string, options?: PrintOptions]
  ): Promise<Uint8Array> {
    return this.print(await this.document(id, paper, options), format)
  }

  /** Prints any document, such as a volume of a register. @throws `unknown-format`; what the renderer throws */
  async print(document: OfficialDocument, format: string): Promise<Uint8Array> {
    return printed(this.#parts, document, format)
  }

  /**
   * What stands in the register of an office and a year, for `registerBook` and `numberingControl`: the dossiers it
   * entered there, even where a successor holds them now. @throws `unknown-unit`, `refused`, `invalid-input`
   */
  async register(asked: RegisterAsked, { by }: ReadOptions = {}): Promise<RegisterFacts> {
    const { unit, year } = present(asked, 'asked')
    officeOf(this.regime, unit)
    if (!Number.isInteger(year) || year < 1 || year > 9999) {
      throw new MotcuaError('invalid-input', { field: 'asked.year', got: String(year) })
    }
    if (by !== undefined) this.#admitTo(unit, by)
    const today = this.regime.calendar.localTime(this.#parts.time.now()).date
    return registerOf(this.#parts, { unit, year }, today)
  }

  /**
   * A dry run of moving open cases to another version of their law: what would become of each, its due day before and
   * after with the way to it, and why it stays or cannot be moved. Plain JSON, to be shown and kept, and to be carried
   * out by `migrate`. Writes nothing. @throws `invalid-input` with every fault of what is asked, a state without a
   * successor among them; `unknown-definition`, `calendar-unknown`, `journal-broken`
   */
  async planMigration(asked: MigrationAsked): Promise<MigrationPlan> {
    return planMigration(this.#parts, present(asked, 'asked'))
  }

  /** Checks hash chain, stored state and replay of a case. @throws `unknown-case` */
  async verify(id: string): Promise<Verification> {
    return verifyCase(this.#parts, caseId(id))
  }

  async #stored(id: string, options: ReadOptions = {}): Promise<StoredCase> {
    const { by } = present(options, 'options')
    const loaded = await this.#parts.store.load(caseId(id))
    if (loaded === null) throw new MotcuaError('unknown-case', { field: 'id', got: id })
    if (by !== undefined) this.#admit(loaded.stored, by)
    return loaded.stored
  }

  #admit(stored: StoredCase, by: Actor): void {
    const { definition, before } = standing(this.#parts, stored)
    this.#admitTo(definition.unitOf(before.data), by)
  }

  #admitTo(held: string, by: Actor): void {
    const { regime } = this.#parts
    const { local } = situationOf(this.#parts, by)
    const unit = regime.heirOf(held, local.date) ?? held
    checkInsider(by, 'by')
    const reasons = unitReasons(by, { unit, regime, on: local.date })
    if (reasons.length > 0) throw new MotcuaError('refused', { field: 'by', reasons })
  }
}
