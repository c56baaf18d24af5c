import type { ProcessLink, ProcessNode } from './process.js'
import type { Place } from './grid.js'

/** Measures in pixels, as programs that show BPMN expect them. */
export const task = { width: 160, height: 80 }
/** Diameter of an event. */
export const event = 36
/** Width and height of a choice. */
export const choice = 50
/** Height of a line of a label. */
export const line = 14
/** Width of what is written above a start or below an end. */
export const eventLabel = 110
/** A budget, above its task. */
export const note = { height: 28, apart: 12 }
/** Between two lines side by side. */
export const apart = 12
/** Width of the strip that names a lane, and of the one that names the pool. */
export const strip = 30

const moveLabel = 160
// Programs show what kind of task it is in its upper left corner.
const icon = 60
const beforeChoice = 28
const pad = 16

/** Width of a letter, in pixels, in the sizes programs show BPMN in; a little more than the mean, so that no line is cut. */
const letter = { name: 6.4, label: 6.2 }

/** How many lines words take in a box of this many pixels. */
export function linesIn(words: string, width: number, size: keyof typeof letter): number {
  const room = Math.max(1, Math.floor(width / letter[size]))
  let lines = 1
  let used = 0
  for (const { length } of words.split(/\s+/u)) {
    const after = used === 0 ? length : used + 1 + length
    if (after <= room) {
      used = after
      continue
    }
    if (used > 0) lines += 1
    lines += Math.max(0, Math.ceil(length / room) - 1)
    used = length > room ? length % room || room : length
  }
  return lines
}

/** What is written of a node or a link. */
export interface Words {
  readonly ofNode: (node: ProcessNode) => string
  readonly ofLink: (link: ProcessLink) => string
  /** The budget of a task; null where there is none. */
  readonly ofBudget: (node: ProcessNode) => string | null
}

/** A place, measured: x from the left of its column, y from the middle of its row. */
export interface Measured {
  readonly place: Place
  /** Its node. */
  readonly x: number
  readonly width: number
  readonly height: number
  /** Where ways that turn down leave it, and how far below the middle. */
  readonly trunk: { readonly x: number; readonly y: number }
  /** Where a way that goes straight on leaves it. */
  readonly exit: number
  /** The ways that turn down, each with the height it turns off at and the lines of its label. */
  readonly teeth: readonly {
    readonly link: ProcessLink
    readonly y: number
    readonly lines: number
  }[]
  /** How much of the row it takes above and below the middle, and of the column. */
  readonly above: number
  readonly below: number
  readonly across: number
}

const teethOf = (links: readonly ProcessLink[], words: Words, from: number): Measured['teeth'] => {
  let y = from
  return links.map((link) => {
    const lines = linesIn(words.ofLink(link), moveLabel, 'label')
    y += lines * line + 8
    return { link, y, lines }
  })
}

/** Where ways leave the last shape of a place: down from its middle, or straight on. */
const leaving = ({ choice: parting, node }: Place, right: number, height: number) => {
  if (parting !== null) {
    const start = node.kind === 'start' ? eventLabel : right
    const x = start + beforeChoice + choice / 2
    return { trunk: { x, y: choice / 2 }, exit: x + choice / 2 }
  }
  const x = right - (node.kind === 'start' ? event : task.width) / 2
  return { trunk: { x, y: height / 2 }, exit: right }
}

/** Measures a place; `straight` is the link that goes straight on. */
export function measure(place: Place, straight: ProcessLink | undefined, words: Words): Measured {
  const { node, out } = place
  const isEvent = node.kind === 'start' || node.kind === 'end'
  const width = isEvent ? event : task.width
  const label = words.ofNode(node)
  const height = isEvent
    ? event
    : Math.max(task.height, linesIn(label, task.width - 14, 'name') * line + icon)
  const x = isEvent ? (eventLabel - event) / 2 : 0
  const { trunk, exit } = leaving(place, x + width, height)
  const turning = out.filter((link) => link !== straight)
  const teeth = teethOf(turning, words, trunk.y)
  const labelHeight = linesIn(label, eventLabel, 'label') * line + 6
  const noteHeight = words.ofBudget(node) === null ? 0 : note.height + note.apart
  return {
    place,
    x,
    width,
    height,
    trunk,
    exit,
    teeth,
    above: height / 2 + (node.kind === 'start' ? labelHeight : noteHeight) + pad,
    below:
      Math.max(height / 2 + (node.kind === 'end' ? labelHeight : 0), teeth.at(-1)?.y ?? 0) + pad,
    across: out.length === 0 ? Math.max(x + width, eventLabel) : exit + moveLabel + 10,
  }
}
