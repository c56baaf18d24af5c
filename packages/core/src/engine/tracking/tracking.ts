import { MotcuaError } from '../../errors.js'
import { text } from '../../model/text.js'
import type { Actor } from '../../model/actor.js'
import type { Command } from '../../model/case.js'
import {
  parseRating,
  parseTrackingCall,
  parseTrackingQuery,
  type RatingByProof,
  type TrackingCall,
  type TrackingQuery,
} from '../../model/tracking-query.js'
import type { PublicStatus } from '../../lifecycle/public-face.js'
import type { Listeners } from '../engine-events.js'
import type { EngineParts } from '../engine-parts.js'
import { allow, attempted, proofLimits, sendLimits } from './allow.js'
import { lookUp, type Found } from './look-up.js'
import { newSecret } from './secret.js'
import { passcodeOf, sendCode } from './send-code.js'
import { codeReader, typedSecret } from './typed.js'

const noDigest = '0'.repeat(64)

/** Sends a command of the public's doing to a case. */
export type SendCommand = (id: string, command: Command, by: Actor) => Promise<unknown>

/** What people outside may do with a dossier of which they know the code: they prove themselves first. */
export class Tracking {
  readonly #parts: EngineParts
  readonly #listeners: Listeners
  readonly #send: SendCommand
  readonly #codeOf: (typed: string) => string
  readonly #sending = new Set<Promise<void>>()
  readonly #ending = new AbortController()

  constructor(parts: EngineParts, listeners: Listeners, send: SendCommand) {
    this.#parts = parts
    this.#listeners = listeners
    this.#send = send
    this.#codeOf = codeReader(parts.regime)
  }

  /** Stores the digest of a new secret and resolves with the secret. */
  async issue(id: string, by: Actor): Promise<string> {
    const secret = newSecret(this.#parts)
    const digest = this.#parts.digest(secret)
    await this.#send(id, { type: 'issueTracking', data: { digest } }, by)
    return secret
  }

  /**
   * The public status for who proves to be allowed to see it; null for everybody else. Nobody can guess a secret, so the
   * right one is heard even when others have used up the attempts on its code.
   */
  async track(given: TrackingQuery): Promise<PublicStatus | null> {
    const query = parseTrackingQuery(given)
    const code = this.#codeOf(query.code)
    const { secret, oneTimeCode = '', from } = query
    const over = await attempted(this.#parts, proofLimits, { code, from })
    if (over !== null && secret === undefined) throw over
    const found = await lookUp(this.#parts, code)
    const proved =
      secret === undefined
        ? await this.#provedOnce(found, oneTimeCode)
        : this.#provedBySecret(found, secret)
    if (over !== null && proved === null) throw over
    return proved?.face.status ?? null
  }

  /** Sends a one-time code in the background; resolves alike whether there is somebody to send it to or not. */
  async sendCode(given: TrackingCall): Promise<void> {
    const { code: typed, from } = parseTrackingCall(given)
    const code = this.#codeOf(typed)
    await allow(this.#parts, sendLimits, { code, from })
    const found = await lookUp(this.#parts, code)
    const sending = this.#sendLater(found).finally(() => this.#sending.delete(sending))
    this.#sending.add(sending)
  }

  /** Takes the answer about the service from who holds the secret; false for everybody else. */
  async rate(given: RatingByProof): Promise<boolean> {
    const { code: typed, secret, from, ...data } = parseRating(given)
    const code = this.#codeOf(typed)
    const over = await attempted(this.#parts, proofLimits, { code, from })
    const proved = this.#provedBySecret(await lookUp(this.#parts, code), secret)
    if (over !== null && proved === null) throw over
    if (proved === null) return false
    this.#checkRated(proved)
    await this.#send(proved.view.id, { type: 'rate', data }, this.#applicantOf(proved))
    return true
  }

  /** Gives up what is being sent. */
  async end(): Promise<void> {
    this.#ending.abort()
    await Promise.all(this.#sending)
  }

  #provedBySecret(found: Found | null, typed: string): Found | null {
    const { digest, sameText } = this.#parts
    const kept = found?.face.digest ?? noDigest
    return sameText(digest(typedSecret(typed)), kept) ? found : null
  }

  async #provedOnce(found: Found | null, typed: string): Promise<Found | null> {
    const { key, digest } = passcodeOf(this.#parts, found?.view.id ?? '', typedSecret(typed))
    return (await this.#parts.passcodes.take(key, digest)) ? found : null
  }

  // After the caller was answered, so that nobody can tell by the time whether something is sent.
  async #sendLater(found: Found | null): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#parts.startTimer(0, resolve)
    })
    const sent = found === null ? null : await sendCode(this.#parts, found, this.#ending.signal)
    if (sent !== null) this.#listeners.codeSent(sent)
  }

  #checkRated({ view }: Found): void {
    const { commands } = this.#parts.registry.pinned(view.definition)
    if (commands.has('rate')) return
    const words = text('Chỉ hồ sơ được đánh giá.', 'Only a dossier is rated.')
    const reasons = [{ rule: 'rated', text: words }]
    throw new MotcuaError('refused', { field: 'query.code', reasons })
  }

  #applicantOf({ view, face }: Found): Actor {
    const { regime, time } = this.#parts
    const today = regime.calendar.localTime(time.now()).date
    const unit = regime.heirOf(view.unit, today) ?? view.unit
    const { name } = face
    return { person: `applicant/${view.id}`, name, unit, roles: ['applicant'] }
  }
}
