import { describe, expect, test } from 'vitest'
import {
  ExpectationError,
  fullDocument,
  hostileWords,
  placesOf,
  proveRenderer,
  rendererCases,
} from '../src/index.js'
import { brokenDrawings } from './broken-renderers/broken-drawings.js'
import { brokenFiles } from './broken-renderers/broken-files.js'
import { brokenTables } from './broken-renderers/broken-tables.js'
import { brokenTrees } from './broken-renderers/broken-trees.js'
import { brokenWords } from './broken-renderers/broken-words.js'
import { tinyPress } from './tiny-renderer.js'

const brokenRenderers = [
  ...brokenTrees,
  ...brokenTables,
  ...brokenDrawings,
  ...brokenFiles,
  ...brokenWords,
]

describe('the tiny renderer keeps the contract', () => {
  proveRenderer({ register: test, ...tinyPress(), abilities: ['tables'] })
})

describe('the suite catches a renderer where', () => {
  for (const { fault, caughtBy, press } of brokenRenderers) {
    test(`${fault} — by: ${caughtBy.join('; ')}`, async () => {
      const runs = new Map<string, () => Promise<void>>()
      const register = (name: string, run: () => Promise<void>) => runs.set(name, run)
      proveRenderer({ register, ...press(), abilities: ['tables'] })
      expect(caughtBy).not.toHaveLength(0)
      for (const name of caughtBy) {
        const run = runs.get(name) ?? (() => Promise.reject(new Error(`no case ${name}`)))
        await expect(run()).rejects.toBeInstanceOf(ExpectationError)
      }
    })
  }

  test('every case has been seen to fail', () => {
    const seen = new Set(brokenRenderers.flatMap(({ caughtBy }) => caughtBy))
    const never = rendererCases.map(({ name }) => name).filter((name) => !seen.has(name))
    expect(never).toEqual([])
  })
})

describe('the suite', () => {
  test('leaves the cases of rows and columns out where a reader finds no cells', () => {
    const { registered, left } = proveRenderer({ register: () => undefined, ...tinyPress() })
    expect(left.map(({ reason }) => reason)).toEqual(
      Array(3).fill('the adapter declares no tables'),
    )
    expect(registered).toHaveLength(rendererCases.length - 3)
  })

  test('has three hundred texts that mean harm, each another', () => {
    const words = Object.values(hostileWords).flat()
    expect(words.length).toBeGreaterThanOrEqual(300)
    expect(new Set(words).size).toBe(words.length)
  })

  test('finds every text of a document by walking it', () => {
    const paths = placesOf(fullDocument()).map(({ path }) => path.replace(/\d+/g, 'n'))
    expect([...new Set(paths)].toSorted()).toMatchInlineSnapshot(`
      [
        "about.author",
        "about.subject",
        "about.title",
        "blocks.n.alternative",
        "blocks.n.caption",
        "blocks.n.columns.n.group",
        "blocks.n.columns.n.head",
        "blocks.n.fields.n.label",
        "blocks.n.fields.n.value.text",
        "blocks.n.items.n",
        "blocks.n.items.n.text",
        "blocks.n.picture.categories.n",
        "blocks.n.picture.parts.n.text",
        "blocks.n.picture.series.n.name",
        "blocks.n.picture.unit",
        "blocks.n.rows.n.n.text",
        "blocks.n.text",
        "blocks.n.total.n.text",
        "kind",
        "letterhead.about",
        "letterhead.issuer",
        "letterhead.motto",
        "letterhead.nation",
        "letterhead.number",
        "letterhead.placeAndDate",
        "letterhead.superior",
        "recipients.n",
        "signatures.n.authority.n",
        "signatures.n.name",
        "signatures.n.note",
        "title.about",
        "title.type",
      ]
    `)
  })
})
