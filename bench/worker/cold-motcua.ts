/** A process that opens a store of open dossiers, gives one of them its next command, and says so. */
import { openW2, sendW2 } from './motcua-w2.js'
import { loadWork } from './peer-modules.js'

const [peers = '', dir = '', index = ''] = process.argv.slice(2)
const i = Number(index)
const { command } = await loadWork(peers)
await sendW2(openW2({ dir, fresh: false, durability: 'full' }), command(i, 4), i)
console.log('ACK')
process.exit(0)
