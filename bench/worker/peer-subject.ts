import type { Subject } from './drive.js'
import { openPeer, type PeerCommand, type PeerOptions, type PeerWork } from './peer-modules.js'

/** Which peer, from which folder. */
export interface PeerPlace {
  readonly peers: string
  readonly name: string
}

/** A peer doing its own work. With one command to a transaction it answers synchronously. */
export async function peerSubject(
  work: PeerWork,
  { peers, name }: PeerPlace,
  options: PeerOptions,
): Promise<Subject<PeerCommand>> {
  const peer = await openPeer(peers, name, options)
  const { execSync } = peer
  const steps = work.STEPS.length
  return {
    steps,
    command: work.command,
    send:
      execSync === undefined
        ? (command, i, step) => peer.exec(command, i, step)
        : (command, i, step) => {
            execSync(command, i, step)
            return undefined
          },
    check: async (i) => work.verify(i, steps, await peer.read(work.command(i, 0).dossierId, i)),
    close: async () => {
      await peer.close()
    },
  }
}
