import { describe, expect, it } from 'vitest'
import { codeAndField } from './failures.js'
import { people } from './office.js'
import { acts, asked, fieldsOf, lan, papers, supportDesk, supportFacts } from './support-desk.js'

describe('names and facts', () => {
  const spell = (name: string) => ({ applicant: { ...lan, name } })

  it.each([
    ['a zero-width space', 'Võ\u200bThị Lan'],
    ['a right-to-left override', 'Võ Thị \u202eLan'],
    ['a soft hyphen', 'Võ Thị La\u00adn'],
    ['a Cyrillic а', 'Võ Thị L\u0430n'],
    ['a Greek Ν', 'Võ Thị La\u039d'],
    ['a bold N', 'Võ Thị La\u{1d427}'],
  ])('with %s are refused, in the request, its completion and the paper', async (_, name) => {
    const field = 'invalid-input data.applicant.name'
    const { ask, act } = supportDesk()
    expect(await codeAndField(ask(spell(name)))).toBe(field)
    const view = await ask({}, [acts.guide])
    expect(await codeAndField(act(view, ['complete', people.applicant, spell(name)]))).toBe(field)
    const paper = { ...papers, ...spell(name) }
    expect(await codeAndField(act(view, ['receivePaper', people.counter, paper]))).toBe(field)
    const fields = { ...asked.fields, 'what-to-confirm': name }
    expect(await codeAndField(ask({ fields }))).toBe('invalid-input data.fields.what-to-confirm')
  })

  it('all in another script are kept, and differ from the paper', async () => {
    const { engine, ask, act } = supportDesk()
    const view = await ask(spell('Лан Во'))
    await act(view, acts.receivePaper)
    const { differences } = await supportFacts(engine, view)
    expect(differences).toEqual([
      { field: 'applicant.name', online: 'Лан Во', paper: 'Võ Thị Lan' },
    ])
  })

  it('in two forms of Unicode, or with other blanks, do not differ', async () => {
    const { engine, ask, act } = supportDesk()
    const view = await ask(spell('Võ Thị Lan'.normalize('NFD')))
    const blanks = { ...papers, ...spell('Võ  Thị\u00a0Lan') }
    await act(view, ['receivePaper', people.counter, blanks])
    expect((await supportFacts(engine, view)).differences).toEqual([])
    expect((await act(view, acts.reconcile)).state).toBe('closed.opened')
  })

  it('of the paper are compared one by one; what only one of them says of address or number is none', async () => {
    const { engine, ask, act } = supportDesk()
    const view = await ask({ applicant: { ...lan, address: '12 Lê Lợi' } })
    const other = {
      ...papers,
      applicant: { name: 'VÕ THỊ LAN', idNumber: '054190000124' },
      fields: { 'what-to-confirm': asked.fields['what-to-confirm'] },
    }
    await act(view, ['receivePaper', people.counter, other])
    expect(fieldsOf((await supportFacts(engine, view)).differences)).toEqual([
      ...['applicant.name', 'applicant.idNumber', 'judgment-number'],
    ])
    await act(view, ['reconcile', people.counter, { explanation: 'Viết hoa; đổi thẻ.' }])
    expect(await supportFacts(engine, view)).toMatchObject({ explanation: 'Viết hoa; đổi thẻ.' })
  })
})
