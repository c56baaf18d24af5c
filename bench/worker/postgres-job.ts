import { postgresStore } from '@motcua/storage-postgres'
import { drive, type Driven, type Subject } from './drive.js'
import { freshDatabase } from './measured-store.js'
import { thadsSubject } from './motcua-thads.js'
import { w2Engine, w2Subject } from './motcua-w2.js'
import { loadWork } from './peer-modules.js'
import { peerSubject } from './peer-subject.js'
import type { WorkerOptions } from './read-options.js'

// More than eight connections bring the raw statement nothing on a small machine.
const rawConnections = 8

async function run<C>(subject: Subject<C>, options: WorkerOptions): Promise<Driven> {
  const driven = await drive(subject, {
    clerks: options.number('clerks'),
    warm: options.number('warm'),
    seconds: options.number('seconds'),
    serverPid: options.number('pid'),
  })
  await subject.close()
  return driven
}

/** Drives one subject on an empty database. */
export async function postgresJob(options: WorkerOptions): Promise<Driven> {
  const name = options.text('subject')
  const base = options.text('server')
  const peers = options.text('peers')
  const work = await loadWork(peers)
  if (name.startsWith('motcua')) {
    const store = await postgresStore({ connection: await freshDatabase(base, 'motcua_bench') })
    if (name === 'motcua-thads') return run(thadsSubject(store), options)
    return run(w2Subject(work, w2Engine(store, name === 'motcua-telling')), options)
  }
  const pool = options.number('clerks') === 1 ? 1 : rawConnections
  const subject = await peerSubject(
    work,
    { peers, name },
    {
      dir: '',
      sync: 'on',
      work: options.text('work') === 'w1' ? 'w1' : 'w2',
      batch: 0,
      // The others have defaults of their own.
      ...(name === 'pg' ? { pool } : {}),
    },
  )
  return run(subject, options)
}
