import { dossierData, type Actor, type CaseView, type DossierData, type Engine } from '@motcua/core'
import { others } from './crowd.js'
import { office, people, play, request, type Act } from './office.js'

const personOf = ({ person, name }: Actor) => ({ id: person, name })

/** The officer who settles, and the one who takes over. */
export const officer = personOf(people.handler)
export const otherOfficer = personOf(others.handler)

const granted = { outcome: 'granted', summary: 'Đã thi hành xong' }

/** The usual acts, each by the person whose act it is. */
export const acts = {
  check: ['check', people.counter],
  accept: ['accept', people.counter],
  handOver: ['handOver', people.counter],
  assign: ['assign', people.head, { officer }],
  settle: ['settle', people.handler, granted],
  approve: ['approve', people.head],
  notify: ['notifyReady', people.counter],
  returnResult: ['returnResult', people.counter, { receiver: 'Võ Thị Lan' }],
  askMore: ['requestSupplement', people.counter, { items: ['Bản án'], reason: 'Thiếu bản án' }],
  supply: ['supply', people.applicant, { components: [] }],
  askWithdrawal: ['requestWithdrawal', people.applicant, { reason: 'Đã tự thỏa thuận' }],
  withdraw: ['withdraw', people.counter],
} as const satisfies Record<string, Act>

/** Acts up to the named one, in their usual order. */
export const upTo = (
  last: 'accept' | 'handOver' | 'assign' | 'settle' | 'approve',
): readonly Act[] => {
  const order = ['accept', 'handOver', 'assign', 'settle', 'approve'] as const
  return order.slice(0, order.indexOf(last) + 1).map((name) => acts[name])
}

/** An office with hands: opens dossiers and plays acts on them. */
export function desk(options: Parameters<typeof office>[0] = {}) {
  const { engine, time, on } = office(options)
  return {
    engine,
    time,
    on,
    /** Opens a dossier at the counter, `given` in place of the usual request, and plays acts on it. */
    begin: async (steps: readonly Act[] = [], given: object = {}, by = people.counter) =>
      play(engine, await engine.open('dossier', { ...request, ...given }, { by }), steps),
    /** Plays one act. */
    act: (view: CaseView, [type, by, data]: Act) => engine.send(view.id, { type, data }, { by }),
    play: (view: CaseView, steps: readonly Act[]) => play(engine, view, steps),
  }
}

/** The facts of a dossier as the store has them now. */
export const facts = async (engine: Engine, { id }: CaseView): Promise<DossierData> =>
  dossierData((await engine.get(id)).data)

/** Names of the effects of the last entry, but for what people are told. */
export const lastEffects = async (engine: Engine, { id }: CaseView): Promise<readonly string[]> =>
  ((await engine.journal(id)).at(-1)?.effects ?? [])
    .filter(({ type }) => type !== 'notify')
    .map(({ type, params }) =>
      type === 'issueSlip' ? String(params['kind']) : `${type} ${String(params['into'])}`,
    )
