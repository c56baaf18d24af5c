import {
  actor,
  createEngine,
  instant,
  instantOfEpoch,
  isMotcuaError,
  type Engine,
  type Limiter,
} from '@motcua/core'
import { manualTime, memoryStore } from '@motcua/core/memory'
import { thadsWith } from '@motcua/core/thads'

/** What guessing came to. */
export interface Guessed {
  readonly tries: number
  /** Guesses that were let through to be compared with a secret or a one-time code. */
  readonly compared: number
  /** Guesses that were answered with anything but "nothing". */
  readonly disclosed: number
  /** Milliseconds a guess took on average, for a code there is and for one there is not. */
  readonly meanMs: { readonly hit: number; readonly miss: number }
  /** Right proofs, shown between the guesses, that were answered. */
  readonly rightAnswered: number
  readonly rightShown: number
}

/** How to guess. */
export interface Guessing {
  readonly tries: number
  /** `open` lets every guess through to the comparison; `guarded` keeps the limits of the engine. */
  readonly limits: 'open' | 'guarded'
  /** Random numbers from 0 up to but not including 1. */
  readonly random: () => number
  readonly onProgress?: (done: number) => void
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const unit = 'phu-yen/tuy-hoa'
const counter = actor('Nguyễn Mẫu Hoa', { unit, roles: ['one-stop-officer'] })
const opened = instant('2017-06-01T08:30:00.000+07:00')
const through: Limiter = { take: async () => true }
const people = 200

interface Target {
  readonly code: string
  readonly secret: string
}

const dossier = {
  ...{ procedure: 'confirm-result', channel: 'counter' },
  components: [{ id: 'request', form: 'original' }],
}

async function receive(engine: Engine, number: number): Promise<Target> {
  const applicant = { name: `Võ Mẫu ${String(number)}`, email: `mau${String(number)}@example.vn` }
  const { id } = await engine.open('dossier', { ...dossier, applicant }, { by: counter })
  const { code } = await engine.send(id, { type: 'accept' }, { by: counter })
  return { code: code ?? '', secret: await engine.issueTracking(id, { by: counter }) }
}

const office = async ({ limits }: Guessing) => {
  const time = manualTime(opened)
  const engine = createEngine({
    regime: thadsWith({ ladder: [], notifications: [] }),
    ...{ store: memoryStore(), time },
    ...(limits === 'open' ? { limiter: through } : {}),
  })
  const targets: Target[] = []
  for (let number = 1; number <= people; number++) targets.push(await receive(engine, number))
  return { engine, time, targets }
}

type Proof = { readonly secret: string } | { readonly oneTimeCode: string }

const letters = (random: () => number, count: number): string =>
  Array.from({ length: count }, () => alphabet.charAt(Math.floor(random() * 32))).join('')

/** One letter of a right secret changed. The last holds three bits of it only. */
const nearly = (secret: string, random: () => number): string => {
  const place = Math.floor(random() * 25)
  const was = alphabet.indexOf(secret.charAt(place))
  const other = alphabet.charAt((was + 1 + Math.floor(random() * 31)) % 32)
  return `${secret.slice(0, place)}${other}${secret.slice(place + 1)}`
}

const proofs: readonly ((own: Target, other: Target, random: () => number) => Proof)[] = [
  (_own, _other, random) => ({ secret: letters(random, 26) }),
  ({ secret }, _other, random) => ({ secret: nearly(secret, random) }),
  (_own, { secret }) => ({ secret }),
  ({ secret }) => ({ secret: secret.slice(0, 25) }),
  ({ code }) => ({ secret: code }),
  () => ({ secret: '\u200b'.repeat(26) }),
  (_own, _other, random) => ({ oneTimeCode: String(Math.floor(random() * 1e6)).padStart(6, '0') }),
]

const pick = <T>(items: readonly T[], random: () => number): T => {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

/**
 * Guesses at the dossiers of an office: at codes there are and codes there are not, with random secrets, secrets that
 * differ in a letter, the secrets of others, and one-time codes nobody asked for. The guesses come from five hundred
 * addresses within a day of the office's clock. Now and then somebody shows the right proof, who must be answered.
 */
export async function guess(guessing: Guessing): Promise<Guessed> {
  const { tries, random, onProgress } = guessing
  const { engine, time, targets } = await office(guessing)
  const spent = { hit: 0, miss: 0 }
  const count = { hit: 0, miss: 0 }
  let [compared, disclosed, rightShown, rightAnswered] = [0, 0, 0, 0]
  for (let done = 0; done < tries; done++) {
    time.set(instantOfEpoch(Date.parse(opened) + Math.floor((done / tries) * 86_400_000)))
    const own = pick(targets, random)
    const other = pick(
      targets.filter((target) => target !== own),
      random,
    )
    const side = random() < 0.5 ? 'hit' : 'miss'
    const serial = String(people + 1 + Math.floor(random() * 9000)).padStart(4, '0')
    const code = side === 'hit' ? own.code : `${own.code.slice(0, -4)}${serial}`
    const from = `203.0.113.${String(Math.floor(random() * 500))}`
    const proof = pick(proofs, random)(own, other, random)
    const began = performance.now()
    const answer = await asked(engine, { code, from, ...proof })
    spent[side] += performance.now() - began
    count[side]++
    if (answer !== 'limited') compared++
    if (answer === 'told') disclosed++
    if (done % 1000 === 0) {
      rightShown++
      const right = { ...own, from: `198.51.100.${String(rightShown % 250)}` }
      if ((await asked(engine, right)) === 'told') rightAnswered++
      onProgress?.(done)
    }
  }
  const meanMs = {
    hit: spent.hit / Math.max(1, count.hit),
    miss: spent.miss / Math.max(1, count.miss),
  }
  await engine.close()
  return { tries, compared, disclosed, meanMs, rightAnswered, rightShown }
}

async function asked(
  engine: Engine,
  query: Parameters<Engine['track']>[0],
): Promise<'told' | 'nothing' | 'limited'> {
  try {
    return (await engine.track(query)) === null ? 'nothing' : 'told'
  } catch (error) {
    if (isMotcuaError(error, 'too-many-attempts')) return 'limited'
    throw error
  }
}
