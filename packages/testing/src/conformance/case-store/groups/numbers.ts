import type { CaseStore } from '@motcua/core'
import { expectSame, failureOf } from '../../expectation.js'
import { numbersOf } from '../answers.js'
import { chapter } from '../context.js'
import type { Dossier } from '../dossier.js'

/** Commits with a number of each series, and tells the numbers it was given. */
const take = async (store: CaseStore, one: Dossier, series: readonly string[]) =>
  numbersOf(await one.append(store, { series }))

const anyNames = [
  '',
  ' ',
  'phu-yen/2017/nhận',
  'phu-yen/2017/nhận'.normalize('NFD'),
  'PHU-YEN/2017',
  'phu-yen/2017',
  "'; DROP TABLE series; --",
  '"%_\\',
  '__proto__',
  'constructor',
  '📁\n\t',
  'x'.repeat(500),
]

/** Numbers of a series are 1, 2, 3 … without gaps. */
export const numbers = chapter('numbers', {
  'a series counts 1, 2, 3 over all cases': async ({ store, dossier }) => {
    for (const expected of [1, 2, 3, 4, 5]) {
      const taken = await take(store, dossier(), ['receipt'])
      expectSame('The next number is given', taken, [expected])
    }
  },

  'a commit without series is given no numbers': async ({ store, dossier }) => {
    expectSame('No number is given', await take(store, dossier(), []), [])
  },

  'a conflict takes no number': async ({ store, dossier }) => {
    await take(store, dossier(), ['receipt'])
    await store.commit(dossier().draft({ expectedSeq: 4, series: ['receipt'] }))
    expectSame('No number is missing', await take(store, dossier(), ['receipt']), [2])
  },

  'a write that throws takes no number': async ({ store, dossier }) => {
    await take(store, dossier(), ['receipt'])
    const write = () => {
      throw new Error('refused in write')
    }
    await failureOf(store.commit({ ...dossier().draft({ series: ['receipt'] }), write }))
    expectSame('No number is missing', await take(store, dossier(), ['receipt']), [2])
  },

  'a command sent again takes no number': async ({ store, dossier }) => {
    const draft = dossier().draft({ series: ['receipt'] })
    await store.commit(draft)
    await store.commit(draft)
    expectSame('No number is missing', await take(store, dossier(), ['receipt']), [2])
  },

  'two series count apart': async ({ store, dossier }) => {
    await take(store, dossier(), ['receipt'])
    await take(store, dossier(), ['receipt'])
    expectSame('The other begins at 1', await take(store, dossier(), ['feedback']), [1])
    expectSame('The one goes on at 3', await take(store, dossier(), ['receipt']), [3])
  },

  'numbers come in the order of the series asked for': async ({ store, dossier }) => {
    for (let count = 0; count < 3; count += 1) await take(store, dossier(), ['zone'])
    const taken = await take(store, dossier(), ['zone', 'area', 'book'])
    expectSame('Each series gives its own', taken, [4, 1, 1])
    const turned = await take(store, dossier(), ['book', 'zone'])
    expectSame('In the order asked for', turned, [2, 5])
  },

  'a series named twice in a commit gives two numbers': async ({ store, dossier }) => {
    const taken = await take(store, dossier(), ['receipt', 'feedback', 'receipt'])
    expectSame('Two numbers are given', taken, [1, 1, 2])
    expectSame('Both are taken', await take(store, dossier(), ['receipt']), [3])
  },

  'a series may have any name': async ({ store, dossier }) => {
    const one = dossier()
    const first = await take(store, one, anyNames)
    const ones = anyNames.map(() => 1)
    expectSame('Each name is a series of its own', first, ones)
    const second = await take(store, dossier(), anyNames)
    const twos = anyNames.map(() => 2)
    expectSame('And goes on counting', second, twos)
  },

  'sixty-four simultaneous commits take 1 to 64 once each': async ({ store, dossier }) => {
    const dossiers = Array.from({ length: 64 }, dossier)
    const writes = await Promise.all(
      dossiers.map((one) => one.append(store, { series: ['receipt'] })),
    )
    const sorted = writes.flatMap(numbersOf).sort((one, other) => Number(one) - Number(other))
    const expected = Array.from({ length: 64 }, (_, index) => index + 1)
    expectSame('Every number is given once', sorted, expected)
    for (const [index, { id }] of dossiers.entries()) {
      const [stored] = await store.journal(id)
      expectSame('The number given is the number stored', stored, writes[index]?.entry)
    }
  },
})
