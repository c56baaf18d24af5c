/** The same as `cold-motcua.ts`, for a peer. */
import { loadWork, openPeer } from './peer-modules.js'

const [peers = '', dir = '', index = '', name = ''] = process.argv.slice(2)
const i = Number(index)
const { command } = await loadWork(peers)
const peer = await openPeer(peers, name, {
  dir,
  fresh: false,
  sync: 'FULL',
  work: 'w2',
  batch: 0,
})
await peer.exec(command(i, 4), i, 4)
console.log('ACK')
process.exit(0)
