import {
  hourText,
  printedDate,
  termText,
  type Entry,
  type Instant,
  type WorkingCalendar,
} from '@motcua/core'
import type { Drawing, Language, Tone } from '@motcua/core/documents'
import type { Flow } from '@motcua/core/proof'
import {
  blockOf,
  centered,
  drawnBlock,
  heightOf,
  small,
  stateBox,
  sumOf,
  type Block,
  type Part,
} from '../drawn.js'
import { staysOf, type Stay } from './stays.js'
import { durationText } from './working-time.js'

/** How the own path of a case is drawn. */
export interface OwnPathOptions {
  /** Language of its words. */
  readonly language: Language
  /** The calendar of the office; without one the drawing tells no times. */
  readonly calendar?: WorkingCalendar
  /** Until when the state it is in now is counted; not counted without it. */
  readonly now?: Instant
  /** Width in points: 468 by default, that of the text on A4 upright. */
  readonly width?: number
}

type Toned = Block & { readonly tone: Tone }

interface Line {
  readonly stay: Stay
  readonly when: readonly Toned[]
  readonly name: Toned
  readonly took: readonly Toned[]
  readonly next: Block
  readonly height: number
}

interface Across {
  readonly when: number
  readonly box: number
  readonly boxWidth: number
  readonly took: number
  readonly width: number
}

interface Setting extends OwnPathOptions {
  readonly across: Across
}

const words = {
  within: { vi: 'trong', en: 'of' },
  over: { vi: 'Quá', en: 'Over by' },
  waited: { vi: 'Chờ', en: 'Waited' },
  here: { vi: 'Đang ở bước này', en: 'Here now' },
  soFar: { vi: 'đến nay', en: 'so far' },
  work: { vi: 'Tổng thời gian giải quyết', en: 'Worked in all' },
  wait: { vi: 'chờ', en: 'waited' },
} as const

function whenOf({ since }: Stay, { calendar, across }: Setting): readonly Toned[] {
  if (calendar === undefined || since === null) return []
  const { date, minutes } = calendar.localTime(since)
  const setting = { width: across.box - across.when - 8 }
  return [
    { ...blockOf(printedDate(date), { ...setting, size: 8.5, weight: 'bold' }), tone: 'ink' },
    { ...blockOf(hourText(minutes), { ...setting, size: small }), tone: 'muted' },
  ]
}

function tookOf({ state, minutes, over, leaving }: Stay, setting: Setting): readonly Toned[] {
  const { calendar, language, across } = setting
  const fit = { width: across.width - across.took, size: small }
  const here = leaving === null && state.kind !== 'end'
  if (calendar === undefined || minutes === null) {
    return here
      ? [{ ...blockOf(words.here[language], { ...fit, weight: 'italic' }), tone: 'ink' }]
      : []
  }
  const told = durationText(minutes, calendar)[language]
  const waited = state.kind === 'wait' ? `${words.waited[language]} ${told}` : told
  const term = state.budget === null ? '' : termText(state.budget)[language]
  const late = over === 0 ? '' : `${words.over[language]} ${durationText(over, calendar)[language]}`
  const lines: readonly Toned[] = [
    {
      ...blockOf(here ? `${waited} ${words.soFar[language]}` : waited, fit),
      tone: state.kind === 'wait' ? 'wait' : 'ink',
    },
    { ...blockOf(term === '' ? '' : `${words.within[language]} ${term}`, fit), tone: 'muted' },
    { ...blockOf(late, { ...fit, weight: 'bold' }), tone: 'accent' },
  ]
  return lines.filter((block) => block.lines.length > 0)
}

function lineOf(stay: Stay, setting: Setting): Line {
  const { across, language } = setting
  const { state, leaving } = stay
  const when = whenOf(stay, setting)
  const took = tookOf(stay, setting)
  const name: Toned = {
    ...blockOf(state.name[language], { width: across.boxWidth - 14, size: 9 }),
    tone: 'ink',
  }
  const given = [leaving?.label[language] ?? '', leaving?.role?.[language] ?? '']
  const next = blockOf(given.filter((part) => part !== '').join(' — '), {
    width: across.width - across.box - across.boxWidth / 2 - 10,
    size: small,
  })
  const height = Math.max(name.height + 10, heightOf(when) + 2, heightOf(took) + 2)
  return { stay, when, name, took, next, height }
}

