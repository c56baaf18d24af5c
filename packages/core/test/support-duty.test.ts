import { describe, expect, it } from 'vitest'
import { plainDate, staticDirectory, type Absence } from '@motcua/core'
import { postOffice } from './post-office.js'
import { people } from './office.js'
import { acts, asked, supportDesk, supportFacts } from './support-desk.js'

const unit = 'phu-yen/tuy-hoa'
const role = 'one-stop-officer'
const since = { from: plainDate('2017-06-01'), through: null }
const clerk = (person: string, email: string) => ({
  ...{ person, name: person, unit, roles: [role], addresses: { email }, ...since },
})

/** An office with the roster of its one-stop officer, each with the mailbox the ministry gave. */
const roster = (absences: readonly Absence[] = []) => {
  const mail = postOffice()
  const officers = [clerk('hoa', 'hoa@moj.gov.vn'), clerk('lan', 'lan@moj.gov.vn')]
  const duties = [{ unit, role, person: 'hoa', standIns: ['lan'], ...since }]
  const directory = staticDirectory({ officers, duties, absences })
  const at = supportDesk({ directory, notifiers: [mail.notifier] })
  const told = async () => {
    await at.engine.pump()
    return mail.sent
      .splice(0)
      .flatMap(({ to, template }) => (template.id === 'support-new' ? [to.address] : []))
  }
  return { ...at, told }
}

describe('The one-stop officer on duty, by the letter and the notice', () => {
  it('is told of a call and of an e-mail at the mailbox given by the ministry (domain.md 1.1 row 2)', async () => {
    const { ask, on, told } = roster()
    on('2017-06-05')
    await ask({ ...asked, channel: 'phone' }, [], people.counter)
    await ask({ ...asked, channel: 'email' }, [], people.counter)
    expect(await told()).toEqual(['hoa@moj.gov.vn', 'hoa@moj.gov.vn'])
  })

  it('is another one on a day of absence, so that support is given in time (row 17)', async () => {
    const day = plainDate('2020-10-06')
    const { engine, ask, act, on, told } = roster([{ person: 'hoa', from: day, through: day }])
    on('2020-10-06', '08:00')
    const view = await ask()
    expect(await told()).toEqual(['lan@moj.gov.vn'])
    on('2020-10-07', '16:00')
    await act(view, acts.guide)
    expect((await supportFacts(engine, view)).verdict).toBe('early')
  })
})
