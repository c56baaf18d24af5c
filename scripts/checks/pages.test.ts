import { describe, expect, test } from 'vitest'
import { links } from './links.js'
import { namedPaths } from './named-paths.js'
import { pageSizes } from './page-sizes.js'
import { regions } from './regions.js'
import { complaints, repoOf } from './repo-of.js'

const fence = '```'

describe('links', () => {
  const page = (text: string) =>
    complaints(links, repoOf({ 'docs/a.md': text, 'docs/b.md': '# Một cửa\n## Phần 2\n## Phần 2' }))

  test('lets a link to a page, a folder, a heading and another site pass', () => {
    const text =
      '# Top\n[b](b.md) [up](../docs) [h](b.md#một-cửa) [t](#top) [w](https://example.org/x)'
    expect(page(`${text}\n[twice](./b.md#phần-2-1)`)).toEqual([])
  })

  test('names a link that leads nowhere, with its line', () => {
    expect(page('\n[c](c.md)')).toEqual([
      'docs/a.md:2 Link "c.md" leads to docs/c.md, which is not a file of the project. Correct the link.',
    ])
  })

  test('names an anchor no heading makes, on another page and on its own', () => {
    expect(page('[b](b.md#phan-2)')[0]).toContain('docs/b.md has no heading "#phan-2"')
    expect(page('[b](#gone)')[0]).toContain('docs/a.md has no heading "#gone"')
  })

  test('leaves pages that are generated to the build of the site', () => {
    const texts = { 'docs/a.md': '[r](reference/core/index.md) [p](reference/core/x.png)' }
    expect(complaints(links, repoOf(texts, { generated: ['docs/reference'] }))).toEqual([
      'docs/a.md:1 Link "reference/core/x.png" leads to docs/reference/core/x.png, which is not a file of the project. Correct the link.',
    ])
  })

  test('reads reference links and HTML, but not code', () => {
    expect(page('[c]: c.md\n<img src="d.png">')).toHaveLength(2)
    expect(page(`\`[c](c.md)\`\n${fence}\n[c](c.md)\n${fence}`)).toEqual([])
  })
})

describe('paths named in backticks', () => {
  const texts = { 'packages/core/src/index.ts': '', 'packages/core/test/a.test.ts': '' }
  const page = (text: string) =>
    complaints(namedPaths, repoOf({ ...texts, 'a.md': text }, { generated: ['docs/reference'] }))

  test('may be files, folders, patterns and generated folders', () => {
    const text = '`packages/core/src/` `packages/<name>/src/index.ts` `packages/*/test/*.test.ts`'
    expect(page(`${text} \`docs/reference\` \`packages/{core,x}/src\``)).toEqual([])
  })

  test('must be there', () => {
    expect(page('see `packages/core/src/gone.ts`')).toEqual([
      'a.md:1 `packages/core/src/gone.ts` is not in the project. Name a path that is there.',
    ])
    expect(page('`node packages/core/run.js`')).toHaveLength(1)
    expect(page('`packages/*/gone`')).toHaveLength(1)
  })
})

describe('a block copied from a file', () => {
  const code = 'import x\n  // #region one\n  const a = 1\n\n    f(a)\n  // #endregion one\n'
  const page = (from: string, block: string) =>
    complaints(
      regions,
      repoOf({ 'e.ts': code, 'a.md': `<!-- from: ${from} -->\n\n${fence}ts\n${block}\n${fence}` }),
    )

  test('equals its region without the margin', () => {
    expect(page('e.ts#one', 'const a = 1\n\n  f(a)')).toEqual([])
  })

  test('is refused when it differs, or the region or the file is gone', () => {
    expect(page('e.ts#one', 'const a = 2\n\n  f(a)')[0]).toContain('differs from e.ts#one')
    expect(page('e.ts#two', 'const a = 1')[0]).toContain('has no "#region two"')
    expect(page('f.ts#one', 'const a = 1')[0]).toContain('f.ts, which is not there')
  })
})

describe('the pages every newcomer reads', () => {
  test('are there and within their budget', () => {
    const repo = repoOf({ 'README.md': 'x', 'ARCHITECTURE.md': 'x\n'.repeat(151) })
    expect(complaints(pageSizes, repo)).toEqual([
      'ARCHITECTURE.md: 151 lines; the budget is 150. Say it shorter.',
      'CONTRIBUTING.md: The page is missing. Write it.',
    ])
  })
})
