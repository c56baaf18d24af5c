import { actor } from '@motcua/core'
import { desk } from './acts.js'
import { dakLakPeople } from './crowd.js'
import { office, people, play, type Act } from './office.js'

/** The deputy of Tuy Hòa, who signs for the head. */
const deputy = actor('Trần Văn Bình', {
  ...{ unit: 'phu-yen/tuy-hoa', roles: ['head'], title: 'Phó Chi cục trưởng', capacity: 'KT' },
  onBehalfOf: { id: people.head.person, name: people.head.name, title: 'Chi cục trưởng' },
})

/** An apology of the deputy's. */
export const late: Act = ['apologise', deputy, { reason: 'Thiếu người', newDate: '2019-02-20' }]

/** A desk on a day with a dossier on which acts were played. */
export const dossierOn = async (day: string, steps: readonly Act[], given: object = {}) => {
  const at = desk()
  at.on(day)
  const view = await at.begin(steps, given)
  return {
    ...{ ...at, view },
    paper: (name: string, options: object = {}) => at.engine.document(view.id, name, options),
  }
}

/** An office of Đắk Lắk, which took over in July 2025, with a dossier. */
export const inDakLak = async (day: string, steps: readonly Act[]) => {
  const { engine, on } = office()
  on(day)
  const data = {
    ...{ procedure: 'confirm-result', channel: 'counter', applicant: { name: 'Y Moan' } },
    components: [{ id: 'request', form: 'original' }],
  }
  const opened = await engine.open('dossier', data, { by: dakLakPeople.counter })
  const view = await play(engine, opened, steps)
  return { engine, view, paper: (name: string) => engine.document(view.id, name) }
}

/** The receipt by the counter of Đắk Lắk. */
export const accept: Act = ['accept', dakLakPeople.counter]
