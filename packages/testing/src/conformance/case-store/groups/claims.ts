import type { CaseStore, ClaimedJob, CommitResult } from '@motcua/core'
import { expectSame } from '../../expectation.js'
import { expectCommitted, expectRepeated, numbersOf } from '../answers.js'
import { due, holding, later, spentClaim, wake } from '../claiming.js'
import { chapter } from '../context.js'
import type { Dossier, Draft } from '../dossier.js'

const lost = { status: 'claim-lost' }

/** Sends the next commit of the dossier in the name of a claim. */
const claimed = (
  store: CaseStore,
  claim: Pick<ClaimedJob, 'case' | 'key' | 'token'>,
  { one, ...draft }: Draft & { readonly one: Dossier },
): Promise<CommitResult> => {
  const { case: id, key, token } = claim
  return store.commit({ ...one.draft(draft), claim: { case: id, key, token } })
}

const everything = async (store: CaseStore, { id }: Dossier): Promise<unknown[]> => [
  await store.load(id),
  await store.journal(id),
  await store.find({ order: 'opened', limit: 9 }),
  await store.dueJobs(later, 9),
  await store.follow(null, 9),
]

/** A commit made for a job is written only while the job is in hand. */
export const claims = chapter('claims', {
  'a commit is written while its claim holds': async ({ store, dossier }) => {
    const one = dossier()
    await one.append(store, { jobs: [wake] })
    const answer = await holding(store, (claim) => claimed(store, claim, { one }))
    expectCommitted(answer)
    expectSame('The case moved on', (await store.load(one.id))?.stored.seq, 2)
  },

  'a claim may be named by several commits, of other cases too': async ({ store, dossier }) => {
    const [one, other] = [dossier(), dossier()]
    await one.append(store, { jobs: [wake] })
    const answers = await holding(store, async (claim) => [
      await claimed(store, claim, { one: other }),
      await claimed(store, claim, { one: other, expectedSeq: 1 }),
      await claimed(store, claim, { one }),
    ])
    for (const answer of answers) expectCommitted(answer)
  },

  'a claim is lost when its job is done': async ({ store, dossier }) => {
    const one = dossier()
    const claim = await spentClaim(store, one)
    expectSame('It is lost', await claimed(store, claim, { one }), lost)
  },

  'a claim is lost when its job failed, waits or died': async ({ store, dossier }) => {
    for (const outcome of [
      { status: 'retry', at: later, reason: 'no answer' },
      { status: 'later', at: later },
      { status: 'dead', reason: 'no such address' },
    ] as const) {
      const one = dossier()
      await one.append(store, { jobs: [wake] })
      const claim = await holding(store, async (held) => held, outcome)
      expectSame(outcome.status, await claimed(store, claim, { one }), lost)
    }
  },

  'a claim is lost when its job is set anew': async ({ store, dossier }) => {
    const one = dossier()
    await one.append(store, { jobs: [wake] })
    const answer = await holding(store, async (claim) => {
      await one.append(store, { jobs: [{ ...wake, at: later }] })
      return claimed(store, claim, { one })
    })
    expectSame('It is lost', answer, lost)
  },

  'a claim is lost when its job is cancelled': async ({ store, dossier }) => {
    const one = dossier()
    await one.append(store, { jobs: [wake] })
    const answer = await holding(store, async (claim) => {
      await one.append(store, { jobs: [{ ...wake, at: null }] })
      return claimed(store, claim, { one })
    })
    expectSame('It is lost', answer, lost)
  },

  'a claim is lost by the very commit that moves its job': async ({ store, dossier }) => {
    const one = dossier()
    await one.append(store, { jobs: [wake] })
    const [first, second] = await holding(store, async (claim) => {
      const moving = await claimed(store, claim, { one, jobs: [{ ...wake, at: later }] })
      return [moving, await claimed(store, claim, { one, expectedSeq: 2 })] as const
    })
    expectSame('That commit is written', first.status, 'committed')
    expectSame('The next is not', second, lost)
    const moved = [{ case: one.id, key: 'wake', at: later }]
    expectSame('The job stands where it was moved to', await store.dueJobs(later, 9), moved)
  },

  'a claim is lost when its job is claimed anew': async ({ store, dossier }) => {
    const one = dossier()
    await one.append(store, { jobs: [wake] })
    const retry = { status: 'retry', at: due, reason: 'no answer' } as const
    const held: ClaimedJob[] = []
    const answers: CommitResult[] = []
    await store.jobs.drain(due, async (claim) => {
      held.push(claim)
      if (held.length === 1) return retry
      for (const each of held) answers.push(await claimed(store, each, { one }))
      return { status: 'done' }
    })
    expectSame('The old claim is lost', answers[0], lost)
    expectSame('The new one holds', answers[1]?.status, 'committed')
  },

  'a claim nobody was given does not hold': async ({ store, dossier }) => {
    const [one, other] = [dossier(), dossier()]
    await one.append(store, { jobs: [wake, { key: 'remind', at: later }] })
    await other.append(store, { jobs: [{ ...wake, at: later }] })
    const invented = await holding(store, async (claim) => [
      await claimed(store, { ...claim, token: `${claim.token}0` }, { one }),
      await claimed(store, { ...claim, token: '' }, { one }),
      await claimed(store, { ...claim, key: 'remind' }, { one }),
      await claimed(store, { ...claim, case: other.id }, { one }),
    ])
    expectSame('None holds', invented, [lost, lost, lost, lost])
  },

  'a command sent again is repeated though the claim is lost': async ({ store, dossier }) => {
    const one = dossier()
    await one.append(store, { jobs: [wake] })
    const [first, claim] = await holding(store, async (held) => {
      const answer = await claimed(store, held, { one, command: 'note' })
      return [answer, held] as const
    })
    const again = await claimed(store, claim, { one, command: 'note' })
    expectRepeated(again, expectCommitted(first).entry)
  },

  'a lost claim is told before a conflict': async ({ store, dossier }) => {
    const one = dossier()
    const claim = await spentClaim(store, one)
    for (const expectedSeq of [0, 5]) {
      expectSame('It is lost', await claimed(store, claim, { one, expectedSeq }), lost)
    }
  },

  'a claim that holds does not hide a conflict': async ({ store, dossier }) => {
    const one = dossier()
    await one.append(store, { jobs: [wake] })
    const answer = await holding(store, (claim) => claimed(store, claim, { one, expectedSeq: 0 }))
    expectSame('It is a conflict', answer, { status: 'conflict', seq: 1 })
  },

  'a commit whose claim is lost stores nothing and takes no number': async (context) => {
    const { store, dossier } = context
    const [one, other] = [dossier(), dossier()]
    const claim = await spentClaim(store, one)
    const before = await everything(store, one)
    const draft = { state: 'result', data: '{}', series: ['receipt'], jobs: [wake] }
    await claimed(store, claim, { one, command: 'note', ...draft })
    await claimed(store, claim, { one: other, command: 'note', ...draft })
    expectSame('Everything is as before', await everything(store, one), before)
    expectSame('No case is opened', await store.load(other.id), null)
    const next = expectCommitted(await store.commit(one.draft({ series: ['receipt'] })))
    expectSame('The next number is the first', numbersOf(next), [1])
    const later = one.draft({ command: 'note', expectedSeq: 2 })
    expectCommitted(await store.commit(later))
  },
})
