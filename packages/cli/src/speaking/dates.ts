import type { PlainDate } from '@motcua/core'
import type { Language } from './language.js'

/** A day as people write it: `08/06/2017` in Vietnamese, `2017-06-08` in English. */
export const dayIn = (language: Language, date: PlainDate): string =>
  language === 'vi' ? date.split('-').toReversed().join('/') : date

/** Days in a row as people write them, or the one day. */
export const spanIn = (
  language: Language,
  { from, through }: { readonly from: PlainDate; readonly through: PlainDate },
): string => {
  const first = dayIn(language, from)
  return from === through ? first : `${first} – ${dayIn(language, through)}`
}

const weekdays = {
  vi: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}

/** The name of the weekday: `Thứ Năm`, `Thursday`. */
export const weekdayIn = (language: Language, date: PlainDate): string =>
  weekdays[language][new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''
