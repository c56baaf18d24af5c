import { readFileSync } from 'node:fs'

/** A line a page says can be typed, and what it says comes. */
export interface Shown {
  /** What follows `motcua`. */
  readonly line: string
  readonly answer: string
}

/** Every line after `$ motcua` in the console blocks of a page, with the lines below it. */
export function consolesOf(page: string): readonly Shown[] {
  const blocks = [...readFileSync(page, 'utf8').matchAll(/^```console\n([\s\S]*?)^```$/gm)]
  return blocks.flatMap(([, block = '']) =>
    block
      .split(/^\$ motcua /m)
      .slice(1)
      .map((shown) => {
        const end = shown.indexOf('\n')
        return { line: shown.slice(0, end), answer: shown.slice(end + 1) }
      }),
  )
}
