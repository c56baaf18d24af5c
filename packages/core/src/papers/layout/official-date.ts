import type { Language } from '../../document/cell.js'
import { dayText } from '../../lifecycle/message-words.js'
import { hourText, type LocalMoment } from '../../calendar/local-moment.js'
import type { PlainDate } from '../../model/time.js'
import { dots } from './language.js'

/**
 * A day in the words of an official document: `ngày 01 tháng 6 năm 2017`, a zero before days below 10 and before the
 * months 1 and 2 only (NĐ 30/2020, annex I, II.4; grade B). `1 June 2017` in English.
 */
export function officialDate(date: PlainDate, language: Language = 'vi'): string {
  if (language === 'en') return dayText(date).en
  const month = Number(date.slice(5, 7))
  const padded = month > 2 ? String(month) : date.slice(5, 7)
  return `ngày ${date.slice(8)} tháng ${padded} năm ${date.slice(0, 4)}`
}

/** An hour of a day as slips write it: `08 giờ 30 phút, ngày 01 tháng 6 năm 2017` (form 01, grade B). */
export function officialMoment({ date, minutes }: LocalMoment, language: Language = 'vi'): string {
  const hour = hourText(minutes)
  return language === 'vi'
    ? `${hour.slice(0, 2)} giờ ${hour.slice(3)} phút, ${officialDate(date)}`
    : `${hour}, ${officialDate(date, language)}`
}

/**
 * Place and date of an official document: `Tuy Hòa, ngày 01 tháng 6 năm 2017` (NĐ 30/2020, annex I, II.4; grade B).
 * @param place null where nobody knows it: dots to write it on
 */
export const placeAndDate = (
  place: string | null,
  date: PlainDate,
  language: Language = 'vi',
): string => `${place ?? dots}, ${officialDate(date, language)}`
