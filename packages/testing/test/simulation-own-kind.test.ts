import { describe, expect, it } from 'vitest'
import { epochOfInstant, instant, isMotcuaError, type CaseStore } from '@motcua/core'
import { memoryStore, type ManualTime } from '@motcua/core/memory'
import { thads } from '@motcua/core/thads'
import { coverageText, planPaths, simulate } from '@motcua/testing/simulation'
import { permit } from './permit.js'

const examples = { apply: [{ holder: 'Võ Thị Lan' }], pay: [{ amount: 60 }, { amount: 0 }] }
const options = { kinds: [permit], examples, start: instant('2017-06-01T01:00:00.000Z') }
const run = (more: object = {}) => simulate(thads, 'parking-permit@1', { ...options, ...more })

const reasons = ({ coverage }: Awaited<ReturnType<typeof run>>) =>
  Object.fromEntries(coverage.uncovered.map(({ name, reason }) => [name, reason.en]))

/** A store that forgets the second time somebody pays. */
const forgetful = (time: ManualTime): CaseStore => {
  const store = memoryStore({ time })
  return {
    ...{ jobs: store.jobs, load: (id, command) => store.load(id, command) },
    ...{ find: (query) => store.find(query), tally: (query) => store.tally(query) },
    ...{ follow: (position, limit) => store.follow(position, limit), close: () => store.close() },
    ...{
      journal: (id) => store.journal(id),
      dueJobs: (until, limit) => store.dueJobs(until, limit),
    },
    commit: (commit) => {
      const write: typeof commit.write = (numbers) => {
        const made = commit.write(numbers)
        return { ...made, data: made.data.replace('"fee":120', '"fee":60') }
      }
      return store.commit({ ...commit, write })
    },
  }
}

describe('the simulation of a kind of case the host brings', () => {
  it('shows its states, transitions, both answers of a guard, and its deadline met and passed', async () => {
    const { coverage, disagreements } = await run()
    expect(disagreements).toEqual([])
    expect(coverage.covered.map(({ name }) => name)).toEqual([
      ...['state asked', 'state held', 'state ended'],
      ...['transition new --apply--> asked', 'transition asked --pay--> asked'],
      'transition asked --grant--> held [paidFull]',
      ...['transition asked --lapse--> asked', 'transition held --giveBack--> ended'],
      ...['guard grant [paidFull] holds', 'guard grant [paidFull] refuses'],
      'guard abandon [nobodyLeft] refuses',
      ...['deadline decision met', 'deadline decision passed'],
    ])
  })

  it('says why it could not show the rest', async () => {
    expect(reasons(await run())).toEqual({
      'transition asked --abandon--> ended [nobodyLeft]': expect.stringMatching(
        /^Tried \d+ times and refused each time: Somebody waits still\.$/,
      ),
      'guard abandon [nobodyLeft] holds': expect.stringMatching(/refused every time/),
    })
  })

  it('says that nobody could try what has no examples, and what lies behind it', async () => {
    const told = reasons(await run({ examples: { ...examples, pay: [] } }))
    expect(told['transition asked --pay--> asked']).toMatch(/^Nobody tried it/)
    expect(told['state held']).toBe('No path leads to this state.')
    expect(told['guard grant [paidFull] holds']).toMatch(/^The condition refused every time/)
    expect(told['deadline decision met']).toBe('It was reached every time.')
  })

  it('says that it stopped at its bound, and counts nothing it did not see', async () => {
    const { coverage } = await run({ moves: 3 })
    expect(coverage.exhausted).toBe(false)
    expect(coverage.uncovered.at(0)?.reason.en).toMatch(/The search stopped at its bound\.$/)
    expect(coverageText(coverage, 'en')).toContain('there may be paths it did not see')
  })

  it('tries what is refused on the way once, though many paths come by', () => {
    const { paths } = planPaths(thads, 'feedback@2022')
    const refused = paths
      .flatMap(({ moves }) => moves)
      .filter(({ expected }) => expected.refusedBy.length > 0)
    expect(refused.length).toBeGreaterThan(0)
    expect(new Set(refused).size).toBe(refused.length)
  })

  it('finds the same paths every time, and tells how far it is', async () => {
    const once = planPaths(thads, 'parking-permit@1', options).paths
    expect(planPaths(thads, 'parking-permit@1', options).paths).toEqual(once)
    const told: string[] = []
    await run({ progress: (played: number, all: number) => told.push(`${played} of ${all}`) })
    expect(told).toEqual(once.map((_, index) => `${index + 1} of ${once.length}`))
  })

  it('waits to the very moment of a deadline', () => {
    const { paths } = planPaths(thads, 'parking-permit@1', options)
    const waits = paths.flatMap(({ moves }) => moves.filter(({ move }) => move.act === 'wait'))
    expect(waits.map(({ move }) => move.at)).toContain('2017-06-04T17:00:00.000Z')
    expect(waits.every(({ move }) => epochOfInstant(move.at) > 0)).toBe(true)
  })

  it('tells where the engine does not do what the definition says', async () => {
    const { disagreements } = await run({ open: async (time: ManualTime) => forgetful(time) })
    expect(disagreements.map(({ expected, came }) => `${expected}: ${came}`)).toContain(
      'held: asked, refused by paidFull',
    )
    expect(disagreements.map(({ expected }) => expected)).toContain('state held')
  })

  it('knows only definitions there are', async () => {
    const failure = await simulate(thads, 'fishing-permit@1').catch((error: unknown) => error)
    expect(isMotcuaError(failure, 'unknown-definition')).toBe(true)
  })
})

describe('the report of a simulation', () => {
  it('tells totals, what was not seen and why, and the clauses, in both languages', async () => {
    const { coverage } = await simulate(thads, 'dossier@coercion-cost-relief/2026')
    const report = coverageText(coverage)
    expect(report).toMatch(/^# Độ phủ của `dossier@coercion-cost-relief\/2026`/)
    expect(report).toContain('| Trạng thái | 15 | 16 |')
    expect(report).toContain('| Tạm dừng giải quyết | Không đường đi nào tới trạng thái này. |')
    expect(coverageText(coverage, 'en')).toContain('| nd-152-2026 Art 87.1 | C | Ground of refusal')
    const law = coverage.clauses.find(({ basis }) => basis.clause === 'Art 87.1')
    expect(law?.unexercised).toEqual([])
  })
})
