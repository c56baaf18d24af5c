import { closeSync, fdatasyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { WorkerOptions } from './read-options.js'

const page = Buffer.alloc(4096, 1)
const pages = 1024

/** Microseconds the disk takes to answer one flush of a page written in place: the middle of many. */
export async function flushJob(options: WorkerOptions): Promise<{ readonly micros: number }> {
  const dir = options.text('dir')
  mkdirSync(dir, { recursive: true })
  const file = join(dir, 'flush-probe')
  const handle = openSync(file, 'w')
  const times: number[] = []
  try {
    for (let at = 0; at < pages; at++) writeSync(handle, page)
    fdatasyncSync(handle)
    for (let at = 0; at < pages; at++) {
      const started = performance.now()
      writeSync(handle, page, 0, page.length, at * page.length)
      fdatasyncSync(handle)
      times.push((performance.now() - started) * 1000)
    }
  } finally {
    closeSync(handle)
    rmSync(file)
  }
  const sorted = times.toSorted((a, b) => a - b)
  return { micros: sorted[pages / 2] ?? Number.NaN }
}
