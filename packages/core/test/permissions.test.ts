import { describe, expect, it, vi } from 'vitest'
import { actor, isMotcuaError, type Actor, type CaseView } from '@motcua/core'
import { acts, desk, upTo } from './acts.js'
import { dice, type Dice } from './dice.js'
import { people, type Act } from './office.js'
import { richRegime } from './rich-regime.js'

// Many walks; a busy machine may need longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

const counter = ['one-stop-officer']
const head = ['head']
const applicant = ['applicant', ...counter]
const leaders = [...counter, ...head]

/** Who may give a command, told anew: by command, by the role that settles, and by state for two of them. */
const whoMay = (command: string, settler: string, view: CaseView): readonly string[] => {
  if (['open', 'supply', 'requestWithdrawal'].includes(command)) return applicant
  if (['assign', 'reassign', 'suspend', 'resume', 'extend', 'apologise'].includes(command))
    return head
  if (['stop', 'correct'].includes(command)) return head
  if (['settle', 'consult', 'recordAnswer', 'resumeWork'].includes(command)) return [settler]
  if (['withdraw', 'declineWithdrawal', 'openCorrection'].includes(command)) return leaders
  if (['reportLoss', 'remedyLoss'].includes(command)) return [...leaders, settler]
  if (command === 'rate') return ['applicant']
  const ours = ['lapse', 'remind', 'reproject', 'transfer', 'noteFeedback', 'standIn']
  if (ours.includes(command)) return ['system']
  if (['approve', 'sendBack'].includes(command)) {
    const reviewed = view.facts.subject === 'rich'
    if (view.state === 'settlement.review') return ['enforcer']
    return reviewed && view.state !== 'settlement.sign' ? [...head, 'enforcer'] : head
  }
  return counter
}

const settlerOf = (view: CaseView): string =>
  view.facts.subject === 'coercion-cost-relief' ? 'enforcer' : 'handling-officer'

const expected = (command: string, view: CaseView, by: Actor): string | null => {
  const settler = settlerOf(view)
  const held = by.roles.filter((role) => whoMay(command, settler, view).includes(role))
  if (held.length === 0) return 'role'
  const holds =
    by.unit === view.unit || view.unit.startsWith(`${by.unit}/`) || by.unit === 'tong-cuc-thads'
  return holds || held.includes('applicant') ? null : 'unit'
}

const roles = ['one-stop-officer', 'handling-officer', 'enforcer', 'head', 'applicant'] as const
const units = [
  'phu-yen/tuy-hoa',
  'phu-yen/tuy-hoa',
  'phu-yen/song-cau',
  'phu-yen',
  'tong-cuc-thads',
]

const somebody = (chance: Dice): Actor => {
  const some = roles.filter(() => chance.chance(35))
  const held = some.length > 0 ? some : [chance.pick(roles)]
  return actor('Ai Đó', { unit: chance.pick(units), roles: held, person: `p${chance.int(4)}` })
}

const enforcer = { id: people.enforcer.person, name: people.enforcer.name }
const reviewed: Act = ['approve', people.enforcer]
const ask: Act = [
  'consult',
  people.handler,
  { body: 'Tòa án', question: '?', answerBy: '2017-06-07' },
]
const suspend: Act = ['suspend', people.head, { ground: 'force-majeure', note: 'Bão' }]
const correction: Act = ['openCorrection', people.counter, { error: 'Sai', atCostOf: 'office' }]

/** A dossier in every state. */
const everywhere = async () => {
  const { engine, begin } = desk({ regime: richRegime })
  const rich = { procedure: 'rich' }
  const papers = [{ id: 'application', form: 'original' }]
  const direct = { procedure: 'coercion-cost-relief', components: papers }
  const ready = [...upTo('settle'), reviewed, acts.approve, acts.notify]
  const views = [
    await begin([], { channel: 'post' }),
    await begin(),
    await begin([acts.askMore]),
    await begin([acts.accept], rich),
    await begin(upTo('handOver'), rich),
    await begin(upTo('assign'), rich),
    await begin([...upTo('assign'), acts.askMore], rich),
    await begin([...upTo('assign'), ask], rich),
    await begin([...upTo('assign'), suspend], rich),
    await begin(upTo('settle'), rich),
    await begin([...upTo('settle'), reviewed], rich),
    await begin(ready, rich),
    await begin([...ready, acts.returnResult], rich),
    await begin([...ready, acts.returnResult, correction], rich),
    await begin([acts.askWithdrawal, acts.withdraw], rich),
    await begin([acts.accept, ['handOver', people.counter, { officer: enforcer }]], direct),
    await begin(upTo('settle')),
  ]
  return { engine, views }
}

describe('who may do what', () => {
  it('is the same for the engine and for a reading of the rules, over thousands of questions', async () => {
    const { engine, views } = await everywhere()
    const chance = dice(2017)
    let asked = 0
    for (let round = 0; round < 25; round++) {
      for (const view of views) {
        const by = somebody(chance)
        for (const { command, reasons, allowed } of await engine.can(view.id, by)) {
          const rule = expected(command, view, by)
          const told = reasons
            .map((reason) => reason.rule)
            .find((one) => ['role', 'unit'].includes(one))
          const question = `${by.roles.join('+')} of ${by.unit}: ${command} in ${view.state}`
          expect(told ?? null, question).toBe(rule)
          if (rule !== null) expect(allowed, question).toBe(false)
          asked++
        }
      }
    }
    expect(asked).toBeGreaterThan(10_000)
  })

  it('holds when the command is sent, before anything else is looked at', async () => {
    const { engine, views } = await everywhere()
    const chance = dice(157)
    for (let round = 0; round < 500; round++) {
      const view = chance.pick(views)
      const by = somebody(chance)
      const answer = chance.pick(await engine.can(view.id, by))
      const rule = expected(answer.command, view, by)
      if (rule === null) continue
      const sent = engine.send(view.id, { type: answer.command, data: 'rubbish' }, { by })
      const error: unknown = await sent.then(
        () => null,
        (reason: unknown) => reason,
      )
      expect(isMotcuaError(error, 'refused') && error.reasons, answer.command).toMatchObject([
        { rule },
      ])
    }
    for (const view of views) expect((await engine.get(view.id)).seq).toBe(view.seq)
  })

  it('and every state is asked about', async () => {
    const { engine, views } = await everywhere()
    const states = new Set(views.map(({ state }) => state))
    const known = engine.definition('dossier@rich/2017').chart.states
    const others = ['new', 'closed.refused', 'closed.guided', 'closed.stopped']
    expect(known.filter((state) => !states.has(state) && !others.includes(state))).toEqual([])
  })
})
