import { describe, expect, it } from 'vitest'
import { acts, desk, facts } from './acts.js'
import { codeAndField } from './failures.js'
import { people, request } from './office.js'

const odd: readonly (readonly [what: string, name: string])[] = [
  ['a megabyte', 'Á'.repeat(1_000_000)],
  ['201 letters', 'a'.repeat(201)],
  ['NUL', 'Võ\u0000Lan'],
  ['a line break', 'Võ\nLan'],
  ['an escape', 'Võ\u001b[31mLan'],
  ['half a surrogate pair', 'Võ \ud800 Lan'],
  ['the other half', 'Võ \udfff Lan'],
  ['a right-to-left override', 'Võ\u202eLan'],
  ['a left-to-right mark', 'Võ\u200eLan'],
  ['an Arabic letter mark', 'Võ\u061cLan'],
  ['an isolate', 'Võ\u2066Lan\u2069'],
  ['a zero-width space', 'Võ\u200bLan'],
  ['a byte order mark', '\ufeffVõ Lan'],
  ['a private letter', 'Võ \ue000 Lan'],
  ['a letter not assigned', 'Võ \u0378 Lan'],
  ['a non-character', 'Võ \uffff Lan'],
]

describe('a name with', () => {
  it.each(odd)('%s is refused', async (_, name) => {
    const { begin, engine } = desk()
    const field = 'invalid-input data.applicant.name'
    expect(await codeAndField(begin([], { applicant: { name } }))).toBe(field)
    expect((await engine.find()).rows).toEqual([])
  })

  it.each([
    ['two hundred letters', 'Ế'.repeat(200)],
    ['a letter beyond the basic plane', 'Võ 𠄼 Lan'],
    ['an apostrophe, a comma and angle brackets', `Võ O'Lan, <b>“Ltd”</b> & Co.`],
    ['what a spreadsheet takes for a formula', '=1+1'],
  ])('%s is kept as it is', async (_, name) => {
    const { begin, engine } = desk()
    const view = await begin([], { applicant: { name } })
    expect((await facts(engine, view)).applicant.name).toBe(name.normalize('NFC'))
    expect((await engine.verify(view.id)).faults).toEqual([])
  })

  it('marks apart is stored whole, and found without marks', async () => {
    const { begin, engine } = desk()
    const name = 'Nguyễn Thị Hồng Đào'
    const apart = name.normalize('NFD')
    expect(apart).not.toBe(name)
    const view = await begin([acts.accept], { applicant: { name: `  ${apart} ` } })
    expect((await facts(engine, view)).applicant.name).toBe(name)
    expect((await engine.journal(view.id))[0]?.command.data).toMatchObject({ applicant: { name } })
    for (const text of [
      'nguyen',
      'NGUYỄN',
      'dao nguyen',
      'hồng đào',
      apart,
      'đào'.normalize('NFD'),
    ]) {
      expect(
        (await engine.find({ text })).rows.map(({ title }) => title),
        text,
      ).toEqual([name])
    }
    expect((await engine.find({ text: 'nguyen lan' })).rows).toEqual([])
  })
})

describe('a key __proto__ in a parsed text', () => {
  const json = JSON.stringify(request)
  const level = (from: string, to: string): unknown => JSON.parse(json.replace(from, to))
  const bad = '"__proto__":{"admin":true,"unit":"dak-lak"},'

  it.each([
    ['at the top', level('{"procedure"', `{${bad}"procedure"`)],
    ['in the applicant', level('{"name"', `{${bad}"name"`)],
    ['in a paper', level('{"id"', `{${bad}"id"`)],
  ])('%s changes nothing for anybody', async (_, data) => {
    expect(JSON.stringify(data)).toContain('__proto__')
    const { engine } = desk()
    const opened = await engine.open('dossier', data, { by: people.counter }).catch(() => null)
    expect(Reflect.get({}, 'admin')).toBeUndefined()
    if (opened === null) return
    expect(JSON.stringify(await engine.journal(opened.id))).not.toContain('__proto__')
    expect(opened.unit).toBe('phu-yen/tuy-hoa')
    expect((await engine.verify(opened.id)).faults).toEqual([])
  })
})
