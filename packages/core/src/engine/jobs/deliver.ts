import type { Entry } from '../../model/case.js'
import type { Address, Message, Notice, Recipient } from '../../model/message.js'
import type { ClaimedJob, JobOutcome } from '../../ports/job-queue.js'
import type { Receipt } from '../../ports/notifier.js'
import type { CaseMessage } from '../../lifecycle/case-definition.js'
import { fold, readJournal } from '../journal.js'
import { askNotifier, discreet } from './ask-notifier.js'
import { afterFailure } from './retry.js'
import type { EngineParts } from '../engine-parts.js'

/** A message and how its delivery ended this time. */
export interface Delivery {
  readonly message: Message
  readonly receipt: Receipt
}

/** Where an effect stands in the journal. */
export interface EffectPlace {
  readonly entry: number
  readonly effect: number
}

const isNotice = (params: object): params is Notice =>
  'rule' in params && 'audience' in params && 'channel' in params && 'template' in params

/** The id of the message behind an effect: the same through all attempts. */
const messageId = ({ case: id }: ClaimedJob, { entry, effect }: EffectPlace): string =>
  `${id}.${String(entry)}.${String(effect)}`

interface Told {
  readonly notice: Notice
  readonly drafted: CaseMessage | null
}

/** The notice at that place, and its message from the case as that entry left it. */
async function toldBy(
  parts: EngineParts,
  job: ClaimedJob,
  place: EffectPlace,
): Promise<Told | null> {
  const entries = readJournal(await parts.store.journal(job.case), parts.digest)
  const told: Entry | undefined = entries[place.entry - 1]
  const effect = told?.effects[place.effect]
  if (told === undefined || effect?.type !== 'notify' || !isNotice(effect.params)) return null
  const definition = parts.registry.pinned(told.definition)
  const past = fold(entries.slice(0, place.entry))
  const drafted = definition.message(effect.params, {
    state: told.state,
    data: { ...definition.blank, ...past?.data },
    at: told.at,
    seq: told.seq,
    by: told.by.name,
    calendar: parts.regime.calendarEdition(told.calendar),
  })
  return { notice: effect.params, drafted }
}

const addressOf = async (
  { directory, regime, time }: EngineParts,
  to: Recipient,
  channel: string,
): Promise<Address | 'nobody' | null> => {
  if (to.kind === 'party') return to.address
  if (directory === null) return 'nobody'
  const { unit, role, person } = to
  const on = regime.calendar.localTime(time.now()).date
  return directory.addressOf({ unit, role, person, channel, on })
}

const dead = (reason: string): JobOutcome => ({ status: 'dead', reason })

/** Another process may be able to. */
const elsewhere = (parts: EngineParts, { attempt }: ClaimedJob, reason: string): JobOutcome =>
  afterFailure({ attempt, now: parts.time.now(), reason }, parts.retrying)

/** What a delivery needs besides its job. */
export interface DeliverContext {
  readonly place: EffectPlace
  readonly tell: (delivery: Delivery) => void
  /** Aborts when the engine ends. */
  readonly ending: AbortSignal
}

/**
 * Delivers the message behind an effect `notify`: finds the address, asks the notifier once, and says what becomes of
 * the job. Without a directory officers are told nothing, and the job is done.
 */
export async function deliver(
  parts: EngineParts,
  job: ClaimedJob,
  { place, tell, ending }: DeliverContext,
): Promise<JobOutcome> {
  const told = await toldBy(parts, job, place)
  if (told === null) return dead('the journal holds no such notice')
  const { notice, drafted } = told
  const notifier = parts.notifiers.get(notice.channel)
  if (notifier === undefined) return elsewhere(parts, job, `no notifier for ${notice.channel} here`)
  if (drafted === null) {
    return dead(`no words or nobody for ${notice.template} ${notice.version} to ${notice.audience}`)
  }
  const to = await addressOf(parts, drafted.to, notice.channel)
  if (to === 'nobody') return { status: 'done' }
  if (to === null) return dead(`no address of ${notice.audience} on ${notice.channel}`)
  const { template, version, channel } = notice
  const id = messageId(job, place)
  const message = { ...drafted.words, id, channel, to, template: { id: template, version } }
  const asked = { message, number: job.attempt, endings: [job.lost, ending] }
  const receipt = discreet(await askNotifier(parts, notifier, asked), [to.address])
  tell({ message, receipt })
  switch (receipt.status) {
    case 'delivered':
      return { status: 'done' }
    case 'permanent':
      return dead(receipt.words)
    case 'retry': {
      const { words: reason, afterMs } = receipt
      const { schedule } = notifier
      const now = parts.time.now()
      return afterFailure({ attempt: job.attempt, now, reason, schedule, afterMs }, parts.retrying)
    }
  }
}
