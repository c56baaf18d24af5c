import { createHash } from 'node:crypto'
import { idOf, instant, plainDate, type CaseId, type Commit } from '@motcua/core'

/** What a commit of these tests says; everything stored follows from it. */
export interface Step {
  readonly id: CaseId
  /** The entry it makes: 1, 2, 3 … */
  readonly seq: number
  readonly command: string
  readonly series?: readonly string[]
}

/** Hash of an entry: over the words that name it, so that a reader can compute it again. */
export const hashOf = ({ id, seq, command }: Step): string =>
  createHash('sha256').update(`${id} ${seq} ${command}`).digest('hex')

/** A commit whose entry, state, data, summary and job can all be checked from its step. */
export const commitOf = (step: Step): Commit => ({
  id: step.id,
  expectedSeq: step.seq - 1,
  command: step.command,
  series: step.series ?? [],
  write: (numbers) => ({
    entry: {
      seq: step.seq,
      body: JSON.stringify({ case: step.id, seq: step.seq, command: step.command, numbers }),
      hash: hashOf(step),
    },
    definition: 'fixture@1',
    state: `step.${step.seq}`,
    data: JSON.stringify({ last: step.command, note: 'Nguyễn Thị Hoa' }),
    summary: {
      kind: 'fixture',
      unit: `unit-${step.seq % 3}`,
      subject: 'proof',
      state: `step.${step.seq}`,
      code: step.seq > 1 ? `F-${step.id}` : null,
      title: 'Nguyễn Thị Hoa',
      search: 'nguyen thi hoa',
      channel: 'post',
      receivedOn: plainDate('2017-06-01'),
      due: step.seq % 2 === 0 ? plainDate('2017-06-08') : null,
      judgedBy: step.seq % 2 === 0 ? plainDate('2017-06-08') : null,
      finishedOn: null,
      verdict: null,
      assignee: null,
      closed: false,
    },
    jobs: [{ key: 'wake', at: step.seq % 2 === 0 ? instant('2017-06-08T00:00:00.000Z') : null }],
  }),
})

/** The n-th case id of these tests. */
export const caseNumber = (n: number): CaseId =>
  idOf(1_500_000_000_000 + n, new Uint8Array(10).fill(n % 256))
