import {
  actor,
  cite,
  defineProcedure,
  defineRegime,
  text,
  workingDays,
  workingHours,
  type MigrationAsked,
  type ProcedureVersion,
  type Regime,
} from '@motcua/core'
import { confirmResult, thadsWith } from '@motcua/core/thads'
import { desk } from './acts.js'
import { dakLakPeople } from './crowd.js'
import type { Act } from './office.js'

const { counter, handler, head } = dakLakPeople
const officer = { id: handler.person, name: handler.name }

/** The acts of the office of Đắk Lắk, in their usual order. */
export const deeds = {
  accept: ['accept', counter],
  handOver: ['handOver', counter],
  assign: ['assign', head, { officer }],
  settle: ['settle', handler, { outcome: 'granted', summary: 'Đã thi hành xong' }],
  approve: ['approve', head],
  askMore: ['requestSupplement', counter, { items: ['Bản án'], reason: 'Thiếu bản án' }],
  supply: ['supply', counter, { components: [] }],
  returnResult: ['returnResult', counter, { receiver: 'Võ Thị Lan' }],
  notify: ['notifyReady', counter],
} as const satisfies Record<string, Act>

/** Acts up to the named one. */
export const until = (last: 'accept' | 'handOver' | 'assign' | 'settle' | 'approve') => {
  const order = ['accept', 'handOver', 'assign', 'settle', 'approve'] as const
  return order.slice(0, order.indexOf(last) + 1).map((name) => deeds[name])
}

/** The head of the office that the cases of these stories are moved by. */
export { head as mover }

/** The dossiers of version 2025 under the law of 1 July 2026: later steps follow the new decree. */
export const toJuly2026: MigrationAsked = {
  from: 'dossier@confirm-result/2025',
  to: 'dossier@confirm-result/2026',
  clock: 'keep',
  ground: cite('nd-152-2026', 'Art 115', 'B'),
  reason: 'Các bước tiếp theo làm theo NĐ 152/2026',
}

/** An office of Đắk Lắk on the last day of June 2026. */
export const juneDesk = (options: Parameters<typeof desk>[0] = {}) => {
  const at = desk({ regime: thadsWith({ ladder: [] }), ...options })
  at.on('2026-06-30')
  return {
    ...at,
    begin: (steps: readonly Act[] = [], given: object = {}) => at.begin(steps, given, counter),
  }
}

const basis = cite('nd-152-2026', 'Art 32', 'C', 'Assumed: for a story.')

type Change = (version: ProcedureVersion) => Partial<ProcedureVersion>

/** The regime with other versions of the confirmation of a result, by their ids. */
export const regimeWith = (
  changes: Readonly<Record<string, Change>>,
  regime = thadsWith({ ladder: [] }),
): Regime => {
  const changed = defineProcedure({
    ...confirmResult,
    versions: confirmResult.versions.map((version) => ({
      ...version,
      ...changes[version.id]?.(version),
    })),
  })
  return defineRegime({
    ...regime,
    procedures: regime.procedures.map((each) => (each.id === changed.id ? changed : each)),
  })
}

/** The regime with another version 2026. */
export const regimeWith2026 = (change: Change): Regime => regimeWith({ '2026': change })

/** A review before the signature. */
export const reviewed = ({ steps }: ProcedureVersion): Partial<ProcedureVersion> => ({
  limit: workingDays(5),
  steps: steps.flatMap((step) =>
    step.kind === 'sign'
      ? [
          {
            ...{ id: 'review', kind: 'review', role: 'enforcer', budget: workingHours(4), basis },
            name: text('Soát xét', 'Review'),
          } as const,
          step,
        ]
      : [step.kind === 'settle' ? { ...step, budget: workingHours(8) } : step],
  ),
})

/** The step of settling under another name. */
export const renamed = ({ steps }: ProcedureVersion): Partial<ProcedureVersion> => ({
  steps: steps.map((step) => (step.kind === 'settle' ? { ...step, id: 'appraise' } : step)),
})

/** Somebody of the office who is no head. */
export const clerk = actor('Y Thị Hương', { unit: 'dak-lak', roles: ['one-stop-officer'] })

/** A limit of four days, nearly all of it for settling. */
export const tight = ({ steps }: ProcedureVersion): Partial<ProcedureVersion> => {
  const hours = [2, 2, 20, 8]
  return {
    limit: workingDays(4),
    steps: steps.map((step, index) => ({ ...step, budget: workingHours(hours[index] ?? 1) })),
  }
}

/** Every step under the name that the next one had. */
export const shifted = ({ steps }: ProcedureVersion): Partial<ProcedureVersion> => {
  const names = [...steps.slice(2).map(({ id }) => id), 'issue']
  return {
    steps: steps.map((step, index) => ({ ...step, id: names[index - 1] ?? step.id })),
  }
}
