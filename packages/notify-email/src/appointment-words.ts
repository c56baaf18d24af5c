import { hourText, printedDate, type Appointment } from '@motcua/core'
import { oneLine } from './clean-text.js'
import type { Language } from './email-options.js'

/** An appointment as rows of label and words. */
export interface AppointmentWords {
  readonly title: string
  readonly time: { readonly label: string; readonly words: string }
  readonly place: { readonly label: string; readonly words: string }
}

const labels = {
  vi: { time: 'Thời gian', place: 'Địa điểm' },
  en: { time: 'Time', place: 'Place' },
} as const satisfies Record<Language, object>

const englishDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

const dayOf = ({ date }: Appointment, language: Language): string =>
  language === 'vi' ? `ngày ${printedDate(date)}` : englishDate.format(Date.parse(date))

/** The words of an appointment in a language. */
export function appointmentWords(appointment: Appointment, language: Language): AppointmentWords {
  const { title, place, fromMinutes, toMinutes, zone } = appointment
  const hours = `${hourText(fromMinutes)} - ${hourText(toMinutes)}`
  const { time: timeLabel, place: placeLabel } = labels[language]
  return {
    title: oneLine(title[language]),
    time: {
      label: timeLabel,
      words: oneLine(`${hours}, ${dayOf(appointment, language)} (${zone})`),
    },
    place: { label: placeLabel, words: oneLine(place[language]) },
  }
}
