import { spawn } from 'node:child_process'
import { existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const main = join(import.meta.dirname, '../src/main.ts')

interface Ended {
  readonly exit: number | null
  readonly out: string
  readonly err: string
}

interface Shell {
  /** Closes its output after so many bytes were read. */
  readonly closeAfter?: number
  /** File its output goes to. */
  readonly out?: string
}

/** Runs the program as a shell does. */
function ran(args: readonly string[], { closeAfter = Infinity, out: file }: Shell = {}) {
  const command = ['--import', 'tsx', '-C', '@motcua/source', main, ...args]
  const env = { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' }
  const into = file === undefined ? ('pipe' as const) : openSync(file, 'w')
  const child = spawn(process.execPath, command, {
    cwd: root,
    env,
    stdio: ['ignore', into, 'pipe'],
  })
  let [out, err] = ['', '']
  child.stdout?.on('data', (bytes: Buffer) => {
    out += bytes.toString()
    if (out.length > closeAfter) child.stdout?.destroy()
  })
  child.stderr?.on('data', (bytes: Buffer) => {
    err += bytes.toString()
  })
  return new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exit) => resolve({ exit, out, err }))
  })
}

describe('The process of motcua', () => {
  test('prints the day and ends with 0', async () => {
    const { exit, out, err } = await ran(['due', '--from', '2017-06-01', '--term', '5wd'])
    expect([exit, err]).toEqual([0, ''])
    expect(out).toBe('2017-06-08  Thursday, 5 working days from 2017-06-01 07:30\n')
  })

  test('tells wrong use on the stream of errors and ends with 2', async () => {
    const { exit, out, err } = await ran(['due', '--from', 'tomorrow', '--term', '5wd'])
    expect([exit, out]).toEqual([2, ''])
    expect(err).toMatch(/^motcua: .* \[invalid-date\]\n/)
  })

  test.runIf(existsSync('/dev/full'))(
    'tells that nothing can be printed, and ends with 3',
    async () => {
      const { exit, err } = await ran(['due', '--from', '2017-06-01', '--term', '5wd'], {
        out: '/dev/full',
      })
      expect(exit).toBe(3)
      expect(err).toMatch(/^motcua: ENOSPC.* \[system\]\n$/)
    },
  )

  test('ends quietly when nobody reads on', async () => {
    const years = ['due', '--from', '2017-06-01', '--term', '9y', '--explain', '--json']
    const { err } = await ran(years, { closeAfter: 10 })
    expect(err).toBe('')
  })
})
