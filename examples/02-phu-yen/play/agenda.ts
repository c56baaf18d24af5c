import {
  addDays,
  type Actor,
  type Engine,
  type Instant,
  type PlainDate,
  type Regime,
} from '@motcua/core'

/** A case that another case of the play opened: its id stands under a key of that one's data. */
export interface OpenedBy {
  readonly of: string
  readonly under: string
}

/** What an act may look at before it is given. */
export type Look = Pick<Engine, 'get' | 'find' | 'appointmentSlots'>

/** What an act says, or how it finds out. */
export type ActData = Facts | ((look: Look) => Promise<Facts>)

type Facts = Readonly<Record<string, unknown>>

/** A command somebody will give at a moment of the virtual clock. */
export interface Act {
  readonly at: Instant
  /** Office that acts; each office acts in order. */
  readonly office: string
  /** The case it is given to: the key of a script, what that one's case opened, or the id of a case. */
  readonly on: string | OpenedBy
  /** Where the story stands, for who mends it. */
  readonly source: string
  /** Derived from the script, so that giving it again is harmless. */
  readonly commandId: string
  readonly by: Actor
  /** Kind of case it opens; null when it is given to one. */
  readonly opens: string | null
  readonly type: string
  readonly data: ActData
  /** Whether it opens another case, whose opening is waited for. */
  readonly leadsOn: boolean
}

/** All that people will do with one case, and with those it opens. */
export interface Script {
  readonly key: string
  /** When it begins. */
  readonly day: PlainDate
  readonly minutes: number
  readonly acts: readonly Act[]
}

/** Whose agenda it is, and from when. */
export interface AgendaOptions {
  readonly key: string
  readonly source: string
  readonly office: string
  readonly day: PlainDate
  readonly minutes: number
  /** Begins the command ids; the key when left out. */
  readonly prefix?: string
  /** The case the acts are given to; that of the key when left out. */
  readonly on?: string | OpenedBy
}

/** What people will do with one case, written down in order of time. */
export class Agenda {
  /** The day the agenda has got to, and minutes since its midnight. */
  day: PlainDate
  minutes: number
  readonly #options: AgendaOptions
  readonly #regime: Regime
  readonly #acts: Act[] = []

  constructor(options: AgendaOptions, regime: Regime) {
    this.#options = options
    this.#regime = regime
    this.day = options.day
    this.minutes = options.minutes
  }

  get acts(): readonly Act[] {
    return this.#acts
  }

  /** Writes down that somebody opens the case at the moment the agenda has got to. */
  open(by: Actor, kind: string, data: ActData): void {
    this.#write({ by, type: 'open', data, opens: kind, leadsOn: false })
  }

  /** Writes down what somebody does at the moment the agenda has got to. */
  note(by: Actor, type: string, data: ActData = {}): void {
    this.#write({ by, type, data, opens: null, leadsOn: false })
  }

  /** Writes down what somebody does that opens another case. */
  lead(by: Actor, type: string, data: ActData = {}): void {
    this.#write({ by, type, data, opens: null, leadsOn: true })
  }

  #write(act: Pick<Act, 'by' | 'type' | 'data' | 'opens' | 'leadsOn'>): void {
    const { office, source, key, prefix = key, on = key } = this.#options
    const place = String(this.#acts.length + 1).padStart(2, '0')
    const at = this.#regime.calendar.instantAt(this.day, this.minutes)
    const commandId = `${prefix}.${place}.${act.type}`
    this.#acts.push({ ...act, at, office, on, source, commandId })
  }

  /** Goes on to a later minute of the day. */
  at(hours: number, minutes = 0): this {
    this.minutes = hours * 60 + minutes
    return this
  }

  /** Goes on to the day so many working days later. */
  forward(workingDays: number): this {
    this.day = this.after(this.day, workingDays)
    return this
  }

  /** The working day so many after a day. */
  after(day: PlainDate, workingDays: number): PlainDate {
    return this.#regime.calendar.addWorkingDays(day, workingDays)
  }

  /** The working day so many before a day, itself or the one before it for 0; after it for a negative number. */
  workingDaysBefore(day: PlainDate, count: number): PlainDate {
    const { calendar } = this.#regime
    if (count < 0) return calendar.addWorkingDays(day, -count)
    let reached = calendar.previousWorkingDay(day)
    for (let left = count; left > 0; left--) {
      reached = calendar.previousWorkingDay(addDays(reached, -1))
    }
    return reached
  }

  isWorking(day: PlainDate): boolean {
    return this.#regime.calendar.isWorking(day)
  }
}
