import type { CaseStore } from '@motcua/core'

/** A store that hands everything on to another, to be given members of its own. */
export const passing = (store: CaseStore): CaseStore => ({
  load: (id, command) => store.load(id, command),
  commit: (commit) => store.commit(commit),
  journal: (id) => store.journal(id),
  find: (query) => store.find(query),
  dueJobs: (until, limit) => store.dueJobs(until, limit),
  jobs: store.jobs,
  tally: (query) => store.tally(query),
  follow: (position, limit) => store.follow(position, limit),
  close: () => store.close(),
})
