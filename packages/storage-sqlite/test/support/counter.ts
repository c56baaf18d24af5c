/**
 * A counter that receives dossiers through the engine with many clerks until it is killed, and says each command
 * before it is sent and after it is acknowledged. Arguments: the file of the store.
 */
import { newId } from '@motcua/core'
import { sqliteStore } from '@motcua/storage-sqlite'
import { clerk, commands, counterOn, openDossier } from './dossiers.js'
import { say } from '@motcua/testing/process'

const engine = counterOn(sqliteStore({ file: process.argv[2] ?? '' }))

async function serve(): Promise<void> {
  for (;;) {
    const id = newId()
    say('sent', id, 'open')
    await openDossier(engine, id)
    say('done', id, 'open')
    for (const type of commands) {
      say('sent', id, type)
      await engine.send(id, { type }, { by: clerk, commandId: type })
      say('done', id, type)
    }
  }
}

say('ready')
await Promise.all(Array.from({ length: 8 }, serve))
