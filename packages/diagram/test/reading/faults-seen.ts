import {
  endsOf,
  groupsOf,
  isAtEdge,
  isWithin,
  meets,
  piecesOf,
  type Area,
  type Seen,
} from './look-at.js'

const pairs = <Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] =>
  items.flatMap((a, at) => items.slice(at + 1).map((b) => [a, b] as const))

const inner = ({ left, top, right, bottom }: Area): Area => ({
  left: left + 0.9,
  top: top + 0.9,
  right: right - 0.9,
  bottom: bottom - 0.9,
})

function wordFaults({ words, boxes, lines }: Seen): readonly string[] {
  const pieces = lines.flatMap(piecesOf)
  return [
    ...pairs(words).flatMap(([a, b]) => (meets(a, b) ? [`${a.text} upon ${b.text}`] : [])),
    ...words.flatMap((word) => [
      ...(boxes.some((box) => meets(word, box) && !isWithin(word, box))
        ? [`${word.text} leaves its box`]
        : []),
      ...(pieces.some((piece) => meets(word, piece)) ? [`a line through ${word.text}`] : []),
      ...(word.size < 8 ? [`${word.text} is too small`] : []),
    ]),
  ]
}

function lineFaults({ lines, boxes, frames }: Seen): readonly string[] {
  const groups = groupsOf(lines)
  const known = [...boxes, ...frames]
  const lying = lines.map((line, at) => ({ group: groups[at], pieces: piecesOf(line) }))
  return [
    ...lines.flatMap((line, at) => {
      const crossed = boxes.filter((box) => piecesOf(line).some((one) => meets(one, inner(box))))
      const { first, last } = endsOf(line)
      const slanted = line.points.some(([x, y], index) => {
        const [beforeX = x, beforeY = y] = line.points[index - 1] ?? []
        return Math.abs(x - beforeX) > 0.01 && Math.abs(y - beforeY) > 0.01
      })
      return [
        ...crossed.map(({ words }) => `line ${String(at)} crosses ${words}`),
        ...(known.some((area) => isAtEdge(first, area))
          ? []
          : [`line ${String(at)} begins nowhere`]),
        ...(boxes.some((box) => isAtEdge(last, box)) ? [] : [`line ${String(at)} ends nowhere`]),
        ...(slanted ? [`line ${String(at)} is slanted`] : []),
      ]
    }),
    ...pairs(lying).flatMap(([a, b]) => {
      const along = a.pieces.some((one) =>
        b.pieces.some((other) => {
          const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
          const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
          return (across > 3 && down > 0) || (down > 3 && across > 0)
        }),
      )
      return along && a.group !== b.group ? ['two lines run upon each other'] : []
    }),
  ]
}

/** Lines that meet the side of a box so close to each other that they look like one. */
const closeFaults = ({ lines, boxes }: Seen): readonly string[] =>
  boxes.flatMap(({ left, right, top, bottom, words }) => {
    const ends = lines.flatMap((line) => Object.values(endsOf(line)))
    return [left, right].flatMap((side) => {
      const own = ends.filter((end) => Math.abs(end[0] - side) < 0.01)
      const ys = own.map((end) => end[1]).filter((y) => y > top && y < bottom)
      const sorted = [...new Set(ys)].toSorted((a, b) => a - b)
      const close = sorted.some((y, at) => y - (sorted[at - 1] ?? -9) < 1.4)
      return close ? [`lines meet at ${words}`] : []
    })
  })

/** What is wrong with a drawing to the eye. */
export function faultsSeen(view: Seen): readonly string[] {
  const { boxes, words, drawing } = view
  const page = { left: 0, top: 0, right: drawing.width, bottom: drawing.height }
  const everything = [...boxes, ...words, ...view.frames, ...view.lines.flatMap(piecesOf)]
  return [
    ...pairs(boxes).flatMap(([a, b]) => (meets(a, b) ? [`${a.words} upon ${b.words}`] : [])),
    ...everything.flatMap((one) =>
      isWithin(one, page) ? [] : [`off the page: ${JSON.stringify(one)}`],
    ),
    ...wordFaults(view),
    ...lineFaults(view),
    ...closeFaults(view),
  ]
}
