import type { Column } from '@motcua/core/documents'
import type { Flow } from '../layout/flow.js'

const thin = { width: 0.5 }

/** The columns of a table on the page: where each stands, and the lines around them. */
export class Grid {
  /** Space above and below what stands in a cell. */
  readonly padding = 2.5
  readonly #flow: Flow
  readonly #edges: readonly number[]
  readonly #side: number

  constructor(flow: Flow, columns: readonly Column[]) {
    this.#flow = flow
    const shares = columns.map(({ width }) => width)
    // Divided by the largest first: the sum of shares may be more than a number holds.
    const largest = Math.max(...shares)
    const sum = shares.reduce((total, share) => total + share / largest, 0)
    const edges = [0]
    for (const share of shares) {
      edges.push((edges.at(-1) ?? 0) + (flow.width * (share / largest)) / sum)
    }
    this.#edges = edges
    this.#side = Math.min(3.5, flow.width / columns.length / 8)
  }

  /** Where the words of a column begin, from the left margin. */
  textAt(column: number): number {
    return (this.#edges[column] ?? 0) + this.#side
  }

  /** Width for words across columns. */
  textWidth(from: number, span: number): number {
    const width = (this.#edges[from + span] ?? 0) - (this.#edges[from] ?? 0)
    return Math.max(width - 2 * this.#side, 1)
  }

  /** Draws the lines around a row. */
  readonly frame = (y: number, height: number): void => {
    const { left } = this.#flow.sheet
    const end = left + (this.#edges.at(-1) ?? 0)
    this.#flow.file.lines(
      [
        [left, y, end, y],
        [left, y + height, end, y + height],
        ...this.#edges.map((edge) => [left + edge, y, left + edge, y + height] as const),
      ],
      thin,
    )
  }

  /** Draws the lines around one cell. */
  box(
    { from, span }: { from: number; span: number },
    { y, height }: { y: number; height: number },
  ): void {
    const { left } = this.#flow.sheet
    const start = left + (this.#edges[from] ?? 0)
    const end = left + (this.#edges[from + span] ?? 0)
    this.#flow.file.lines(
      [
        [start, y, end, y],
        [end, y, end, y + height],
        [end, y + height, start, y + height],
        [start, y + height, start, y],
      ],
      thin,
    )
  }
}
