import type { Component } from '@motcua/core'
import type { Diary } from './diary.js'
import { phrasesOf } from './phrases.js'

const closing = 16 * 60

// What is sent online is only looked at beforehand: it is received when the paper comes (domain.md 1.2), some days
// later. A confirmation is asked for with a copy, which is enough.
const lookBeforehand = (diary: Diary): void => {
  const { line, procedure } = diary.arrival
  if (diary.isWorking(diary.day) && diary.minutes < closing) {
    diary.minutes = Math.max(diary.minutes + 30, 8 * 60)
  } else {
    diary.forward(1).at(8)
  }
  diary.note(diary.staff.counter, 'check')
  if (procedure !== 'confirm-result') diary.forward(1 + (line % 4)).at(9)
}

/** The applicant hands the dossier in, or sends it, until the officer of the counter has looked through it. */
export function arrive(diary: Diary): void {
  const { arrival, staff, applicant } = diary
  const { procedure, channel, unit, components, phone, address } = arrival
  diary.open(channel === 'online' ? applicant : staff.counter, 'dossier', {
    procedure,
    channel,
    unit,
    components,
    applicant: { name: applicant.name, phone: phone || null, address: address || null },
  })
  if (channel === 'online') lookBeforehand(diary)
  if (channel === 'post') diary.note(staff.counter, 'check')
  diary.minutes += 10
}

/** The counter receives the dossier and promises the day of return. */
export function receive(diary: Diary): void {
  diary.note(diary.staff.counter, 'accept')
  diary.received = { day: diary.day, minutes: diary.minutes }
}

const missing = ({ version, arrival }: Diary): readonly Component[] => {
  const needed = version.components.filter(({ required }) => required)
  const lacking = needed.filter(({ id }) => !arrival.components.some((paper) => paper.id === id))
  return lacking.length > 0 ? lacking : needed.slice(0, 1)
}

/** The counter sends the applicant home for the papers that are missing. */
export function askForPapers(diary: Diary): void {
  diary.note(diary.staff.counter, 'requestSupplement', {
    items: missing(diary).map(({ name }) => name.vi),
    reason: 'Hồ sơ còn thiếu giấy tờ theo thành phần hồ sơ của thủ tục',
  })
}

/** The applicant comes back with them. */
export function bringPapers(diary: Diary): void {
  diary.forward(diary.arrival.wait).at(9)
  diary.note(diary.staff.counter, 'supply', {
    components: missing(diary).map(({ id }) => ({ id, form: 'original' })),
  })
  diary.at(9, 10)
}

/** The counter refuses to receive the dossier. */
export function refuse(diary: Diary): void {
  const { atCounter, refused } = phrasesOf(diary.arrival.procedure)
  diary.note(diary.staff.counter, 'refuse', { ground: atCounter, explanation: refused })
}

/** The counter guides the applicant to the body that is competent. */
export function guide(diary: Diary): void {
  diary.note(diary.staff.counter, 'guide', {
    competentBody: phrasesOf(diary.arrival.procedure).elsewhere,
    explanation: 'Vụ việc không thuộc thẩm quyền của cơ quan',
  })
}

/** The counter settles at once; the head has signed meanwhile. */
export function settleAtOnce(diary: Diary): void {
  diary.minutes += 15
  const { head, counter } = diary.staff
  diary.note(counter, 'giveImmediateResult', {
    outcome: 'granted',
    summary: phrasesOf(diary.arrival.procedure).granted,
    receiver: diary.arrival.applicant,
    signedBy: { id: head.person, name: head.name },
  })
}

/** The applicant gives up, and the counter lets the dossier go. */
export function giveUp(diary: Diary): void {
  diary.note(diary.applicant, 'requestWithdrawal', { reason: 'Các bên đã tự thỏa thuận' })
  diary.minutes += 30
  diary.note(diary.staff.counter, 'withdraw')
}
