import { plainDate, type PlainDate, type Regime } from '@motcua/core'
import { tasksOf } from '@motcua/core/reports'
import { Agenda, type Script } from '../play/agenda.js'
import { staffOf } from '../play/office-staff.js'
import { offices } from '../report/book-pages.js'
import { deedsOf, type Occasion } from './deeds.js'

/** The day the plan was issued, and the first working day of the year whose reform plan takes its tasks over. */
const planned: Readonly<Record<number, PlainDate>> = {
  2017: plainDate('2017-05-26'),
  2018: plainDate('2018-01-02'),
}

const lifeOfTask = (occasion: Occasion, day: PlainDate, regime: Regime): Script => {
  const { unit, year, task } = occasion
  const key = `task.${unit.replaceAll('/', '.')}.${String(year)}.${task}`
  const minutes = year === 2017 ? 15 * 60 : 7 * 60 + 30
  const agenda = new Agenda({ key, source: key, office: unit, day, minutes }, regime)
  // Who issued the plan gave its tasks to every office; later each head takes them into the plan of the year.
  const giver = staffOf(year === 2017 ? 'phu-yen' : unit).head
  agenda.open(giver, 'task', { ...occasion })
  for (const { day: on, hour, by, type, data } of deedsOf(occasion)) {
    agenda.day = plainDate(on)
    agenda.at(Number(hour.slice(0, 2)), Number(hour.slice(3)))
    agenda.note(by, type, data)
  }
  return { key, day, minutes, acts: agenda.acts }
}

/** What the offices do with the tasks of the plan in 2017 and 2018. */
export const taskLives = (regime: Regime): readonly Script[] =>
  [2017, 2018].flatMap((year) => {
    const day = planned[year]
    if (day === undefined) return []
    return offices.flatMap((unit) =>
      tasksOf(regime, unit, year).map((occasion) => lifeOfTask(occasion, day, regime)),
    )
  })
