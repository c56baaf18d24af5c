import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { MotcuaError } from '../errors.js'
import { cite } from '../model/citation.js'
import { text } from '../model/text.js'
import { dateOfDayNumber, dayNumber, plainDate, type PlainDate } from '../model/time.js'
import type { CalendarDecision, CalendarOptions } from './calendar-options.js'
import { workingCalendar } from './working-calendar.js'

const basis = cite('notice-test', 'Art 1', 'B')
const d = plainDate
const off = (from: string, through = from, name = 'Tết'): CalendarDecision => ({
  from: d(from),
  through: d(through),
  kind: 'off',
  name: text(name, name),
  basis,
})
const worked = (date: string): CalendarDecision => ({
  date: d(date),
  kind: 'worked',
  name: text('Làm bù', 'Worked instead'),
  number: '12/TB',
  basis,
})
const plain: CalendarOptions = {
  edition: 'test',
  zone: 'Asia/Ho_Chi_Minh',
  knownFrom: d('2020-01-15'),
  knownThrough: d('2022-11-20'),
  week: [1, 2, 3, 4, 5],
  hours: [
    { from: '07:30', to: '11:30' },
    { from: '13:00', to: '17:00' },
  ],
  cutOff: '15:00',
  decisions: [],
}
const decided: CalendarOptions = {
  ...plain,
  decisions: [off('2020-01-23', '2020-01-29'), off('2020-02-03'), worked('2020-02-08')],
  basis: { week: cite('week', 'Art 2', 'C'), swappedDays: cite('swap', 'Art 3', 'C') },
}
const calendar = workingCalendar(decided)
const pretend = (value: string): value is PlainDate => value.length >= 0
const read = (value: string): PlainDate => (pretend(value) ? value : d('2000-01-01'))
const unknown = expect.objectContaining({ code: 'calendar-unknown' })
const failure = (act: () => unknown): MotcuaError => {
  try {
    act()
  } catch (error) {
    if (error instanceof MotcuaError) return error
  }
  throw new Error('nothing was refused')
}

describe('A working calendar', () => {
  test('explains each day', () => {
    expect(calendar.dayNote(d('2020-01-16'))).toEqual({
      working: true,
      why: text('Ngày làm việc', 'Working day'),
    })
    expect(calendar.dayNote(d('2020-01-18'))).toEqual({
      working: false,
      why: text('Thứ Bảy, ngày nghỉ hằng tuần', 'Saturday, weekly day off'),
      basis: cite('week', 'Art 2', 'C'),
    })
    expect(calendar.dayNote(d('2020-01-19')).why.vi).toBe('Chủ nhật, ngày nghỉ hằng tuần')
    const tet = { working: false, why: text('Tết', 'Tết'), basis }
    expect(calendar.dayNote(d('2020-01-23'))).toEqual(tet)
    expect(calendar.dayNote(d('2020-01-25'))).toEqual(tet)
    expect(calendar.dayNote(d('2020-02-08'))).toEqual({
      working: true,
      why: text('Làm bù (12/TB)', 'Worked instead (12/TB)'),
      basis,
    })
  })

  test('leaves worked Saturdays out of statutory terms where the switch says so', () => {
    const strict = workingCalendar({ ...decided, swappedDaysCount: false })
    expect(strict.isWorking(d('2020-02-08'))).toBe(false)
    expect(strict.addWorkingDays(d('2020-02-07'), 1)).toBe('2020-02-10')
    expect(strict.dayNote(d('2020-02-08'))).toEqual({
      working: false,
      why: text(
        'Làm bù (12/TB); không tính vào thời hạn',
        'Worked instead (12/TB); does not count for statutory terms',
      ),
      basis: cite('swap', 'Art 3', 'C'),
    })
    expect(calendar.addWorkingDays(d('2020-02-07'), 1)).toBe('2020-02-08')
  })

  test('refuses days it does not know, and names them', () => {
    const acts: readonly (readonly [string, (date: PlainDate) => unknown])[] = [
      ['isWorking', calendar.isWorking],
      ['dayNote', calendar.dayNote],
      ['addWorkingDays', (date) => calendar.addWorkingDays(date, 0)],
      ['workingDaysBetween', (date) => calendar.workingDaysBetween(date, date)],
      ['dayOf', calendar.dayOf],
      ['nextWorkingDay', calendar.nextWorkingDay],
      ['previousWorkingDay', calendar.previousWorkingDay],
    ]
    for (const [, act] of acts) {
      for (const date of ['2020-01-14', '2022-11-21', '1900-01-01', '2400-05-05']) {
        const error = failure(() => act(d(date)))
        expect(error.code).toBe('calendar-unknown')
        expect(error.message).toContain(date)
      }
      act(d('2020-01-15'))
    }
    expect(failure(() => calendar.addWorkingDays(d('2022-11-18'), 1)).message).toContain(
      '2022-11-21',
    )
    expect(failure(() => calendar.nextWorkingDay(d('2022-11-19'))).message).toContain('2022-11-21')
    expect(failure(() => calendar.addWorkingDays(d('2020-01-15'), -1)).message).toContain(
      '2020-01-14',
    )
  })

  test('refuses text that is not a day and counts that are not whole', () => {
    for (const date of ['2021-02-29', '2021-2-3', '2021-00-10', '2021-13-01', '', '2021-06-31']) {
      expect(failure(() => calendar.isWorking(read(date))).code).toBe('invalid-date')
      expect(failure(() => calendar.startOfDay(read(date))).code).toBe('invalid-date')
    }
    for (const n of [0.5, Number.NaN]) {
      expect(failure(() => calendar.addWorkingDays(d('2021-03-01'), n)).code).toBe('invalid-term')
    }
    for (const day of [18_300.5, Number.NaN, Number.POSITIVE_INFINITY, 1e12]) {
      expect(failure(() => calendar.days.isWorking(day)).code).toBe('invalid-date')
      expect(failure(() => calendar.days.add(day, 3)).code).toBe('invalid-date')
    }
    expect(() => calendar.days.add(calendar.days.last, 1)).toThrow(unknown)
  })
})

