import {
  addDays,
  createEngine,
  hourText,
  isMotcuaError,
  MotcuaError,
  personOf,
  printedDate,
  type Actor,
  type CaseStore,
  type CaseView,
  type CommandAnswer,
  type Engine,
  type Instant,
  type PlainDate,
  type Regime,
} from '@motcua/core'
import { manualTime, memoryStore, sequentialIds, type ManualTime } from '@motcua/core/memory'
import { examplesFor } from '../examples/examples.js'
import { castAt, type Model } from '../paths/model.js'
import { rolesFor, type Cast } from '../paths/cast.js'
import { modelOf } from '../prepare.js'
import { outcomeOf, type Answer } from './expect.js'
import type { Deed, Details, Expectation, Scenario, When } from './scenario.js'

/** What came of a line. */
export interface LineResult {
  /** Number of the line in the text, from 1. */
  readonly line: number
  readonly text: string
  /** `skipped` after a line that failed. */
  readonly status: 'passed' | 'failed' | 'skipped'
  /** What came instead of what was written; null unless it failed. */
  readonly came: string | null
}

/** What came of a scenario. */
export interface ScenarioResult {
  readonly name: string
  readonly passed: boolean
  readonly lines: readonly LineResult[]
}

/** What a scenario is run with. */
export interface ScenarioOptions {
  readonly regime: Regime
  /** Opens a fresh store that runs on the given time; a store in memory when left out. */
  readonly open?: (time: ManualTime) => Promise<CaseStore>
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const reasonKeys = ['reason', 'note', 'explanation', 'summary']
const dateKeys = ['newDate', 'answerBy']

const filled = (
  data: Readonly<Record<string, unknown>>,
  details: Details,
  to: Actor | undefined,
) => {
  const put = (keys: readonly string[], value: unknown): object => {
    const key = keys.find((one) => one in data)
    return value === undefined || key === undefined ? {} : { [key]: value }
  }
  return {
    ...data,
    ...put(reasonKeys, details.reason),
    ...put(dateKeys, details.date),
    ...put(['officer'], to === undefined ? undefined : personOf(to)),
  }
}

const fits = (data: Readonly<Record<string, unknown>>, details: Details): boolean =>
  (details.ground === undefined || data['ground'] === details.ground) &&
  (!('applicantFault' in data) || data['applicantFault'] === (details.applicantFault ?? false))

/** What the engine says, in the words an officer reads; the code is for who looks further. */
const wordsOf = ({ code, text, got, reasons }: MotcuaError): string => {
  const why = reasons.length === 0 ? (got ?? '') : reasons.map((one) => one.text.vi).join(' ')
  return `${text.vi} ${why} [${code}]`
}

class Story {
  readonly #model: Model
  readonly #engine: Engine
  readonly #time: ManualTime
  readonly #procedure: string
  #id = ''

  constructor(
    model: Model,
    { engine, time }: { engine: Engine; time: ManualTime },
    procedure: string,
  ) {
    this.#model = model
    this.#engine = engine
    this.#time = time
    this.#procedure = procedure
  }

  /** Does what a line says; what came instead, or null when all is as it says. */
  async do(deed: Deed): Promise<string | null> {
    try {
      switch (deed.kind) {
        case 'open':
          await this.#open(deed)
          return null
        case 'wait':
          return await this.#moveTo(deed.when)
        case 'send':
          return await this.#send(deed)
        case 'expect':
          return outcomeOf(this.#model, deed.expectation, await this.#answer(deed.expectation))
      }
    } catch (error) {
      if (!isMotcuaError(error)) throw error
      return wordsOf(error)
    }
  }

  get #people(): Cast {
    return castAt(this.#model, this.#time.now())
  }

  #actor(id: string): Actor {
    const { of, everybody } = this.#people
    return of[id] ?? everybody
  }

  async #open({ channel, complete }: Deed & { readonly kind: 'open' }): Promise<void> {
    const { examples, definition } = this.#model
    const scene = this.#scene(definition.chart.initial, definition.blank)
    const opening = examplesFor(examples, definition.opening, scene)
      .filter(isObject)
      .find(({ components }) => Array.isArray(components) && components.length > 0 === complete)
    const data = { ...opening, procedure: this.#procedure, channel }
    const by = this.#actor(channel === 'counter' ? 'one-stop-officer' : 'applicant')
    this.#id = (await this.#engine.open('dossier', data, { by })).id
  }

