import { plainDate } from '@motcua/core'
import type { Message, Notifier, Receipt } from '@motcua/core'
import { chapter as chapterOf, type ConformanceCase } from '../conformance-case.js'
import { ExpectationError, failureOf } from '../expectation.js'
import type { Patience } from '../patience.js'
import { withClearing } from '../with-clearing.js'
import type { FarEnd, FarEndKind, FarEnds } from './far-end.js'

/** What an outbox is made of. */
export interface OutboxParts {
  readonly farEnds: FarEnds
  readonly address: string
  readonly languages: readonly ('vi' | 'en')[]
  readonly patience: Patience
}

/** How a message is tried. */
export interface TryOptions {
  /** Default 1. */
  readonly number?: number
  readonly signal?: AbortSignal
}

/** One promise of a notifier. */
export type NotifierCase = ConformanceCase<Outbox>

/** The cases of one chapter, each named by its sentence. */
export const chapter = (
  group: string,
  proofs: Readonly<Record<string, NotifierCase['run']>>,
): readonly NotifierCase[] => chapterOf(group, proofs)

const paragraph = {
  vi: 'Kính gửi ông Nguyễn Văn Ân: hồ sơ đã được tiếp nhận, hẹn trả kết quả ngày 08/6/2017.',
  en: 'Dear Mr Nguyễn Văn Ân: the dossier was received; its result is promised for 8 June 2017.',
}

function checkReceipt(receipt: Receipt): Receipt {
  const { status, words } = receipt
  if (!['delivered', 'retry', 'permanent'].includes(status)) {
    throw new ExpectationError('A receipt has one of three statuses', 'a status', status)
  }
  if (typeof words !== 'string' || words.length > 1000) {
    throw new ExpectationError('The words of a receipt are short', 'at most 1,000', words)
  }
  if (status !== 'retry' || receipt.afterMs === undefined) return receipt
  if (receipt.afterMs >= 0 && Number.isFinite(receipt.afterMs)) return receipt
  throw new ExpectationError('A wait is a number of milliseconds', 'a number', receipt.afterMs)
}

/** What a case of the suite works with: far ends, messages, and whatever must be ended when the case is over. */
export class Outbox {
  readonly address: string
  readonly languages: readonly ('vi' | 'en')[]
  readonly patience: Patience
  /** The day of an appointment. */
  readonly day = plainDate('2017-06-08')
  readonly #farEnds: FarEnds
  readonly #started: FarEnd[] = []

  constructor({ farEnds, address, languages, patience }: OutboxParts) {
    this.#farEnds = farEnds
    this.address = address
    this.languages = languages
    this.patience = patience
  }

  /** Starts a far end of a kind, with the notifier that is to reach it. */
  async start(kind: FarEndKind): Promise<FarEnd> {
    const farEnd = await this.#farEnds[kind]()
    this.#started.push(farEnd)
    return farEnd
  }

  /** A message for a notifier, ordinary except where told. */
  message({ channel }: Notifier, changes: Partial<Message> = {}): Message {
    return {
      id: '01BHFXY6B0000G400000000000-4.1',
      channel,
      to: { name: 'Nguyễn Văn Ân', address: this.address },
      template: { id: 'dossier-received', version: '1' },
      subject: { vi: 'Đã tiếp nhận hồ sơ', en: 'The dossier was received' },
      paragraphs: [paragraph],
      appointment: null,
      ...changes,
    }
  }

  /** Tries once to deliver: the receipt comes in time, and is one. May be left alone. */
  deliver(notifier: Notifier, message: Message, options: TryOptions = {}): Promise<Receipt> {
    const { number = 1, signal = new AbortController().signal } = options
    const receipt = this.#receiptOf(notifier.deliver(message, { number, signal }))
    receipt.catch(() => undefined)
    return receipt
  }

  /** Closes a notifier: it does so in time, and without a failure. */
  async close(notifier: Notifier): Promise<void> {
    const closed = await failureOf(this.patience.inTime('It closes', notifier.close()))
    if (closed === 'no error') return
    if (closed instanceof ExpectationError) throw closed
    throw new ExpectationError('Closing does not fail', 'no error', closed)
  }

  /** Ends whatever was started. */
  async clear(): Promise<void> {
    for (const farEnd of this.#started) {
      await withClearing(
        () => this.close(farEnd.notifier),
        () => farEnd.close(),
      )
    }
  }
  async #receiptOf(tried: Promise<Receipt>): Promise<Receipt> {
    try {
      return checkReceipt(await this.patience.inTime('An attempt ends', tried))
    } catch (error) {
      if (error instanceof ExpectationError) throw error
      throw new ExpectationError('A failure is a receipt', 'a receipt', error)
    }
  }
}
