import { printedDate, type CaseView, type CommandAnswer } from '@motcua/core'
import type { Model } from '../paths/model.js'
import { plainName } from '../paths/goals.js'
import type { Expectation } from './scenario.js'
import { verdicts } from './vocabulary.js'

/** What the engine says of the dossier, and of a command that was asked about. */
export interface Answer {
  readonly view: CaseView
  readonly asked: CommandAnswer | null
}

const plain = (words: string): string => words.normalize('NFC').toLowerCase()

const isNoted = (value: unknown): value is readonly { readonly deadline: string }[] =>
  Array.isArray(value)

const lapsed = ({ data }: CaseView): readonly string[] =>
  isNoted(data['lapses']) ? data['lapses'].map(({ deadline }) => plainName(deadline)) : []

const said = (asked: CommandAnswer): string => {
  const reasons = asked.reasons.map(({ text }) => `${text.vi} (${text.en})`)
  return reasons.length === 0 ? `“${asked.label.vi}” có thể làm được` : reasons.join(' ')
}

const wordsOf = (verdict: string | null): string =>
  verdicts.find(({ id }) => id === verdict)?.phrases[0] ?? 'chưa tính'

const refusal = (asked: CommandAnswer, because: string | null): string | null => {
  if (asked.allowed) return said(asked)
  if (because === null) return null
  const given = asked.reasons.flatMap(({ text }) => [plain(text.vi), plain(text.en)])
  return given.some((reason) => reason.includes(plain(because))) ? null : said(asked)
}

const nameOfUnit = ({ regime }: Model, unit: string): string =>
  regime.units.find(({ id }) => id === unit)?.name.vi ?? unit

/** What came instead of what a line expects; null when it is as expected. */
export function outcomeOf(model: Model, expectation: Expectation, answer: Answer): string | null {
  const { view, asked } = answer
  switch (expectation.what) {
    case 'due': {
      const due = view.facts.judgedBy
      return due === expectation.date ? null : due === null ? 'chưa có hạn' : printedDate(due)
    }
    case 'state':
      return view.state === expectation.state ? null : view.stateName.vi
    case 'verdict': {
      const { verdict } = view.facts
      return verdict === expectation.verdict ? null : wordsOf(verdict)
    }
    case 'lapsed':
      return lapsed(view).includes(expectation.deadline) ? null : 'chưa ghi nhận'
    case 'unit':
      return view.unit === expectation.unit ? null : nameOfUnit(model, view.unit)
    case 'ended':
      return view.closed ? null : view.stateName.vi
    case 'allowed':
      return asked?.allowed === true ? null : asked === null ? 'không có lệnh này' : said(asked)
    case 'refused':
      return asked === null ? 'không có lệnh này' : refusal(asked, expectation.because)
  }
}
