import { instant } from '@motcua/core'
import { manualTime } from '@motcua/core/memory'
import { run, type Output } from '@motcua/cli'

/** What a run printed, and how it ended. */
export interface Answer {
  readonly exit: number
  readonly out: string
  readonly err: string
}

/** Where and how a command is typed. */
export interface Desk {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Width of the terminal; no terminal when left out. */
  readonly columns?: number
}

const output = (columns: number | undefined): Output & { readonly said: () => string } => {
  const lines: string[] = []
  const terminal = columns === undefined ? {} : { isTTY: true, columns }
  return { write: (text) => lines.push(text), said: () => lines.join(''), ...terminal }
}

/** Types a line after `motcua`, on 2 March 2026, and gives what comes. Arguments are parted by spaces. */
export async function typed(line: string, desk: Desk = {}): Promise<Answer> {
  const [out, err] = [output(desk.columns), output(desk.columns)]
  const { cwd, env } = desk
  const time = manualTime(instant('2026-03-02T08:00:00+07:00'))
  const exit = await run(
    line.split(' ').filter((word) => word !== ''),
    {
      ...{ out, err, time },
      ...(cwd === undefined ? {} : { cwd }),
      ...(env === undefined ? {} : { env }),
    },
  )
  return { exit, out: out.said(), err: err.said() }
}

/** What a command answered with `--json`. */
export const jsonOf = ({ out }: Pick<Answer, 'out'>): unknown => JSON.parse(out)
