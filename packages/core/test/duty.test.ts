import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  cite,
  plainDate,
  staticDirectory,
  text,
  type Absence,
  type MessageTemplate,
  type NotificationRule,
  type Officer,
} from '@motcua/core'
import { messageTemplates, notificationRules, thadsWith } from '@motcua/core/thads'
import { desk, upTo } from './acts.js'
import { people } from './office.js'
import { postOffice } from './post-office.js'

const unit = 'phu-yen/tuy-hoa'
const role = 'one-stop-officer'
const since = { from: plainDate('2017-06-01'), through: null }
const basis = cite('letter-2017', 'L2', 'C', 'Assumed: that who is on duty is told by e-mail.')
const arrived: MessageTemplate = {
  ...{ id: 'arrived', version: '1', paragraphs: [], ...since, basis },
  subject: text('Có hồ sơ mới: {procedure}', 'New dossier: {procedure}'),
}
const tellCounter: NotificationRule = {
  ...{ id: 'counter-arrived', when: { on: 'command', command: 'open' }, tell: 'counter' },
  ...{ by: ['email'], template: 'arrived', receivedBy: ['post', 'online'], ...since, basis },
}
const regime = thadsWith({
  ladder: [],
  notifications: [...notificationRules, tellCounter],
  templates: [...messageTemplates, arrived],
})

const officer = (person: string, roles: readonly string[], more: Partial<Officer> = {}) => ({
  ...{ person, name: person, unit, roles, ...since, ...more },
  addresses: { email: `${person}@thads.vn` },
})
const { handler } = people
const duties = [
  {
    ...{ unit, role, person: 'hoa', standIns: ['lan', 'nga'] },
    ...{ from: since.from, through: plainDate('2017-06-30') },
  },
  {
    ...{ unit, role, person: 'lan', standIns: ['nga'] },
    from: plainDate('2017-07-01'),
    through: null,
  },
  { unit, role: 'head', person: 'bao', standIns: ['binh'], ...since },
]
const away = (person: string, from: string, through: string): Absence => ({
  ...{ person, from: plainDate(from), through: plainDate(through) },
})
const absences = [
  away('hoa', '2017-06-05', '2017-06-06'),
  away('lan', '2017-06-06', '2017-06-06'),
  away('lan', '2017-07-04', '2017-07-04'),
  away('bao', '2017-06-05', '2017-06-05'),
  away(handler.person, '2017-06-09', '2017-06-09'),
]
const officers = [
  ...['hoa', 'lan', 'nga'].map((person) => officer(person, [role])),
  ...['bao', 'binh'].map((person) => officer(person, ['head'])),
  { ...officer('duc', ['handling-officer']), person: handler.person },
  officer('tam', ['handling-officer']),
]

/** An office with a duty roster; who is away may be given. */
const roster = (given: readonly Absence[] = absences) => {
  const mail = postOffice()
  const directory = staticDirectory({ officers, duties, absences: given })
  const at = desk({ regime, directory, notifiers: [mail.notifier] })
  const told = async () => {
    await at.engine.pump()
    return mail.sent.splice(0).map(({ to, template }) => `${template.id}: ${to.address}`)
  }
  return { ...at, told, directory }
}

describe('a request that arrives from outside', () => {
  it.each([
    ['2017-06-02', 'hoa', 'the officer on duty'],
    ['2017-06-05', 'lan', 'the first stand-in while that one is away'],
    ['2017-06-06', 'nga', 'the second while both are away'],
    ['2017-06-07', 'hoa', 'the officer who is back'],
    ['2017-06-30', 'hoa', 'the officer on the last day of the duty'],
    ['2017-07-03', 'lan', 'the successor once the duty has changed'],
    ['2017-07-04', 'nga', 'the stand-in of the successor'],
  ])('on %s finds %s, by post and online alike: %s', async (day, person) => {
    const { begin, on, told } = roster()
    on(day)
    await begin([], { channel: 'post' }, people.applicant)
    await begin([], { channel: 'online' }, people.applicant)
    const arrival = `arrived: ${person}@thads.vn`
    expect(await told()).toEqual([arrival, arrival])
  })

  it('finds who is on duty on the day it is told, not the day it came', async () => {
    const { begin, on, told } = roster()
    on('2017-06-30', '23:59')
    await begin([], { channel: 'post' }, people.applicant)
    on('2017-07-03')
    expect(await told()).toEqual(['arrived: lan@thads.vn'])
  })

  it('is told of to nobody when it is handed over the counter', async () => {
    const { begin, told } = roster()
    await begin()
    expect(await told()).toEqual([])
  })

  const days = fc.integer({ min: 0, max: 40 })
  const gone = fc.record({
    person: fc.constantFrom('hoa', 'lan', 'nga'),
    from: days,
    length: fc.integer({ min: 0, max: 9 }),
  })

  test.prop([fc.array(gone, { maxLength: 6 }), days], { numRuns: 60 })(
    'never finds somebody who is away, and finds somebody while anybody of the duty is there',
    async (list, offset) => {
      const first = plainDate('2017-06-01')
      const { begin, on, told, engine } = roster(
        list.map(({ person, from, length }) => ({
          ...{ person, from: addDays(first, from), through: addDays(first, from + length) },
        })),
      )
      const today = addDays(first, offset)
      on(today)
      await begin([], { channel: 'post' }, people.applicant)
      const isAway = (person: string) =>
        list.some(
          (it) => it.person === person && it.from <= offset && offset <= it.from + it.length,
        )
      const order = today <= '2017-06-30' ? ['hoa', 'lan', 'nga'] : ['lan', 'nga']
      const [there] = order.filter((person) => !isAway(person))
      expect(await told()).toEqual(there === undefined ? [] : [`arrived: ${there}@thads.vn`])
      const { jobs } = await engine.deadJobs()
      expect(jobs.map(({ reason }) => reason)).toEqual(
        there === undefined ? ['no address of counter on email'] : [],
      )
    },
  )
})

describe('a notice to a role', () => {
  it.each([
    ['2017-06-02', 'bao', 'the head'],
    ['2017-06-05', 'binh', 'who stands in for the head'],
  ])('on %s goes to %s: %s', async (day, person) => {
    const { begin, on, told } = roster()
    await begin(upTo('accept'))
    on(day)
    expect(await told()).toEqual([`handover-late: ${person}@thads.vn`])
  })

  it('meant for an officer who is away goes to who is there', async () => {
    const { begin, on, told } = roster()
    await begin(upTo('assign'))
    on('2017-06-09')
    expect(await told()).toEqual(['overdue: tam@thads.vn', 'overdue: bao@thads.vn'])
  })
})
