import { join } from 'node:path'
import { expect, test } from 'vitest'
import { consolesOf } from './support/consoles.js'
import { folder, officeFile } from './support/office-file.js'
import { typed } from './support/typed.js'

const shown = consolesOf(join(import.meta.dirname, '../README.md'))

test('the page shows every command', () => {
  const commands = new Set(shown.map(({ line }) => line.split(' ')[0]))
  expect([...commands]).toEqual(['due', 'calendar', 'prove', 'diff', 'docs', 'journal'])
})

test.each(shown)('the page shows what "$line" answers', async ({ line, answer }) => {
  const cwd = folder()
  await officeFile(cwd, 12)
  const { out, err } = await typed(line, { cwd })
  expect(`${out}${err}`).toBe(answer)
})
