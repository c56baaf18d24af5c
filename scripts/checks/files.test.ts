import { describe, expect, test } from 'vitest'
import { manifests } from './manifests.js'
import { names } from './names.js'
import { referenceDoors } from './reference-doors.js'
import { complaints, repoOf } from './repo-of.js'
import { wording } from './wording.js'

const manifest = (fields: object) => JSON.stringify({ name: '@motcua/x', ...fields })
const door = { '.': { '@motcua/source': './src/index.ts', default: './dist/index.js' } }

describe('a package manifest', () => {
  const whole = {
    'packages/storage-x/package.json': manifest({ license: 'Apache-2.0', exports: door }),
    'packages/storage-x/README.md': '',
    'packages/storage-x/LICENSE': '',
    'packages/storage-x/src/index.ts': '',
    'packages/storage-x/src/x.test.ts': '',
    'packages/storage-x/test/conformance.test.ts': 'proveCaseStore({ x })\nproveJobQueue({ x })',
  }

  test('is right when licence, page, doors and proof are there', () => {
    expect(complaints(manifests, repoOf(whole))).toEqual([])
  })

  test.each(Object.keys(whole).filter((path) => !/json$|\.test\.ts$/u.test(path)))(
    'is refused without %s',
    (missing) => {
      const rest = Object.fromEntries(Object.entries(whole).filter(([path]) => path !== missing))
      expect(complaints(manifests, repoOf(rest))).toHaveLength(1)
    },
  )

  test.each([
    ['storage', 'proveCaseStore', 'proveJobQueue({ x })'],
    ['storage', 'proveJobQueue', 'proveCaseStore({ x }) // proveJobQueue({ x })'],
    ['notify', 'proveNotifier', 'import { proveNotifier } from "@motcua/testing"'],
  ])('of a %s package is refused where %s is not run', (kind, proof, text) => {
    const files = Object.entries(whole).map(([path, it]): [string, string] => [
      path.replace('storage', kind),
      path.endsWith('conformance.test.ts') ? text : it,
    ])
    const found = complaints(manifests, repoOf(Object.fromEntries(files)))
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(proof)
  })

  test('is refused without any test', () => {
    const rest = Object.entries(whole).filter(([path]) => !path.endsWith('.test.ts'))
    expect(complaints(manifests, repoOf(Object.fromEntries(rest)))).toHaveLength(3)
  })

  test('is refused without licence, doors or the source condition', () => {
    const bare = { ...whole, 'packages/storage-x/package.json': manifest({}) }
    expect(complaints(manifests, repoOf(bare))).toHaveLength(3)
  })
})

describe('the reference', () => {
  const withSettings = (settings: object) =>
    complaints(
      referenceDoors,
      repoOf({
        'packages/x/package.json': manifest({ exports: door }),
        'typedoc.json': JSON.stringify(settings),
      }),
    )

  test('holds each door of each package', () => {
    const entryPoints = ['packages/x/src/index.ts']
    expect(withSettings({ entryPoints, packagesRequiringDocumentation: ['@motcua/x'] })).toEqual([])
    expect(withSettings({ entryPoints: ['y.ts'], packagesRequiringDocumentation: [] })).toEqual([
      'typedoc.json: Add packages/x/src/index.ts to entryPoints.',
      'typedoc.json: Take y.ts out of entryPoints: no package exports it.',
      'typedoc.json: Add @motcua/x to packagesRequiringDocumentation.',
    ])
  })
})

describe('wording', () => {
  const say = (file: string, text: string) => complaints(wording, repoOf({ [file]: text }))
  const join = (...parts: string[]) => parts.join('')

  test.each([
    join('see /wo', 'rk/main/x'),
    join('`/ro', 'ot/.npmrc`'),
    join('"/ho', 'me/an/x"'),
    join('https://regis', 'try.example.org/x'),
    join('regis', 'try.example.org'),
    join('regis', 'try=https://example.org'),
    join('"reso', 'lved": "https://example.org/a.tgz"'),
  ])('refuses %s anywhere', (text) => {
    expect(say('docs/a.md', `fine\n${text}`)[0]).toMatch(/^docs\/a\.md:2 /u)
  })

  test.each([join('// TO', 'DO later'), join('// FIX', 'ME'), join('a place', 'holder')])(
    'refuses %s in code',
    (text) => {
      expect(say('packages/x/src/a.ts', text)).toHaveLength(1)
      expect(say('docs/a.md', text)).toEqual([])
    },
  )

  test.each([
    join('it.sk', 'ip('),
    join('describe.on', 'ly('),
    join('test.to', 'do('),
    join('xi', 't('),
  ])('refuses %s in a test', (text) => {
    expect(say('packages/x/src/a.test.ts', text)).not.toEqual([])
  })

  test('lets links, relative paths and ordinary words pass', () => {
    const text = 'https://example.org/home/x ../work/x a/root/b todos mastodon registry'
    expect(say('packages/x/src/a.ts', text)).toEqual([])
  })
})

describe('a file', () => {
  test('is named after what it holds', () => {
    const repo = repoOf({ 'packages/x/src/utils.ts': '', 'packages/x/src/shared/a.ts': '' })
    expect(complaints(names, repo)).toHaveLength(2)
    expect(complaints(names, repoOf({ 'packages/x/src/due.ts': '' }))).toEqual([])
  })
})
