import {
  actor,
  feedbackData,
  type Actor,
  type CaseView,
  type FeedbackData,
  type Person,
} from '@motcua/core'
import { office, people, type Act } from './office.js'

const national = 'tong-cuc-thads'
const province = 'phu-yen'

/** People who deal with feedback, besides those of Tuy Hòa. */
export const staff = {
  ...people,
  centre: actor('Lê Minh Quân', { unit: national, roles: ['handling-officer'] }),
  nationalHead: actor('Trần Thị Mai', { unit: national, roles: ['head'] }),
  provinceHandler: actor('Nguyễn Văn Bình', { unit: province, roles: ['handling-officer'] }),
  provinceHead: actor('Đỗ Thị Hằng', { unit: province, roles: ['head'] }),
} as const satisfies Record<string, Actor>

const personOf = (by: Actor): Person => ({ id: by.person, name: by.name })

/** The head, in the person of the handler who stands in. */
export const standInHead = actor(people.handler.name, {
  unit: people.head.unit,
  roles: ['head'],
  onBehalfOf: personOf(people.head),
})

/** Somebody who drafts in the name of the head. */
export const drafterForHead = actor('Đặng Minh Tâm', {
  unit: people.head.unit,
  roles: ['handling-officer'],
  onBehalfOf: personOf(people.head),
})

/** What a citizen sends by the software. */
export const message = {
  channel: 'software',
  unit: 'phu-yen/tuy-hoa',
  sender: {
    name: 'Võ Thị Lan',
    address: '12 Lê Lợi, phường 1, TP Tuy Hòa',
    phone: '0905 123 456',
    email: 'lan@example.vn',
  },
  content: 'Tôi là Võ Thị Lan, đã chờ xác nhận kết quả hai tuần. Xin gọi 0905.123.456.',
  publishable: true,
} as const

const reply = { text: 'Kính gửi bà Võ Thị Lan: cơ quan đã trả kết quả ngày 06/10/2020.' }

/** The usual acts on feedback, each by the person whose act it is. */
export const deeds = {
  classify: ['classify', people.counter, { sort: 'feedback', topic: 'dossier' }],
  asSoftware: ['classify', people.counter, { sort: 'feedback', topic: 'software' }],
  asConduct: ['classify', people.counter, { sort: 'petition', topic: 'conduct' }],
  asComplaint: ['classify', people.counter, { sort: 'complaint' }],
  asDenunciation: ['classify', people.counter, { sort: 'denunciation' }],
  answer: ['answer', people.handler, reply],
  approve: ['approveAnswer', people.head],
  sendBack: ['sendBack', people.head, { reason: 'Chưa rõ ngày trả' }],
  guide: [
    'guide',
    people.counter,
    { competentBody: 'Viện kiểm sát nhân dân', explanation: 'Gửi đơn khiếu nại trong 15 ngày.' },
  ],
  referUp: ['refer', people.counter, { unit: national, reason: 'Lỗi phần mềm' }],
  file: ['file', people.counter, { ground: 'already-answered', note: 'PA.PY01-200901-0001' }],
  publish: ['publish', people.head],
  closeQuietly: ['close', people.head, { reason: 'no-public-interest' }],
} as const satisfies Record<string, Act>

/** From receipt to the approved answer. */
export const toAnswer: readonly Act[] = [deeds.classify, deeds.answer, deeds.approve]

/** An office that deals with feedback, on the first Monday of the software. */
export function feedbackDesk(options: Parameters<typeof office>[0] = {}) {
  const at = office(options)
  const { engine, on } = at
  on('2020-10-05')
  const act = (view: CaseView, [type, by, data]: Act) =>
    engine.send(view.id, { type, data }, { by })
  const play = async (view: CaseView, acts: readonly Act[]): Promise<CaseView> => {
    let last = view
    for (const each of acts) last = await act(last, each)
    return last
  }
  return {
    ...at,
    act,
    play,
    /** Somebody sends a message, `given` in place of the usual, and acts on it are played. */
    send: async (
      acts: readonly Act[] = [],
      given: object = {},
      by: Actor = people.applicant,
    ): Promise<CaseView> =>
      play(await engine.open('feedback', { ...message, ...given }, { by }), acts),
    /** The facts of a case as the store has them now. */
    facts: async ({ id }: { readonly id: string }): Promise<FeedbackData> =>
      feedbackData((await engine.get(id)).data),
  }
}
