import { isPlainDate, type PlainDate } from '@motcua/core'

/** A day written `1/6/2017`; null when there is no such day. */
export function readDate(written: string): PlainDate | null {
  const [day = '', month = '', year = ''] = written.split('/')
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isPlainDate(date) ? date : null
}

/** Minutes since midnight of `8 giờ`, `8 giờ 30` or `8:30`; null when there is no such hour. */
export function readHour(written: string): number | null {
  const [hours = 0, minutes = 0] = (written.match(/\d+/g) ?? []).map(Number)
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null
}

/** Words without the quotation marks around them. */
export const unquoted = (written: string): string => written.replace(/^[“"]|[”"]$/g, '').trim()
