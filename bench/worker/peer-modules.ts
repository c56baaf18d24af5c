import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A command as the peers' generator makes it. */
export interface PeerCommand {
  readonly commandId: string
  readonly dossierId: string
  readonly type: string
  readonly at: number
  readonly actor: string
  readonly data: Readonly<Record<string, unknown>>
}

/** What a dossier reads back as. */
export interface PeerHistory {
  readonly state: string
  readonly history: readonly {
    readonly type: string
    readonly at: number
    readonly actor: string
    readonly data: unknown
  }[]
}

/** The generator and the read-back check, shared by all peers. */
export interface PeerWork {
  readonly STEPS: readonly string[]
  readonly command: (i: number, step: number) => PeerCommand
  readonly verify: (i: number, steps: number, got: PeerHistory | undefined) => void
}

/** An open peer store; `execSync` where one command is one transaction. */
export interface Peer {
  readonly exec: (command: PeerCommand, i: number, step: number) => Promise<unknown>
  readonly execSync?: (command: PeerCommand, i: number, step: number) => unknown
  readonly read: (
    id: string,
    i: number,
  ) => PeerHistory | undefined | Promise<PeerHistory | undefined>
  readonly close: () => unknown
}

/** How to open a peer. */
export interface PeerOptions {
  readonly dir: string
  readonly fresh?: boolean
  readonly sync: 'FULL' | 'NORMAL' | 'on'
  readonly work: 'w1' | 'w2'
  readonly batch: 0 | 1
  /** Connections, where there are any. */
  readonly pool?: number
}

/** The module of one peer. */
interface PeerModule {
  readonly open: (options: PeerOptions) => Promise<Peer>
}

const hasFunctions = (value: unknown, names: readonly string[]): boolean =>
  typeof value === 'object' &&
  value !== null &&
  names.every((name) => typeof Reflect.get(value, name) === 'function')

const isWork = (value: unknown): value is PeerWork => hasFunctions(value, ['command', 'verify'])
const isPeerModule = (value: unknown): value is PeerModule => hasFunctions(value, ['open'])

/** Loads a module of the peers' folder. */
export async function loadModule(peers: string, file: string): Promise<unknown> {
  const loaded: unknown = await import(pathToFileURL(join(peers, file)).href)
  return loaded
}

/** Loads the generator. @throws when the folder does not hold one */
export async function loadWork(peers: string): Promise<PeerWork> {
  const loaded = await loadModule(peers, 'lib/work.mjs')
  if (!isWork(loaded)) throw new Error(`${peers} holds no generator of commands`)
  return loaded
}

/** Opens a peer by name. @throws when the folder does not hold it */
export async function openPeer(peers: string, name: string, options: PeerOptions): Promise<Peer> {
  const loaded = await loadModule(peers, `peers/${name}.mjs`)
  if (!isPeerModule(loaded)) throw new Error(`${peers} holds no peer ${name}`)
  return loaded.open(options)
}
