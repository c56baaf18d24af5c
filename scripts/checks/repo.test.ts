import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openRepo } from './repo.js'

const repo = openRepo(join(import.meta.dirname, '../..'))

test('a folder that is not built yet is known as generated', () => {
  expect(repo.isGenerated('packages/not-built/dist')).toBe(true)
  expect(repo.isGenerated('packages/not-built/dist/index.js')).toBe(true)
  expect(repo.isGenerated('packages/not-built/src')).toBe(false)
})
