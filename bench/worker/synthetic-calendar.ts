import {
  addDays,
  cite,
  plainDate,
  text,
  workingCalendar,
  type PlainDate,
  type WorkingCalendar,
} from '@motcua/core'

const firstYear = 2020
const years = 16
const name = text('Ngày nghỉ', 'Day off')
const basis = cite('bench', 'holidays', 'A')

const dayOf = (year: number, monthAndDay: string): PlainDate =>
  plainDate(`${String(year)}-${monthAndDay}`)

/** Eleven days off: six of fixed date, five around a new year that moves, as the peers' calendar has them. */
const daysOff = (year: number): readonly PlainDate[] => {
  const newYear = addDays(dayOf(year, '01-01'), 24 + ((year * 11) % 25))
  return [
    ...[0, 1, 2, 3, 4].map((days) => addDays(newYear, days)),
    ...['01-01', '04-30', '05-01', '09-02', '09-03'].map((date) => dayOf(year, date)),
    addDays(dayOf(year, '04-01'), 4 + ((year * 7) % 20)),
  ]
}

/** All days off of the calendar, in the order of the years. */
export const holidays: readonly PlainDate[] = Array.from({ length: years }, (_, n) =>
  daysOff(firstYear + n),
).flat()

/** Monday to Friday, eleven days off a year, sixteen years. */
export const syntheticCalendar: WorkingCalendar = workingCalendar({
  edition: 'bench',
  zone: 'Asia/Ho_Chi_Minh',
  knownFrom: dayOf(firstYear, '01-01'),
  knownThrough: dayOf(firstYear + years - 1, '12-31'),
  week: [1, 2, 3, 4, 5],
  hours: [
    { from: '07:30', to: '11:30' },
    { from: '13:30', to: '17:00' },
  ],
  cutOff: '15:00',
  decisions: [...new Set(holidays)].map((date) => ({ kind: 'off', date, name, basis })),
})
