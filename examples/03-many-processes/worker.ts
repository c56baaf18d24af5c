import { createEngine, isMotcuaError } from '@motcua/core'
import { manualTime } from '@motcua/core/memory'
import { thads } from '@motcua/core/thads'
import { postgresStore } from '@motcua/storage-postgres'
import { farEnd } from './far-end.js'
import type { Reply, Request, Said, Task } from './requests.js'

// One process of the crew: an engine like any other, on the store all of them share.

const leaseMs = 1000
const say = (said: Said): void => void process.send?.(said)
const time = manualTime(thads.calendar.startOfDay(thads.calendar.knownFrom))
const store = await postgresStore({
  connection: process.argv[2] ?? '',
  timeouts: { connect: 2000, statement: 5000, lock: 3000 },
})
const notifiers = [farEnd((message) => say({ message }))]
const engine = createEngine({ regime: thads, store, time, notifiers })

async function carryOut(task: Task): Promise<number> {
  switch (task.do) {
    case 'open':
      await engine.open('dossier', task.data, { by: task.by, commandId: task.commandId })
      return 1
    case 'send':
      await engine.send(task.id, task.command, { by: task.by, commandId: task.commandId })
      return 1
    case 'pump':
      return engine.pump({ leaseMs })
  }
}

async function answer({ number, at, task }: Request): Promise<Reply> {
  time.set(at)
  try {
    return { number, done: await carryOut(task) }
  } catch (error) {
    if (!isMotcuaError(error)) throw error
    return { number, code: error.code, why: error.message }
  }
}

process.on('message', (request: Request) => void answer(request).then(say))
process.on('disconnect', () => void engine.close())
say({ number: 0, done: 0 })
