import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openRepo } from './repo.js'

test('a folder that is not built yet is known as generated', () => {
  const root = mkdtempSync(join(tmpdir(), 'motcua-repo-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  execFileSync('git', ['init', '--quiet', root], { stdio: 'ignore' })
  writeFileSync(join(root, '.gitignore'), 'dist/\n')
  const repo = openRepo(root)
  expect(repo.isGenerated('packages/not-built/dist')).toBe(true)
  expect(repo.isGenerated('packages/not-built/dist/index.js')).toBe(true)
  expect(repo.isGenerated('packages/not-built/src')).toBe(false)
})
