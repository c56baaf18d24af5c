import {
  cite,
  plainDate,
  resumeClock,
  startClock,
  suspendClock,
  text,
  workingCalendar,
  workingDays,
  type Clock,
  type ClockStart,
  type Term,
} from '@motcua/core'

/** The notice the days off of the fixture stand on. */
export const notice = cite('notice-2017-holidays', 'Quốc khánh', 'B')
/** The name of its holiday. */
export const national = text('Quốc khánh 2/9', 'National Day')
/** A calendar of 2017 and 2018 with one holiday, its day in lieu and one Saturday worked. */
export const calendar = workingCalendar({
  edition: 'test',
  zone: 'Asia/Ho_Chi_Minh',
  knownFrom: plainDate('2017-01-01'),
  knownThrough: plainDate('2018-12-31'),
  week: [1, 2, 3, 4, 5],
  hours: [
    { from: '07:30', to: '11:30' },
    { from: '13:00', to: '17:00' },
  ],
  cutOff: '15:00',
  decisions: [
    { date: plainDate('2017-09-02'), kind: 'off', name: national, basis: notice },
    {
      date: plainDate('2017-09-04'),
      kind: 'off',
      name: text('Nghỉ bù Quốc khánh', 'In lieu of National Day'),
      number: '99/TB',
      basis: notice,
    },
    {
      date: plainDate('2017-07-15'),
      kind: 'worked',
      name: text('Làm bù', 'Worked instead'),
      basis: notice,
    },
  ],
  basis: { cutOff: cite('nd-61-2018', 'Art 18', 'B') },
})
/** A moment of a day; nine in the morning when no hour is given. */
export const at = (date: string, hour = '09:00') => ({
  date: plainDate(date),
  minutes: Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3)),
})
/** The ground of every act. */
export const ground = 'bổ sung'
/** A clock started. */
export const start = (
  term: Term,
  date = '2017-06-01',
  rules: Omit<ClockStart, 'term' | 'at'> = {},
) => startClock({ term, at: at(date), ...rules })
/** A clock of five working days under the cut-off. */
export const late = (date: string, hour: string, rules: Omit<ClockStart, 'term' | 'at'> = {}) =>
  startClock({ term: workingDays(5), at: at(date, hour), cutOff: true, ...rules })
/** A clock paused, and resumed when `through` is given. */
export const pause = (clock: Clock, from: string, through?: string): Clock => {
  const paused = suspendClock(clock, { on: at(from), ground })
  return through === undefined ? paused : resumeClock(paused, { on: at(through) })
}
/** Five working days from 1 June 2017. */
export const five = start(workingDays(5))
