import type { Diary } from './diary.js'

const giveBack = (diary: Diary): void => {
  const back = diary.version.components.filter(({ handedBack }) => handedBack)
  const held = diary.arrival.components
    .filter(({ id, form }) => form === 'original' && back.some((paper) => paper.id === id))
    .map(({ id }) => id)
  if (held.length > 0) diary.note(diary.staff.counter, 'handBackOriginals', { components: held })
}

/** The counter tells the applicant that the result is there. */
export function tellReady(diary: Diary): void {
  diary.at(16).note(diary.staff.counter, 'notifyReady')
}

interface Collector {
  readonly proxy?: boolean
}

// Of those who collect a result after the first five months every third says how it was.
const rate = (diary: Diary): void => {
  const { day, line } = diary.arrival
  if (day <= '2017-11-10' || line % 3 !== 0) return
  const unhappy = line % 45 === 0 ? 'dissatisfied' : 'neutral'
  const answer = line % 15 === 0 ? unhappy : 'satisfied'
  diary.note(diary.applicant, 'rate', { answer })
}

/** The result leaves the house, with the originals the office held. */
export function handOut(diary: Diary, { proxy = false }: Collector = {}): void {
  const { applicant, channel, collect, line } = diary.arrival
  tellReady(diary)
  if (collect === 0) diary.at(16, 30)
  else diary.forward(collect).at(9, 30)
  giveBack(diary)
  diary.note(diary.staff.counter, 'returnResult', {
    receiver: proxy ? `Người được ${applicant} ủy quyền` : applicant,
    proxy,
    ...(proxy ? { authorisation: `Giấy ủy quyền số ${line}/2017` } : {}),
    channel: channel === 'post' ? 'post' : 'counter',
  })
  rate(diary)
}

/** An error is found after collection; the office corrects it at its own cost and hands out anew. */
export function correct(diary: Diary): void {
  const { staff, arrival } = diary
  diary.forward(arrival.wait).at(8, 30)
  diary.note(staff.counter, 'openCorrection', {
    error: 'Ghi sai năm sinh của người được thi hành án',
    atCostOf: 'office',
  })
  diary.forward(1).at(15)
  diary.note(staff.head, 'correct', { what: 'Đã sửa năm sinh theo bản án' })
  tellReady(diary)
  diary.forward(1).at(9)
  diary.note(staff.counter, 'returnResult', { receiver: arrival.applicant })
}
