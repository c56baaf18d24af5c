import { createHash } from 'node:crypto'
import type { CaseStore, CaseWrite, Commit, Instant } from '@motcua/core'
import { unitId } from './bench-regime.js'
import { caseOf } from './motcua-w2.js'

const clerks = 512

const writeOf = (i: number, at: Instant): CaseWrite => {
  const body = JSON.stringify({ case: caseOf(i), seq: 1, at })
  const hash = createHash('sha256')
    .update(`${'0'.repeat(64)}\n${body}`)
    .digest('hex')
  return {
    entry: { seq: 1, body, hash },
    definition: 'wait@1',
    data: '{}',
    summary: {
      kind: 'wait',
      unit: unitId(i % 700),
      subject: 'wait',
      state: 'waiting',
      code: null,
      title: '',
      search: '',
      channel: null,
      receivedOn: null,
      due: null,
      judgedBy: null,
      finishedOn: null,
      verdict: null,
      assignee: null,
      closed: false,
    },
    jobs: [{ key: 'wake', at }],
  }
}

const commitOf = (i: number, at: Instant): Commit => {
  const id = caseOf(i)
  return { id, expectedSeq: 0, command: id, series: [], write: () => writeOf(i, at) }
}

/** Opens cases by commits of the store, each with one job. */
export async function setJobs(
  store: CaseStore,
  jobs: { readonly from: number; readonly count: number; readonly at: (i: number) => Instant },
): Promise<void> {
  const end = jobs.from + jobs.count
  let next = jobs.from
  const clerk = async (): Promise<void> => {
    for (let i = next++; i < end; i = next++) {
      const { status } = await store.commit(commitOf(i, jobs.at(i)))
      if (status !== 'committed') throw new Error(`case ${i}: ${status}`)
    }
  }
  await Promise.all(Array.from({ length: clerks }, clerk))
}