  #scene(state: string, data: CaseView['data']) {
    const at = this.#time.now()
    const { calendar } = this.#model
    return { state, data, at, today: calendar.localTime(at).date, calendar, cast: this.#people }
  }

  async #send({ when, actor, command, details }: Deed & { readonly kind: 'send' }) {
    const past = when === null ? null : await this.#moveTo(when)
    if (past !== null) return past
    const { state, data } = await this.#engine.get(this.#id)
    const examples = examplesFor(this.#model.examples, command, this.#scene(state, data))
    const known = examples.filter(isObject)
    const chosen = known.find((one) => fits(one, details)) ?? known[0] ?? {}
    const to = details.to === undefined ? undefined : this.#actor(details.to)
    const given = { type: command, data: filled(chosen, details, to) }
    await this.#engine.send(this.#id, given, { by: this.#actor(actor) })
    return null
  }

  /** Lets time pass; what is wrong where the moment is over already. */
  async #moveTo(when: When): Promise<string | null> {
    const now = this.#time.now()
    const moment = this.#momentOf(when)
    if (moment < now) {
      const { date, minutes } = this.#model.calendar.localTime(now)
      return `đã là ${hourText(minutes)} ngày ${printedDate(date)}`
    }
    this.#time.set(moment)
    await this.#engine.handOver()
    await this.#engine.pump()
    return null
  }

  #momentOf(when: When): Instant {
    const { calendar } = this.#model
    const now = calendar.localTime(this.#time.now())
    const opening = calendar.hours[0]?.from ?? 0
    if ('passed' in when) return calendar.startOfDay(addDays(when.passed, 1))
    if ('date' in when) return calendar.instantAt(when.date, when.minutes ?? opening)
    if ('minutes' in when) return calendar.instantAt(now.date, when.minutes)
    const day: PlainDate =
      when.days === 'working'
        ? calendar.addWorkingDays(now.date, when.after)
        : addDays(now.date, when.after)
    return calendar.instantAt(day, Math.max(now.minutes, opening))
  }

  async #answer(expectation: Expectation): Promise<Answer> {
    const view = await this.#engine.get(this.#id)
    if (expectation.what !== 'allowed' && expectation.what !== 'refused')
      return { view, asked: null }
    const { command, actor } = expectation
    const spec = this.#model.definition.commands.get(command)
    const usual = spec === undefined ? undefined : rolesFor(spec, view.state)[0]
    const by = this.#actor(actor ?? usual ?? 'everybody')
    const answers: readonly CommandAnswer[] = await this.#engine.can(this.#id, by)
    return { view, asked: answers.find((answer) => answer.command === command) ?? null }
  }
}

/**
 * Runs a scenario on the engine, with a store and a clock of its own, and says line by line what came of it. It knows
 * no test runner: `it.each(scenarios)('$name', …)` of any will do, with `passed` as what is expected.
 */
export async function runScenario(
  scenario: Scenario,
  { regime, open = (time) => Promise.resolve(memoryStore({ time })) }: ScenarioOptions,
): Promise<ScenarioResult> {
  const { date, minutes } = scenario.opened
  const start = regime.calendar.instantAt(date, minutes)
  const unit = scenario.unit === null ? {} : { unit: scenario.unit }
  const model = modelOf(regime, scenario.definition, { start, ...unit })
  const time = manualTime(start)
  const store = await open(time)
  const engine = createEngine({ regime, store, time, ids: sequentialIds() })
  const story = new Story(model, { engine, time }, scenario.procedure)
  const lines: LineResult[] = []
  for (const { line, text, deed } of scenario.lines) {
    const failed = lines.some(({ status }) => status === 'failed')
    const came = failed ? null : await story.do(deed)
    const status = failed ? 'skipped' : came === null ? 'passed' : 'failed'
    lines.push({ line, text, status, came })
  }
  await engine.close()
  return { name: scenario.name, passed: lines.every(({ status }) => status === 'passed'), lines }
}
