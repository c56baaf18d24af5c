import { describe, expect, it } from 'vitest'
import { actor, createEngine, readTrackingLink, type CaseView } from '@motcua/core'
import { memoryStore } from '@motcua/core/memory'
import { thads } from '@motcua/core/thads'
import { acts, desk, upTo } from './acts.js'
import { codeAndField, failure } from './failures.js'
import { office, people, type Act } from './office.js'
import { blocksOf, fieldsOf, jsonRenderer } from './paper-words.js'
import { permit } from './permit.js'
import { richRegime } from './rich-regime.js'

const page = 'https://thads.example.vn/tra-cuu'

/** A desk with a renderer, and a dossier on which acts were played. */
const printing = async (steps: readonly Act[] = upTo('assign')) => {
  const at = desk({ renderers: [jsonRenderer] })
  return { ...at, view: await at.begin(steps) }
}

describe('render', () => {
  it('prints a paper of a case in a format that a renderer was given for', async () => {
    const { engine, view } = await printing()
    const file = await engine.render(view.id, 'receipt-slip', 'json', { language: 'en' })
    const document = await engine.document(view.id, 'receipt-slip', { language: 'en' })
    expect(JSON.parse(new TextDecoder().decode(file))).toEqual(document)
    expect(await engine.print(document, 'json')).toEqual(file)
  })

  it('names the formats there are, for one that is not', async () => {
    const { engine, view } = await printing()
    const { code, field, message } = await failure(engine.render(view.id, 'receipt-slip', 'docx'))
    expect([code, field]).toEqual(['unknown-format', 'format'])
    expect(message).toContain('docx; renderers were given for: json')
    const bare = desk()
    const other = await bare.begin([acts.accept])
    expect((await failure(bare.engine.render(other.id, 'receipt-slip', 'docx'))).message).toContain(
      'for: none',
    )
  })

  it('names the papers a case has by now, for a name that is none', async () => {
    const { engine, view } = await printing()
    const { code, field, message } = await failure(engine.render(view.id, 'reciept', 'json'))
    expect([code, field]).toEqual(['unknown-paper', 'paper'])
    expect(message).toContain('reciept; this dossier has by now: receipt-slip, control-slip; a')
    expect(message).toContain('a dossier may have: receipt-slip, supplement-slip, refusal-slip,')
  })

  it.each([
    ['receipt-slip', [], 'The dossier was not received, or was settled at once and nobody asked'],
    ['supplement-slip', [acts.accept], 'No supplement was asked for.'],
    ['refusal-slip', [acts.accept], 'The dossier was not refused at the counter.'],
    ['apology-slip', [acts.accept], 'No apology was made and no new date of return promised.'],
    ['stop-notice', [acts.accept], 'Handling of the dossier was not stopped.'],
    ['control-slip', [acts.accept], 'The dossier was not handed over for settlement.'],
  ] as const)('says why there is no %s', async (paper, steps, why) => {
    const { engine, view } = await printing(steps)
    const { code, field, reasons } = await failure(engine.render(view.id, paper, 'json'))
    expect([code, field]).toEqual(['paper-not-issued', 'paper'])
    expect(reasons.map(({ text }) => text.en)).toEqual([expect.stringContaining(why)])
  })

  it('says that no circular had a form on that day', async () => {
    const { engine, begin } = desk({ regime: richRegime, renderers: [jsonRenderer] })
    const stop: Act = ['stop', people.head, { ground: 'applicant-deceased', note: 'Đã mất' }]
    const view = await begin([acts.accept, stop], { procedure: 'rich' })
    const { code, reasons } = await failure(engine.render(view.id, 'stop-notice', 'json'))
    expect(code).toBe('paper-not-issued')
    expect(reasons[0]?.text).toEqual({
      vi: 'Ngày 01/6/2017 chưa có văn bản nào quy định mẫu giấy tờ này.',
      en: 'On 2017-06-01 no circular had a form for it.',
    })
    expect((await engine.papers(view.id)).map(({ paper }) => paper)).toEqual(['receipt-slip'])
  })

  it('refuses a number and a language there is not', async () => {
    const { engine, view } = await printing()
    const number = engine.document(view.id, 'receipt-slip', { number: 2 })
    const { message } = await failure(number)
    expect(message).toContain('2; there are: 1')
    expect(await codeAndField(number)).toBe('invalid-input options.number')
    const language = engine.document(view.id, 'receipt-slip', { language: 'fr' as never })
    expect(await codeAndField(language)).toBe('invalid-input options.language')
    expect(await codeAndField(engine.document(view.id, 'receipt-slip', null as never))).toBe(
      'invalid-input options',
    )
  })

  it('shows nobody a paper of another office', async () => {
    const { engine, view } = await printing()
    const by = actor('Hồ Văn Xa', { unit: 'phu-yen/song-cau', roles: ['one-stop-officer'] })
    expect(await codeAndField(engine.papers(view.id, { by }))).toBe('refused by')
    expect(await codeAndField(engine.render(view.id, 'receipt-slip', 'json', { by }))).toBe(
      'refused by',
    )
    expect(await engine.papers(view.id, { by: people.counter })).toHaveLength(2)
  })

  it('knows no paper of a kind of the host', async () => {
    const { engine } = office({ kinds: [permit] })
    const view = await engine.open('parking-permit', { holder: 'Xa' }, { by: people.applicant })
    expect(await engine.papers(view.id)).toEqual([])
    const { message } = await failure(engine.document(view.id, 'receipt-slip'))
    expect(message).toContain(
      'this parking-permit has by now: none; a parking-permit may have: none',
    )
  })
})