const stepOf = ({ next }: Line): number => Math.max(16, next.height + 8)

function column(blocks: readonly Toned[], x: number, middle: number): readonly Part[] {
  const first = middle - heightOf(blocks) / 2
  return blocks.flatMap((block, at) =>
    drawnBlock(block, {
      x,
      top: first + heightOf(blocks.slice(0, at)),
      anchor: 'start',
      tone: block.tone,
    }),
  )
}

function rowParts(line: Line, top: number, { across }: Setting): readonly Part[] {
  const { stay, name, height, next } = line
  const place = { x: across.box, y: top, width: across.boxWidth, height }
  const box = stateBox(stay.state.kind, place)
  const middle = across.box + across.boxWidth / 2
  const below = top + height
  const arrow: readonly Part[] =
    stay.leaving === null
      ? []
      : [
          {
            part: 'line',
            points: [
              [middle, below],
              [middle, below + stepOf(line)],
            ],
            arrow: true,
            stroke: stay.leaving.byEngine ? 'dashed' : 'solid',
            weight: 1.2,
            tone: 'ink',
          },
          ...drawnBlock(next, { x: middle + 8, top: below + 2, anchor: 'start', tone: 'ink' }),
        ]
  return [
    stay.over > 0 ? { ...box, tone: 'accent' } : box,
    ...centered([name], place),
    ...column(line.when, across.when, top + height / 2),
    ...column(line.took, across.took, top + height / 2),
    ...arrow,
  ]
}

function totalOf(stays: readonly Stay[], { calendar, language, across }: Setting): Block {
  const sum = (wait: boolean): number =>
    sumOf(
      stays.filter(({ state }) => (state.kind === 'wait') === wait).map((one) => one.minutes ?? 0),
    )
  if (calendar === undefined) return blockOf('', { width: across.width, size: small })
  const waited = sum(true)
  const work = `${words.work[language]}: ${durationText(sum(false), calendar)[language]}`
  const wait =
    waited === 0 ? '' : `; ${words.wait[language]}: ${durationText(waited, calendar)[language]}`
  return blockOf(`${work}${wait}`, { width: across.width - 4, size: 8.5, weight: 'bold' })
}

/**
 * The way a case went, by its journal (`engine.journal(id)`) and the flow of its definition: each state it was in, since
 * when, how long in office time and of how much, what led on and in which role. A step over its budget is marked; each
 * stay is measured by itself, and only by budgets in working hours or days. The time of waits is told apart.
 * @throws `calendar-unknown` for a day the calendar does not know
 */
export function ownPath(flow: Flow, steps: readonly Entry[], options: OwnPathOptions): Drawing {
  const { calendar, now, width = 468 } = options
  const when = calendar === undefined ? 0 : 62
  const took = calendar === undefined ? 90 : 132
  const across = {
    when: 1,
    box: when + 1,
    boxWidth: width - when - took - 2,
    took: width - took + 8,
    width,
  }
  const setting = { ...options, across }
  const stays = staysOf({ flow, entries: steps, calendar: calendar ?? null, now: now ?? null })
  const lines = stays.map((stay) => lineOf(stay, setting))
  const topOf = (at: number): number =>
    1 + sumOf(lines.slice(0, at).map((line) => line.height + stepOf(line)))
  const last = lines.at(-1)
  const bottom = topOf(lines.length) - (last === undefined ? 0 : stepOf(last))
  const total = totalOf(stays, setting)
  return {
    is: 'drawing',
    width,
    height: bottom + (total.height === 0 ? 1 : total.height + 12),
    parts: [
      ...lines.flatMap((line, at) => rowParts(line, topOf(at), setting)),
      ...drawnBlock(total, { x: 1, top: bottom + 8, anchor: 'start', tone: 'ink' }),
    ],
  }
}
