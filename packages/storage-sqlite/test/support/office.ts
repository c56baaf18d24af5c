/**
 * A process with a store, driven by its arguments: `probe` opens it and says how that went, `hold` keeps it open,
 * `work` commits with many clerks until it is killed or the store fails. Every line goes out before the next act.
 */
import { isMotcuaError, newId } from '@motcua/core'
import { sqliteStore, type SqliteStore } from '@motcua/storage-sqlite'
import { say } from '@motcua/testing/process'
import { commitOf, type Step } from '@motcua/testing/process'

const [mode = '', file = '', tag = '', clerks = '64'] = process.argv.slice(2)

const codeOf = (error: unknown): string => (isMotcuaError(error) ? error.code : String(error))

async function commit(store: SqliteStore, step: Step): Promise<boolean> {
  say('sent', step.id, step.seq, step.command)
  try {
    const { status } = await store.commit(commitOf(step))
    say(status, step.id, step.seq, step.command)
    return status === 'committed'
  } catch (error) {
    say('failed', codeOf(error), step.id)
    return false
  }
}

async function clerk(store: SqliteStore, name: string): Promise<void> {
  for (let n = 0; ; n++) {
    const id = newId()
    for (let seq = 1; seq <= 6; seq++) {
      const series = seq === 1 ? ['office'] : seq === 3 ? ['letters', 'letters'] : []
      if (!(await commit(store, { id, seq, command: `${name}-${n}-${seq}`, series }))) return
    }
  }
}

async function work(store: SqliteStore): Promise<void> {
  const names = Array.from({ length: Number(clerks) }, (_, k) => `${tag}-${k}`)
  await Promise.all(names.map((name) => clerk(store, name)))
  const last = { id: newId(), seq: 1, command: `${tag}-after`, series: ['office'] }
  await commit(store, last)
  await store.load(last.id)
  say('read')
  await store.close()
  say('closed')
}

function open(): SqliteStore | undefined {
  try {
    return sqliteStore({ file })
  } catch (error) {
    say('refused', codeOf(error))
    return undefined
  }
}

const store = open()
if (store) {
  say('ready')
  if (mode === 'probe') await store.close()
  if (mode === 'hold') setInterval(() => say('held', typeof store), 1000)
  if (mode === 'work') await work(store)
}
