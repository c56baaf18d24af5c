import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { documentTool, noDocumentTools } from '../src/tools/index.js'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-tools-'))
  writeFileSync(join(folder, 'pdftotext'), '', { mode: 0o755 })
  writeFileSync(join(folder, 'chromium'), '', { mode: 0o644 })
  vi.stubEnv('PATH', folder)
  vi.stubEnv('MOTCUA_REQUIRE_DOCUMENT_TOOLS', '0')
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

test('a program is found on the search path', () => {
  expect(noDocumentTools('pdftotext')).toBeNull()
  expect(documentTool('pdftotext')).toBe(join(folder, 'pdftotext'))
})

test('a program that is missing, or cannot be run, is named', () => {
  expect(noDocumentTools('pdftotext', 'chromium', 'soffice')).toContain('chromium, soffice')
  expect(() => documentTool('chromium')).toThrow('chromium')
})

test('where the programs are required, a missing one is a failure', () => {
  vi.stubEnv('MOTCUA_REQUIRE_DOCUMENT_TOOLS', '1')
  expect(noDocumentTools('pdftotext')).toBeNull()
  expect(() => noDocumentTools('soffice')).toThrow('soffice')
})