describe('the papers of a case', () => {
  it('are listed in the order of their forms, with number and day', async () => {
    const { engine, view } = await printing([...upTo('assign'), acts.askMore])
    const listed = (await engine.papers(view.id)).map((paper) => [paper.paper, paper.name.vi])
    expect(listed).toEqual([
      ['receipt-slip', 'Phiếu hẹn'],
      ['supplement-slip', 'Phiếu hướng dẫn bổ sung, hoàn chỉnh hồ sơ'],
      ['control-slip', 'Phiếu kiểm soát hồ sơ'],
    ])
  })

  it.each([
    ['2019-01-05', null],
    ['2019-01-06', '01'],
    ['2025-09-14', '01'],
  ])('of %s have the form in force that day', async (day, form) => {
    const { engine, begin, on } = desk()
    on('2018-12-28')
    const view = await begin()
    on(day)
    const accepted = await open(day, view)
    expect(accepted).toEqual(form)

    async function open(date: string, early: CaseView): Promise<string | null | undefined> {
      const by = date < '2025-07-01' ? people.counter : { ...people.counter, unit: 'dak-lak' }
      await engine.send(early.id, { type: 'accept' }, { by })
      return (await engine.papers(early.id))[0]?.form
    }
  })
})

describe('the tracking QR code', () => {
  it('leads to the page of the host with code and secret, which is also printed to be typed', async () => {
    const { engine, view } = await printing()
    const secret = await engine.issueTracking(view.id, { by: people.counter })
    const slip = await engine.document(view.id, 'receipt-slip', { tracking: { page, secret } })
    const [picture] = blocksOf(slip, 'picture')
    expect(picture).toMatchObject({
      alternative: 'Mã QR dẫn đến trang tra cứu với mã số PY01-170601-0001.',
      caption: 'Quét mã để theo dõi tình trạng giải quyết.',
    })
    const link = picture?.picture.is === 'qr' ? picture.picture.text : ''
    expect(readTrackingLink(link)).toEqual({ code: 'PY01-170601-0001', secret })
    expect(fieldsOf(slip)['Mã bí mật tra cứu']).toBe(secret)
  })

  it('is refused with a secret that no longer leads anywhere, which is not told again', async () => {
    const { engine, view } = await printing()
    const by = people.counter
    const old = await engine.issueTracking(view.id, { by })
    await engine.issueTracking(view.id, { by })
    const stale = engine.document(view.id, 'receipt-slip', { tracking: { page, secret: old } })
    const { code, field, message } = await failure(stale)
    expect([code, field]).toEqual(['invalid-input', 'options.tracking.secret'])
    expect(message).not.toContain(old)
  })

  it('is refused before a secret was issued, and with a page that is none', async () => {
    const { engine, view } = await printing()
    const early = engine.document(view.id, 'receipt-slip', { tracking: { page, secret: '' } })
    expect(await codeAndField(early)).toBe('invalid-input options.tracking.secret')
    const secret = await engine.issueTracking(view.id, { by: people.counter })
    const tracking = { page: 'http://thads.example.vn', secret }
    const unsafe = engine.document(view.id, 'receipt-slip', { tracking })
    expect(await codeAndField(unsafe)).toBe('invalid-input page')
  })

  it('is on no paper that stays in the house', async () => {
    const { engine, view } = await printing()
    const secret = await engine.issueTracking(view.id, { by: people.counter })
    const slip = await engine.document(view.id, 'control-slip', { tracking: { page, secret } })
    expect(JSON.stringify(slip)).not.toContain(secret)
  })
})

describe('an engine', () => {
  it('takes one renderer for each format, whole', () => {
    const given = (renderers: readonly unknown[]) =>
      createEngine({ regime: thads, store: memoryStore(), renderers: renderers as never })
    expect(() => given([jsonRenderer, jsonRenderer])).toThrow('json, json; one for each format')
    expect(() => given([{ format: 'x' }])).toThrow('options.renderers[0].mediaType')
  })
})
