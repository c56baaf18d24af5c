import type { Notice, Recipient } from '../../../model/message.js'
import { text, type Text } from '../../../model/text.js'
import type { TaskField } from '../../../notification/message-template.js'
import { isAudience } from '../../../notification/notification-rule.js'
import type { CaseMessage, Told } from '../../case-definition.js'
import {
  dayText,
  messageOf,
  officerOf,
  plainText,
  unitText,
  unknownText,
  withoutStop,
  writtenText,
} from '../../message-words.js'
import { taskData, type TaskData } from '../task-data.js'
import type { TaskLaw } from '../task-law.js'
import { decisionWords } from '../task-words.js'

interface Source {
  readonly law: TaskLaw
  readonly data: TaskData
}

const answerText = ({ data }: Source): Text => {
  const { proposals, answeredLast } = data
  const given = proposals.find(({ number }) => number === answeredLast)?.answer ?? null
  if (given === null) return unknownText
  const { vi, en } = decisionWords[given.decision]
  const answer = withoutStop(given.answer)
  return text(`${vi}. ${answer}`, `${en}. ${answer}`)
}

const fields: Readonly<Record<TaskField, (source: Source) => Text>> = {
  task: ({ data }) => data.title,
  unit: ({ law, data }) => unitText(law.regime, data.unit),
  year: ({ data }) => plainText(String(data.year)),
  due: ({ data }) => dayText(data.due),
  difficulty: ({ data }) => writtenText(data.difficulties.at(-1)?.difficulty),
  cause: ({ data }) => writtenText(data.difficulties.at(-1)?.cause),
  proposal: ({ data }) => writtenText(data.proposals.at(-1)?.proposal),
  answer: answerText,
  result: ({ data }) => writtenText(data.inspections.at(-1)?.result),
}

const isField = (name: string): name is TaskField => name in fields

const recipientOf = ({ law, data }: Source, notice: Notice, told: Told): Recipient | null => {
  if (!isAudience(notice.audience)) return null
  const on = told.calendar.localTime(told.at).date
  return officerOf(law.regime, notice.audience, { unit: data.unit, on, assignee: null })
}

/** The message behind a notice of a task. */
export function taskMessage(law: TaskLaw, notice: Notice, told: Told): CaseMessage | null {
  const source = { law, data: taskData(told.data) }
  return messageOf(law.regime, notice, {
    to: recipientOf(source, notice, told),
    read: (name) => (isField(name) ? fields[name](source) : unknownText),
  })
}
