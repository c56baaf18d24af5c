import { drive, type Driven, type Subject } from './drive.js'
import { motcuaThads } from './motcua-thads.js'
import { motcuaW2 } from './motcua-w2.js'
import { peerSubject } from './peer-subject.js'
import { loadWork } from './peer-modules.js'
import type { WorkerOptions } from './read-options.js'

async function run<C>(subject: Subject<C>, options: WorkerOptions): Promise<Driven> {
  const driven = await drive(subject, {
    clerks: options.number('clerks'),
    warm: options.number('warm'),
    seconds: options.number('seconds'),
  })
  await subject.close()
  return driven
}

/** Drives one subject on an empty store. */
export async function throughputJob(options: WorkerOptions): Promise<Driven> {
  const peers = options.text('peers')
  const name = options.text('subject')
  const dir = options.text('dir')
  const durability = options.text('durability') === 'process' ? 'process' : 'full'
  const place = { dir, durability, fresh: true } as const
  if (name === 'motcua-thads') return run(motcuaThads(place), options)
  const work = await loadWork(peers)
  if (name === 'motcua') return run(motcuaW2(work, place), options)
  if (name === 'motcua-telling') return run(motcuaW2(work, place, true), options)
  const subject = await peerSubject(
    work,
    { peers, name },
    {
      dir,
      sync: durability === 'full' ? 'FULL' : 'NORMAL',
      work: options.text('work') === 'w1' ? 'w1' : 'w2',
      batch: options.number('clerks') > 1 ? 1 : 0,
    },
  )
  return run(subject, options)
}
