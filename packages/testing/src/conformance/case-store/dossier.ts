import { createHash } from 'node:crypto'
import { instant, plainDate } from '@motcua/core'
import type {
  CaseId,
  CaseStore,
  CaseSummary,
  CaseWrite,
  CommandId,
  Commit,
  Entry,
  JobChange,
} from '@motcua/core'
import { expectCommitted } from './answers.js'

/** What a commit of a suite's dossier changes; the rest is made up, the same in every run. */
export interface Draft {
  /** Defaults to the place the dossier knows it stands at. */
  readonly expectedSeq?: number
  readonly command?: CommandId
  readonly series?: readonly string[]
  readonly definition?: string
  readonly state?: string
  /** Exact text of the data. */
  readonly data?: string
  /** Exact text of the entry. */
  readonly body?: string
  readonly summary?: Partial<CaseSummary>
  readonly jobs?: readonly JobChange[]
}

const at = instant('2017-06-01T01:30:00.000Z')

const by = {
  person: 'phu-yen/tuy-hoa/nguyen-thi-hoa',
  name: 'Nguyễn Thị Hoa',
  unit: 'phu-yen/tuy-hoa',
  roles: ['one-stop-officer'],
}

const summary: CaseSummary = {
  kind: 'dossier',
  unit: 'phu-yen/tuy-hoa',
  subject: 'confirm-result',
  state: 'settlement.draft',
  code: null,
  title: 'Nguyễn Văn Ân',
  search: 'nguyen van an',
  channel: 'counter',
  receivedOn: plainDate('2017-06-01'),
  due: plainDate('2017-06-08'),
  judgedBy: plainDate('2017-06-08'),
  finishedOn: null,
  verdict: null,
  assignee: null,
  closed: false,
}

const sealOf = (head: string, body: string): string =>
  createHash('sha256').update(`${head}\n${body}`).digest('hex')

/** A dossier the suite keeps in a store: it knows its place and seals its entries one upon the other. */
export class Dossier {
  readonly id: CaseId
  #seq = 0
  #head = '0'.repeat(64)
  #commands = 0

  constructor(id: CaseId) {
    this.id = id
  }

  /** The commit that comes next, not yet sent. */
  draft(draft: Draft = {}): Commit {
    const { expectedSeq = this.#seq, series = [] } = draft
    this.#commands += 1
    const command = draft.command ?? `${this.id}.${this.#commands}`
    const head = this.#head
    return {
      id: this.id,
      expectedSeq,
      command,
      series,
      write: (numbers) => this.#write({ ...draft, command, expectedSeq }, numbers, head),
    }
  }

  /** Sends the next commit, asks that it is committed, and moves on. */
  async append(store: CaseStore, draft: Draft = {}): Promise<CaseWrite> {
    const write = expectCommitted(await store.commit(this.draft(draft)))
    this.#seq = write.entry.seq
    this.#head = write.entry.hash
    return write
  }

  #write(
    draft: Draft & { readonly command: CommandId; readonly expectedSeq: number },
    numbers: readonly number[],
    head: string,
  ): CaseWrite {
    const seq = draft.expectedSeq + 1
    const { definition = 'dossier/confirm-result@1', state = summary.state } = draft
    const data = draft.data ?? JSON.stringify({ seq })
    const entry: Entry = {
      case: this.id,
      seq,
      at,
      by,
      command: { id: draft.command, type: 'note', data: null },
      definition,
      calendar: 'vn-2017',
      state,
      set: { seq },
      numbers,
      effects: [],
    }
    const body = draft.body ?? JSON.stringify(entry)
    return {
      entry: { seq, body, hash: sealOf(head, body) },
      definition,
      data,
      summary: { ...summary, ...draft.summary, state },
      jobs: draft.jobs ?? [],
    }
  }
}
