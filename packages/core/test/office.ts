import {
  actor,
  createEngine,
  instant,
  type Actor,
  type CaseView,
  type EngineOptions,
} from '@motcua/core'
import { manualTime, memoryStore, sequentialIds } from '@motcua/core/memory'
import { thadsWith } from '@motcua/core/thads'

const unit = 'phu-yen/tuy-hoa'

/** People of the Tuy Hòa office. */
export const people = {
  counter: actor('Nguyễn Thị Hoa', { unit, roles: ['one-stop-officer'] }),
  handler: actor('Trần Văn Đức', { unit, roles: ['handling-officer'] }),
  enforcer: actor('Lê Hữu Phước', { unit, roles: ['enforcer'] }),
  head: actor('Phạm Quốc Bảo', { unit, roles: ['head'] }),
  applicant: actor('Võ Thị Lan', { unit, roles: ['applicant'] }),
} as const satisfies Record<string, Actor>

/** The regime without reminders, which most stories are not about. */
export const quiet = thadsWith({ ladder: [] })

/** An office on a store in memory, whose clock is moved by hand. */
export function office(options: Partial<EngineOptions> = {}) {
  const time = manualTime(instant('2017-06-01T08:30:00.000+07:00'))
  const engine = createEngine({
    regime: quiet,
    store: memoryStore(),
    time,
    ids: sequentialIds(),
    ...options,
  })
  /** Moves the clock to a moment in the office's zone. */
  const on = (date: string, hour = '08:30'): void => {
    time.set(instant(`${date}T${hour}:00.000+07:00`))
  }
  return { engine, time, on }
}

/** What an applicant hands in to have a result confirmed. */
export const request = {
  procedure: 'confirm-result',
  channel: 'counter',
  applicant: { name: 'Võ Thị Lan', phone: '0905 123 456' },
  components: [{ id: 'request', form: 'original' }],
} as const

/** A command with its data. */
export type Act = readonly [type: string, by: Actor, data?: object]

/** Sends commands one after another and returns the case after the last. */
export async function play(
  engine: ReturnType<typeof office>['engine'],
  opened: CaseView,
  acts: readonly Act[],
): Promise<CaseView> {
  let view = opened
  for (const [type, by, data] of acts) view = await engine.send(view.id, { type, data }, { by })
  return view
}

const officer = { id: people.handler.person, name: people.handler.name }

/** From an open dossier to its proposal. */
export const toProposal: readonly Act[] = [
  ['accept', people.counter],
  ['handOver', people.counter],
  ['assign', people.head, { officer }],
  ['settle', people.handler, { outcome: 'granted', summary: 'Đã thi hành xong' }],
]