describe('The edges of a calendar', () => {
  test('that starts on a weekend have no working day before', () => {
    const saturday = workingCalendar({ ...plain, knownFrom: d('2020-01-18') })
    expect(saturday.nextWorkingDay(d('2020-01-18'))).toBe('2020-01-20')
    expect(() => saturday.previousWorkingDay(d('2020-01-19'))).toThrow(unknown)
    expect(() => saturday.days.nth(0)).toThrow(unknown)
  })

  test('are the day itself when nothing is added, worked or not', () => {
    expect(calendar.addWorkingDays(d('2020-01-18'), 0)).toBe('2020-01-18')
    expect(calendar.addWorkingDays(d('2020-01-16'), 0)).toBe('2020-01-16')
  })

  test('of office hours may touch', () => {
    const hours = [
      { from: '07:30', to: '11:30' },
      { from: '11:30', to: '24:00' },
    ]
    expect(workingCalendar({ ...plain, hours }).minutesPerDay).toBe(990)
  })
})

describe('Faulty decisions', () => {
  const faultsOf = (options: Partial<CalendarOptions>): readonly string[] => {
    const error = failure(() => workingCalendar({ ...plain, ...options }))
    expect(error.code).toBe('invalid-calendar')
    return error.faults.map(({ path, problem }) => `${path}: ${problem}`)
  }

  test('are reported all at once', () => {
    const faults = faultsOf({
      edition: ' ',
      zone: 'Asia/Phu_Yen',
      week: [1, 1, 8],
      cutOff: '3pm',
      hours: [
        { from: '07:30', to: '11:30' },
        { from: '11:00', to: '12:00' },
        { from: '14:00', to: '13:00' },
        { from: 'noon', to: '24:00' },
      ],
      decisions: [
        off('2019-12-31'),
        off('2022-11-19', '2022-11-21'),
        off('2020-02-05', '2020-02-04'),
        worked('2020-02-03'),
        off('2020-02-08'),
        worked('2020-02-08'),
        off('2020-03-04', '2020-03-04', ' '),
      ],
    })
    expect(faults).toEqual([
      'edition: the edition has no name',
      'zone: Asia/Phu_Yen is not an IANA zone',
      'week[1]: weekday 1 is named twice',
      'week[2]: 8 is not a weekday from 1 to 7',
      'cutOff: 3pm is not written HH:MM',
      'hours[1]: 11:00–12:00 overlaps the hours before it, or precedes them',
      'hours[2]: 14:00–13:00 does not end after it starts',
      'hours[3]: noon–24:00 is not written HH:MM',
      'decisions[0]: 2019-12-31 to 2019-12-31 is outside the known days 2020-01-15 to 2022-11-20',
      'decisions[1]: 2022-11-19 to 2022-11-21 is outside the known days 2020-01-15 to 2022-11-20',
      'decisions[2]: 2020-02-05 to 2020-02-04 is backwards',
      'decisions[6]: the decision about 2020-03-04 has no name',
      'decisions[3]: 2020-02-03 is a working day already',
      'decisions[5]: 2020-02-08 is decided both off and worked',
    ])
  })

  test('include known days that are reversed, malformed or too many', () => {
    expect(faultsOf({ knownThrough: d('2019-01-01') })).toHaveLength(1)
    expect(faultsOf({ knownThrough: d('2219-01-01') })).toHaveLength(1)
    expect(faultsOf({ knownFrom: read('2020-02-30'), knownThrough: read('x') })).toHaveLength(2)
    expect(faultsOf({ week: [], hours: [] })).toHaveLength(2)
    const within = ['07:00-12:00', '08:00-09:00', '10:00-13:00'].map((span) => span.split('-'))
    const hours = within.map(([from = '', to = '']) => ({ from, to }))
    expect(faultsOf({ hours })).toHaveLength(2)
  })

  test('do not include agreement: the first decision names the day', () => {
    const twice = workingCalendar({
      ...plain,
      decisions: [off('2020-01-25', '2020-01-26', 'A'), off('2020-01-26', '2020-01-27', 'B')],
    })
    const names = ['2020-01-25', '2020-01-26', '2020-01-27'].map(
      (date) => twice.dayNote(d(date)).why.vi,
    )
    expect(names).toEqual(['A', 'A', 'B'])
  })
})

