import type { Commit } from '@motcua/core'
import { broken, type BrokenStore, type Fault } from './broken-store.js'

const renaming =
  (rename: (command: string) => string): Fault =>
  (inner) => ({
    load: (id, command) =>
      command === undefined ? inner.load(id) : inner.load(id, rename(command)),
    commit: (commit) => inner.commit({ ...commit, command: rename(commit.command) }),
  })

const executesAgain: Fault = (inner) => {
  let sendings = 0
  return {
    commit: (commit) => {
      sendings += 1
      return inner.commit({ ...commit, command: `${commit.command}#${sendings}` })
    },
  }
}

const placeFirst: Fault = (inner) => ({
  commit: async (commit) => {
    const seq = (await inner.load(commit.id))?.stored.seq ?? 0
    return seq === commit.expectedSeq ? inner.commit(commit) : { status: 'conflict', seq }
  },
})

const anyCase: Fault = (inner) => {
  const homes = new Map<string, Commit['id']>()
  return {
    load: async (id, command) => {
      const loaded = await inner.load(id, command)
      const home = command === undefined ? undefined : homes.get(command)
      const there = home === undefined ? null : await inner.load(home, command)
      return loaded && { ...loaded, repeated: there?.repeated ?? loaded.repeated }
    },
    commit: async (commit) => {
      const home = homes.get(commit.command) ?? commit.id
      homes.set(commit.command, home)
      const made = await inner.load(home, commit.command)
      return made?.repeated ? { status: 'repeated', entry: made.repeated } : inner.commit(commit)
    },
  }
}

const onceTried: Fault = (inner) => {
  const tried = new Set<string>()
  return {
    commit: async (commit) => {
      const key = `${commit.id} ${commit.command}`
      const known = tried.has(key)
      tried.add(key)
      const loaded = await inner.load(commit.id, commit.command)
      if (!known || loaded?.repeated) return inner.commit(commit)
      return { status: 'conflict', seq: loaded?.stored.seq ?? 0 }
    },
  }
}

/** Faults of commands that are sent more than once. */
export const brokenCommands: readonly BrokenStore[] = [
  broken(
    'a command sent again is executed again',
    [
      'a command sent again is answered with the very entry it made',
      'of sixteen simultaneous sendings of a command one is committed',
      'of sixteen simultaneous openings by a command one is committed',
    ],
    executesAgain,
  ),
  broken(
    'a command sent again changes the case and says repeated',
    ['a command sent again changes nothing', 'a command sent again takes no number'],
    (inner) => ({
      commit: async (commit) => {
        const answer = await inner.commit(commit)
        if (answer.status !== 'repeated') return answer
        const seq = (await inner.load(commit.id))?.stored.seq ?? 0
        const write: Commit['write'] = (numbers) => {
          const built = commit.write(numbers)
          return { ...built, entry: { ...built.entry, seq: seq + 1 } }
        }
        const command = `${commit.command}#${seq}`
        await inner.commit({ ...commit, expectedSeq: seq, command, write })
        return answer
      },
    }),
  ),
  broken(
    'repeated answers the last entry',
    ['a command sent again is answered with the very entry it made'],
    (inner) => ({
      commit: async (commit) => {
        const answer = await inner.commit(commit)
        const last = (await inner.journal(commit.id)).at(-1)
        return answer.status === 'repeated' && last ? { ...answer, entry: last } : answer
      },
    }),
  ),
  broken(
    'the place is checked before the command',
    ['a command sent again is answered with the very entry it made'],
    placeFirst,
  ),
  broken(
    'a load never tells that a command was made',
    [
      'a load tells the entry that a command made',
      'a command sent again after reopening is repeated',
    ],
    (inner) => ({ load: (id) => inner.load(id) }),
  ),
  broken(
    'a command id is unique in the whole store',
    ['the same command id in another case is another command'],
    anyCase,
  ),
  broken(
    'command ids are compared in lower case',
    ['command ids that differ in the case of a letter are two'],
    renaming((command) => command.toLowerCase()),
  ),
  broken(
    'a command that was not committed is used up',
    [
      'a command met by a conflict may be sent again',
      'a command whose write threw may be sent again',
    ],
    onceTried,
  ),
]
