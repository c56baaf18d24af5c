import {
  actor,
  supportData,
  type Actor,
  type CaseView,
  type Difference,
  type Engine,
  type SupportData,
} from '@motcua/core'
import { dakLakPeople } from './crowd.js'
import { office, people, play, type Act } from './office.js'

/** Who asks, with both ways to reach her. */
export const lan = {
  name: 'Võ Thị Lan',
  phone: '0905 123 456',
  email: 'lan@example.vn',
  idNumber: '054190000123',
} as const

/** What a request to confirm a result states. */
export const facts = {
  'judgment-number': '12/2020/DS-ST',
  'what-to-confirm': 'Kết quả thi hành Bản án số 12/2020/DS-ST',
} as const

/** A request to confirm a result, by the form of the software. */
export const asked = {
  ...{ service: 'confirm-result', channel: 'form', unit: 'phu-yen/tuy-hoa' },
  ...{ applicant: lan, fields: facts },
} as const

/** The papers that go with it. */
export const papers = {
  ...{ channel: 'counter', applicant: lan, fields: facts },
  components: [{ id: 'request', form: 'original' }],
} as const

/** What a request for enforcement states. */
export const claim = {
  'creditor-name': 'Võ Thị Lan',
  'creditor-address': '12 Lê Lợi, Tuy Hòa',
  'debtor-name': 'Lê Văn Nam',
  'debtor-address': '7 Nguyễn Huệ, Tuy Hòa',
  'judgment-number': '12/2020/DS-ST',
  'judgment-date': '15/9/2020',
  court: 'Tòa án nhân dân thành phố Tuy Hòa',
  'items-requested': 'Trả 50.000.000 đồng',
} as const

/** A request sent by the portal to the office that took over in July 2025. */
export const sent = {
  ...{ service: 'enforcement-request', channel: 'portal', unit: 'dak-lak' },
  ...{ applicant: lan, fields: claim },
  components: [
    { id: 'request', form: 'copy' },
    { id: 'judgment', form: 'copy' },
  ],
} as const

/** Who asks there. */
export const citizen = actor('Võ Thị Lan', { unit: 'dak-lak', roles: ['applicant'] })

/** Somebody who asks how to complain. */
export const wondering = {
  ...{ service: 'complaint-guidance', channel: 'form', unit: 'phu-yen/tuy-hoa', applicant: lan },
  fields: { question: 'Thủ tục khiếu nại quyết định cưỡng chế?' },
} as const

/** The usual acts on a request. */
export const acts = {
  guide: [
    'guide',
    people.counter,
    { items: ['Số bản án'], explanation: 'Ông/bà ghi rõ số bản án.' },
  ],
  complete: ['complete', people.applicant, { fields: { 'judgment-number': '12/2020/DS-ST' } }],
  appoint: ['appoint', people.counter, { date: '2020-10-09', hour: '08:00' }],
  receivePaper: ['receivePaper', people.counter, papers],
  reconcile: ['reconcile', people.counter],
  withdraw: ['withdraw', people.applicant, { reason: 'Đã tự thỏa thuận' }],
  redirect: [
    'redirect',
    people.counter,
    { competentBody: 'Tòa án nhân dân tỉnh', explanation: 'Ngoài thẩm quyền' },
  ],
  answer: ['answer', people.counter, { guidance: 'Gửi đơn khiếu nại trong 15 ngày.' }],
  confirm: ['confirm', dakLakPeople.counter],
} as const satisfies Record<string, Act>

/** An office on Monday 05/10/2020 that takes requests for online support. */
export function supportDesk(options: Parameters<typeof office>[0] = {}) {
  const { engine, time, on } = office(options)
  on('2020-10-05')
  return {
    ...{ engine, time, on },
    /** Sends a request, `given` in place of the usual one, and plays acts on it. */
    ask: async (given: object = {}, steps: readonly Act[] = [], by: Actor = people.applicant) =>
      play(engine, await engine.open('support', { ...asked, ...given }, { by }), steps),
    act: (view: CaseView, [type, by, data]: Act) => engine.send(view.id, { type, data }, { by }),
    play: (view: CaseView, steps: readonly Act[]) => play(engine, view, steps),
  }
}

/** The facts of a request as the store has them now. */
export const supportFacts = async (engine: Engine, { id }: CaseView): Promise<SupportData> =>
  supportData((await engine.get(id)).data)

/** The fields of differences, in order. */
export const fieldsOf = (differences: readonly Difference[]): readonly string[] =>
  differences.map(({ field }) => field)

/** The names of the effects of an entry, but for notices. */
export const effectsOf = async (engine: Engine, { id }: CaseView): Promise<readonly string[]> =>
  ((await engine.journal(id)).at(-1)?.effects ?? [])
    .filter(({ type }) => type !== 'notify')
    .map(({ type, params }) => `${type} ${String(params['series'] ?? params['kind'])}`)
