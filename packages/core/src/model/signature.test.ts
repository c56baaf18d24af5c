import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { actor, capacities } from './actor.js'
import { signatureOf } from './signature.js'

const place = { unit: 'phu-yen/tuy-hoa', roles: ['head'] }
const head = { id: 'bao', name: 'Phạm Quốc Bảo', title: 'Chi cục trưởng' }
const name = 'Trần Văn Bình'

describe('a signature', () => {
  it('of a deputy for the head names the head’s title, then the deputy’s own', () => {
    const deputy = actor(name, {
      ...{ ...place, capacity: 'KT', title: 'Phó Chi cục trưởng', onBehalfOf: head },
    })
    expect(signatureOf(deputy)).toEqual({
      ...{ authority: 'KT. CHI CỤC TRƯỞNG', title: 'PHÓ CHI CỤC TRƯỞNG', name },
    })
  })

  it.each([
    ['TL', 'Chánh Văn phòng', 'CHÁNH VĂN PHÒNG'],
    ['TUQ', 'Trưởng phòng Nghiệp vụ', 'TRƯỞNG PHÒNG NGHIỆP VỤ'],
    ['KT', undefined, null],
  ] as const)('as %s by %s names the head’s title above', (capacity, title, own) => {
    const by = actor(name, {
      ...{ ...place, capacity, onBehalfOf: head, ...(title === undefined ? {} : { title }) },
    })
    const authority = `${capacity}. CHI CỤC TRƯỞNG`
    expect(signatureOf(by)).toEqual({ authority, title: own, name })
  })

  it('of an acting head has one line of title', () => {
    const acting = actor(name, { ...place, capacity: 'Q', title: 'Chi cục trưởng' })
    expect(signatureOf(acting)).toEqual({ authority: 'Q. CHI CỤC TRƯỞNG', title: null, name })
  })

  it('of anybody else shows the title, where it is known', () => {
    const plain = { authority: null, name }
    expect(signatureOf(actor(name, { ...place, title: 'Chi cục trưởng' }))).toEqual({
      ...{ ...plain, title: 'CHI CỤC TRƯỞNG' },
    })
    expect(signatureOf(actor(name, place))).toEqual({ ...plain, title: null })
    const inName = actor(name, { ...place, title: 'Thẩm tra viên', onBehalfOf: head })
    expect(signatureOf(inName)).toEqual({ ...plain, title: 'THẨM TRA VIÊN' })
  })

  it('puts every Vietnamese letter in capitals, however it is composed', () => {
    const title = 'ăâđêôơư ẳặấậđềểệỗộớợứự ỳỵỷỹ'.normalize('NFD')
    const by = { ...place, person: 'binh', name, title }
    expect(signatureOf(by).title).toBe('ĂÂĐÊÔƠƯ ẲẶẤẬĐỀỂỆỖỘỚỢỨỰ ỲỴỶỸ'.normalize('NFC'))
  })
})

describe('who acts', () => {
  it.each([
    ['KT for nobody', { capacity: 'KT' }, 'by.onBehalfOf'],
    [
      'KT for somebody without title',
      { capacity: 'KT', onBehalfOf: { id: 'bao', name: 'Bảo' } },
      'by.onBehalfOf.title',
    ],
    ['Q for somebody', { capacity: 'Q', title: 'Cục trưởng', onBehalfOf: head }, 'by.onBehalfOf'],
    ['Q without title', { capacity: 'Q' }, 'by.title'],
  ] as const)('does not sign as %s', (_, signing, field) => {
    expect(() => actor(name, { ...place, ...signing })).toThrow(
      expect.objectContaining({ code: 'invalid-input', field }),
    )
  })

  test.prop([
    fc.option(fc.constantFrom(...capacities), { nil: undefined }),
    fc.option(fc.constant('Cục trưởng'), { nil: undefined }),
    fc.option(fc.constantFrom(head, { id: 'bao', name: 'Bảo' }), { nil: undefined }),
  ])('signs in a capacity exactly where every line of it can be printed', (...given) => {
    const [capacity, title, onBehalfOf] = given
    const raw = {
      ...{ ...place, person: 'binh', name },
      ...(capacity === undefined ? {} : { capacity }),
      ...(title === undefined ? {} : { title }),
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    }
    const { authority } = signatureOf(raw)
    const nameless = authority !== null && authority.endsWith('.')
    const misplaced = capacity === 'Q' && onBehalfOf !== undefined
    const { person, ...options } = raw
    const make = () => actor(name, { ...options, person })
    if (nameless || misplaced) expect(make).toThrow()
    else expect(signatureOf(make())).toEqual(signatureOf(raw))
  })

  it('has no more keys than were given', () => {
    const onBehalfOf = { id: 'bao', name: 'Bảo' }
    const by = actor(name, { ...place, person: 'binh', onBehalfOf })
    expect(JSON.stringify(by)).toBe(
      `{"person":"binh","name":"${name}","unit":"phu-yen/tuy-hoa","roles":["head"],"onBehalfOf":{"id":"bao","name":"Bảo"}}`,
    )
  })
})
