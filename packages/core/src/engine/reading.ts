import { MotcuaError } from '../errors.js'
import type { Actor } from '../model/actor.js'
import type { Entry } from '../model/case.js'
import { caseId } from '../model/ids.js'
import { instant, type Instant } from '../model/time.js'
import type { StoredCase } from '../ports/case-store.js'
import { checkInsider, unitReasons } from './authorise.js'
import type { CaseView } from './case-view.js'
import type { EngineParts } from './engine-parts.js'
import { present } from './given.js'
import { fold, readJournal, type PastState } from './journal.js'
import { situationOf, standing, storedView } from './standing.js'

/** For whom something is read. */
export interface ReadOptions {
  /**
   * The officer who asks: what neither the officer's unit nor one below it holds is refused, as is everything to an
   * applicant, who tracks by proof instead. Left out, the host answers for who sees what it reads.
   */
  readonly by?: Actor | undefined
}

/** Reads cases, for officers who may see them. */
export class Reading {
  readonly #parts: EngineParts

  constructor(parts: EngineParts) {
    this.#parts = parts
  }

  /** The case as stored. @throws `unknown-case`, `refused`, `unknown-unit`, `unknown-role` */
  async stored(id: string, options: ReadOptions = {}): Promise<StoredCase> {
    const { by } = present(options, 'options')
    const loaded = await this.#parts.store.load(caseId(id))
    if (loaded === null) throw new MotcuaError('unknown-case', { field: 'id', got: id })
    if (by !== undefined) this.#admit(loaded.stored, by)
    return loaded.stored
  }

  /** The case as it is now. */
  async get(id: string, options?: ReadOptions): Promise<CaseView> {
    return storedView(this.#parts, await this.stored(id, options))
  }

  /** The journal of the case, its hash chain checked. @throws also `journal-broken` */
  async journal(id: string, options: ReadOptions = {}): Promise<readonly Entry[]> {
    if (present(options, 'options').by !== undefined) await this.stored(id, options)
    const sealed = await this.#parts.store.journal(caseId(id))
    if (sealed.length === 0) throw new MotcuaError('unknown-case', { field: 'id', got: id })
    return readJournal(sealed, this.#parts.digest)
  }

  /** The case as it stood at a moment; null before it was opened. @throws also `invalid-date` */
  async stateAt(
    id: string,
    at: Instant | string,
    options?: ReadOptions,
  ): Promise<PastState | null> {
    const until = instant(at, 'at')
    const past = fold(await this.journal(id, options), until)
    if (past === null) return null
    const { definition } = standing(this.#parts, await this.stored(id))
    return { ...past, data: { ...definition.blank, ...past.data } }
  }

  #admit(stored: StoredCase, by: Actor): void {
    const { regime } = this.#parts
    const { local } = situationOf(this.#parts, by)
    const { definition, before } = standing(this.#parts, stored)
    const held = definition.unitOf(before.data)
    const unit = regime.heirOf(held, local.date) ?? held
    checkInsider(by, 'by')
    const reasons = unitReasons(by, { unit, regime })
    if (reasons.length > 0) throw new MotcuaError('refused', { field: 'by', reasons })
  }
}
