import { Engine } from './engine/engine.js'
import { registryOf } from './engine/registry.js'
import { defaultRetry, type RetryPolicy } from './engine/jobs/retry.js'
import { MotcuaError } from './errors.js'
import type { CaseDefinition } from './lifecycle/case-definition.js'
import { demand } from './model/input.js'
import type { CaseStore } from './ports/case-store.js'
import type { Directory } from './ports/directory.js'
import type { DocumentRenderer } from './ports/document-renderer.js'
import type { IdSource } from './ports/id-source.js'
import type { Limiter } from './ports/limiter.js'
import type { Notifier } from './ports/notifier.js'
import type { Passcodes } from './ports/passcodes.js'
import type { TimeSource } from './ports/time-source.js'
import type { Regime } from './procedure/regime.js'
import { memoryLimiter } from './system/memory-limiter.js'
import { memoryPasscodes } from './system/memory-passcodes.js'
import { random } from './system/random.js'
import { randomBytes } from './system/random-bytes.js'
import { randomIds } from './system/random-ids.js'
import { sameText } from './system/same-text.js'
import { sha256 } from './system/sha256.js'
import { systemTime } from './system/system-time.js'
import { startTimer } from './system/timer.js'

/** What a host hands to {@link createEngine}. */
export interface EngineOptions {
  /** The law and practice to run under, such as `thads`. */
  readonly regime: Regime
  /** Where cases are kept. */
  readonly store: CaseStore
  /** The host's own kinds of case, from `defineCase`. Of several versions the last opens new cases. */
  readonly kinds?: readonly CaseDefinition[]
  /** How messages go out, one for each channel; nothing is sent on a channel without one. */
  readonly notifiers?: readonly Notifier[]
  /** How papers are printed, one for each format; none is printed in a format without one. */
  readonly renderers?: readonly DocumentRenderer[]
  /** Channels that another process sends on, besides those of the notifiers: messages are set for them and left to it. */
  readonly channels?: readonly string[]
  /** Longest attempt to deliver a message, in milliseconds; default 60,000. */
  readonly attemptMs?: number
  /** Where officers are reached; without it only the people of the dossiers are told. */
  readonly directory?: Directory
  /** How often a failed job is tried again; default twelve attempts within about six hours. */
  readonly retry?: RetryPolicy
  /** Counts what the public tries; default one of this process alone. */
  readonly limiter?: Limiter
  /** Keeps one-time codes; default in the memory of this process alone. */
  readonly passcodes?: Passcodes
  /** Default: the clock of the machine. */
  readonly time?: TimeSource
  /** Default: random ids. */
  readonly ids?: IdSource
}

const oneOfEach = <T>(
  given: readonly (readonly [name: string, item: T])[],
  field: string,
  each: string,
): ReadonlyMap<string, T> => {
  const map = new Map(given)
  if (map.size === given.length) return map
  const names = given.map(([name]) => name).join(', ')
  throw new MotcuaError('invalid-input', { field, got: `${names}; one for each ${each}` })
}

const byChannel = (notifiers: readonly Notifier[]): ReadonlyMap<string, Notifier> =>
  oneOfEach(
    notifiers.map((notifier) => [notifier.channel, notifier]),
    'options.notifiers',
    'channel',
  )

const byFormat = (
  renderers: readonly DocumentRenderer[],
): ReadonlyMap<string, DocumentRenderer> => {
  renderers.forEach((renderer, index) =>
    demand(renderer, ['format', 'mediaType', 'render'], `options.renderers[${String(index)}]`),
  )
  return oneOfEach(
    renderers.map((renderer) => [renderer.format, renderer]),
    'options.renderers',
    'format',
  )
}

const storeParts = ['load', 'commit', 'find', 'dueJobs', 'jobs', 'follow', 'journal', 'close']

/**
 * Joins a regime, a store and the defaults into an engine.
 * @throws `invalid-input` when regime or store is missing, two notifiers have one channel or two renderers one format;
 * `invalid-definition` when a command of the dossier or of a host's kind needs a role the regime does not define, or two definitions have one key
 */
export function createEngine(options: EngineOptions): Engine {
  demand(options, ['regime', 'store'], 'options')
  demand(options.regime, ['versionOn', 'calendar', 'roles'], 'options.regime')
  demand(options.store, storeParts, 'options.store')
  const { regime, store, kinds = [], notifiers = [], channels = [], directory = null } = options
  const { attemptMs = 60_000, renderers = [] } = options
  const { time = systemTime, ids = randomIds, retry: policy = defaultRetry } = options
  const { limiter = memoryLimiter({ time }), passcodes = memoryPasscodes({ time }) } = options
  notifiers.forEach((notifier, index) =>
    demand(notifier, ['channel', 'deliver', 'close'], `options.notifiers[${String(index)}]`),
  )
  return new Engine({
    ...{ regime, registry: registryOf(regime, kinds), store, time, ids, digest: sha256 },
    ...{ notifiers: byChannel(notifiers), directory, retrying: { policy, random } },
    renderers: byFormat(renderers),
    ...{ attemptMs, startTimer, randomBytes, sameText, limiter, passcodes },
    channels: new Set([...notifiers.map(({ channel }) => channel), ...channels]),
  })
}
