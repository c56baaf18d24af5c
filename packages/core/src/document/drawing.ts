/**
 * What a part of a drawing is for: how it is coloured, and how it is told apart on a photocopy, is up to who draws it.
 * `ink` words and main lines; `muted` what is beside the point; `lane` the ground of a lane; `work`, `wait`, `start`, `end`
 * the states of a flow; `accent` what is to be noticed, such as the way a dossier took; `paper` white ground.
 */
export type Tone = 'ink' | 'muted' | 'lane' | 'work' | 'wait' | 'start' | 'end' | 'accent' | 'paper'

/** A box, filled with its tone; measures in points from the upper left corner of the drawing. */
export interface DrawnBox {
  readonly part: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Radius of its corners; half its height makes a pill. */
  readonly corner: number
  readonly tone: Tone
  readonly outline: 'solid' | 'dashed' | 'double' | 'none'
}

/** A line through points, its corners slightly rounded. */
export interface DrawnLine {
  readonly part: 'line'
  /** Two points or more, each x and y. */
  readonly points: readonly (readonly [x: number, y: number])[]
  /** Whether its last point has an arrow head. */
  readonly arrow: boolean
  readonly stroke: 'solid' | 'dashed'
  /** Its thickness. */
  readonly weight: number
  readonly tone: Tone
}

/** A line of words. */
export interface DrawnWords {
  readonly part: 'words'
  /** Where it is anchored on its base line. */
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** Size of the letters. */
  readonly size: number
  readonly weight: 'regular' | 'bold' | 'italic'
  readonly tone: Tone
  readonly text: string
}

/** A drawing of boxes, lines and words, such as a flow; later parts lie upon earlier ones, and none beyond its sides. */
export interface Drawing {
  readonly is: 'drawing'
  /** Width and height in points. */
  readonly width: number
  readonly height: number
  readonly parts: readonly (DrawnBox | DrawnLine | DrawnWords)[]
}
