import {
  plainDate,
  text,
  workingCalendar,
  type RegimeSpec,
  type WorkingCalendar,
} from '@motcua/core'
import {
  changeEnforcer,
  codeFormats,
  confirmResult,
  instruments,
  roles,
  slips,
  thadsUnits,
} from '@motcua/core/thads'

/** A calendar of 2017 without any decision. */
export const calendar = (edition: string): WorkingCalendar =>
  workingCalendar({
    edition,
    zone: 'Asia/Ho_Chi_Minh',
    knownFrom: plainDate('2017-01-01'),
    knownThrough: plainDate('2017-12-31'),
    week: [1, 2, 3, 4, 5],
    hours: [{ from: '07:00', to: '15:00' }],
    cutOff: '15:00',
    decisions: [],
  })

/** The units of the catalogue. */
export const units = thadsUnits()

/** A small regime in which everything resolves. */
export const sound: RegimeSpec = {
  id: 'sample',
  name: text('Chế độ mẫu', 'Sample regime'),
  instruments,
  calendars: [calendar('first'), calendar('second')],
  units,
  roles,
  procedures: [confirmResult, changeEnforcer],
  slips,
  codeFormats,
  rules: [],
}