describe('Working days, against a count day by day', () => {
  const first = dayNumber(plain.knownFrom)
  const last = dayNumber(plain.knownThrough)
  const days = fc.integer({ min: 0, max: last - first })
  const weekend = (day: number): boolean => (day + 4) % 7 === 0 || (day + 4) % 7 === 6
  const calendars = fc.uniqueArray(days, { maxLength: 200 }).map((marks) => {
    const marked = new Set(marks.map((mark) => first + mark))
    const decisions = [...marked].map((day) =>
      weekend(day) ? worked(dateOfDayNumber(day)) : off(dateOfDayNumber(day)),
    )
    const works = (day: number): boolean => weekend(day) === marked.has(day)
    return { built: workingCalendar({ ...plain, decisions }), works }
  })
  const naiveAdd = (
    works: (day: number) => boolean,
    from: number,
    count: number,
  ): number | null => {
    let day = from
    let left = Math.abs(count)
    while (left > 0) {
      day += Math.sign(count)
      if (day < first || day > last) return null
      if (works(day)) left--
    }
    return day
  }

  prop.prop([calendars, fc.array(fc.tuple(days, fc.integer({ min: -300, max: 300 })))], {
    numRuns: 300,
  })('are added one by one', ({ built, works }, questions) => {
    for (const [mark, count] of questions) {
      const found = naiveAdd(works, first + mark, count)
      const date = dateOfDayNumber(first + mark)
      if (found === null) expect(() => built.addWorkingDays(date, count)).toThrow(unknown)
      else expect(built.addWorkingDays(date, count)).toBe(dateOfDayNumber(found))
    }
  })

  prop.prop([calendars, fc.array(fc.tuple(days, days))], { numRuns: 200 })(
    'between two days are those after the first, through the second',
    ({ built, works }, questions) => {
      for (const [a, b] of questions) {
        let count = 0
        for (let day = first + Math.min(a, b) + 1; day <= first + Math.max(a, b); day++) {
          if (works(day)) count++
        }
        const found = built.workingDaysBetween(
          dateOfDayNumber(first + a),
          dateOfDayNumber(first + b),
        )
        expect(found).toBe(a <= b ? count : 0 - count)
      }
    },
  )

  prop.prop([calendars, fc.array(days)], { numRuns: 200 })(
    'are found next and previous',
    ({ built, works }, marks) => {
      for (const mark of marks) {
        const day = first + mark
        expect(built.isWorking(dateOfDayNumber(day))).toBe(works(day))
        expect(built.dayNote(dateOfDayNumber(day)).working).toBe(works(day))
        const next = works(day) ? day : naiveAdd(works, day, 1)
        const previous = works(day) ? day : naiveAdd(works, day, -1)
        if (next !== null) expect(built.days.next(day)).toBe(next)
        else expect(() => built.days.next(day)).toThrow(unknown)
        if (previous !== null) expect(built.days.previous(day)).toBe(previous)
        else expect(() => built.days.previous(day)).toThrow(unknown)
      }
    },
  )
})
