import { describe, expect, it } from 'vitest'
import { actor, plainDate, type Engine } from '@motcua/core'
import {
  contactListPaper,
  numberingControl,
  placeOf,
  registerBook,
  reportingCalendarPaper,
  reportingRatesPaper,
  rolloutPaper,
  timelinessCharts,
  worklistPaper,
  type OfficialDocument,
} from '@motcua/core/documents'
import { thads } from '@motcua/core/thads'
import { acts, desk, officer, upTo } from './acts.js'
import { dakLakPeople } from './crowd.js'
import { people, type Act } from './office.js'
import { textsOf } from './paper-words.js'
import { halfYear, offices, staffOf } from './report-desk.js'
import { supportDesk } from './support-desk.js'

const vietnamese = /[ăâđêôơưàảãáạèẻẽéẹìỉĩíịòỏõóọùủũúụỳỷỹýỵằẳẵắặầẩẫấậềểễếệồổỗốộờởỡớợừửữứự]/iu
const symbols = /[\p{L}\d.-]+(?:\/[\p{L}\d.-]+)+|[A-Z]{2}-[A-Z]*THADS/gu

const names = [
  ...thads.units.map(({ name }) => name.en),
  ...thads.units.map(({ name }) => name.en.toLocaleUpperCase('vi')),
  ...thads.units.map((unit) => placeOf(unit)?.value ?? unit.name.en),
  ...['Võ Thị Lan', 'Phạm Quốc Bảo'],
  ...[...Object.values(people), ...Object.values(dakLakPeople)].map(({ name }) => name),
]

/** The Vietnamese that is left of a document without names of people, places and offices, and symbols of documents. */
const vietnameseIn = (document: OfficialDocument): readonly string[] =>
  textsOf(document).filter((text) =>
    vietnamese.test(
      names.reduce((rest, name) => rest.replaceAll(name, ''), text).replace(symbols, ''),
    ),
  )

const inEnglish = async (engine: Engine, id: string): Promise<readonly OfficialDocument[]> => {
  const papers = await engine.papers(id)
  return Promise.all(
    papers.map(({ paper, number }) => engine.document(id, paper, { number, language: 'en' })),
  )
}

const apology = (newDate: string): Act => [
  ...(['apologise', people.head] as const),
  { reason: 'Short of staff', newDate },
]

const storyUntil = (newDate: string): readonly Act[] => [
  ...upTo('assign'),
  ['requestSupplement', people.counter, { items: ['Judgment'], reason: 'Missing' }],
  acts.supply,
  apology(newDate),
  ['settle', people.handler, { outcome: 'granted', summary: 'Done' }],
  ...[acts.approve, acts.notify, acts.returnResult],
]

describe('an English paper has no Vietnamese label, only names', () => {
  it.each(['2017-06-01', '2019-02-11'])('of a dossier of %s', async (day) => {
    const { engine, begin, on } = desk()
    on(day)
    const newDate = day === '2019-02-11' ? '2019-02-27' : '2017-06-20'
    const view = await begin(storyUntil(newDate))
    const refuse: Act = ['refuse', people.counter, { ground: 'not-competent', explanation: 'No' }]
    const refused = await begin([refuse])
    const papers = [...(await inEnglish(engine, view.id)), ...(await inEnglish(engine, refused.id))]
    expect(papers.map(({ kind }) => kind)).toEqual([
      ...['receipt-slip', 'supplement-slip', 'apology-slip', 'control-slip', 'refusal-slip'],
    ])
    for (const paper of papers) {
      expect(vietnameseIn(paper), paper.kind).toEqual([])
      expect(paper.language).toBe('en')
    }
    expect(textsOf(papers)).toContain('Võ Thị Lan')
  })

  it('of a dossier of 2025 that is stopped', async () => {
    const { engine, on } = desk()
    on('2025-10-01')
    const { counter: by, head } = dakLakPeople
    const data = {
      ...{ procedure: 'confirm-result', channel: 'counter', applicant: { name: 'Võ Thị Lan' } },
      components: [{ id: 'request', form: 'original' }],
    }
    const { id } = await engine.open('dossier', data, { by })
    await engine.send(id, { type: 'accept' }, { by })
    const stop = { ground: 'stated-in-notice', note: 'Asked for' }
    await engine.send(id, { type: 'stop', data: stop }, { by: head })
    const papers = await inEnglish(engine, id)
    expect(papers.map(({ kind }) => kind)).toEqual(['receipt-slip', 'stop-notice'])
    expect(papers.flatMap(vietnameseIn)).toEqual([])
  })

  it('of a request for online support', async () => {
    const { engine, ask } = supportDesk()
    const guide: Act = ['guide', people.counter, { items: ['Number'], explanation: 'Give it.' }]
    const complete: Act = [
      ...(['complete', people.applicant] as const),
      { fields: { 'judgment-number': '12/2020/DS-ST' } },
    ]
    const appoint: Act = ['appoint', people.counter, { date: '2020-10-09', hour: '08:00' }]
    const redirect: Act = ['redirect', people.counter, { competentBody: 'Court', explanation: 'x' }]
    const view = await ask({}, [guide, complete, appoint, redirect])
    const papers = await inEnglish(engine, view.id)
    expect(papers.map(({ kind }) => kind)).toEqual([
      ...['appointment-notice', 'guidance-notice', 'guidance-notice'],
    ])
    expect(papers.flatMap(vietnameseIn)).toEqual([])
  })

  it('of the books and lists of an office', async () => {
    const { engine, begin } = desk()
    await begin(upTo('assign'))
    await begin([acts.accept, acts.askWithdrawal, acts.withdraw])
    const register = await engine.register({ unit: 'phu-yen/tuy-hoa', year: 2017 })
    const by = actor('Võ Thị Lan', { unit: 'phu-yen/tuy-hoa', roles: ['head', 'handling-officer'] })
    const asOfficer = { ...by, person: officer.id }
    const items = await engine.worklist(asOfficer)
    expect(items.length).toBeGreaterThan(0)
    const { on } = register
    const language = { language: 'en' } as const
    const papers = [
      ...registerBook(thads, register, language),
      numberingControl(thads, { unit: 'phu-yen', on, registers: [register] }, language),
      worklistPaper(thads, { by, on, items }, language),
      ...[2018, 2021].map((year) =>
        reportingCalendarPaper(
          thads,
          { unit: 'phu-yen', year, on: plainDate('2021-01-04') },
          language,
        ),
      ),
    ]
    expect(papers.flatMap(vietnameseIn)).toEqual([])
  })

  it('of reports and of the rollout', async () => {
    const at = await halfYear()
    await at.dossier(offices.tuyHoa, [...upTo('approve'), acts.notify, acts.returnResult])
    await at.close()
    at.on('2019-07-05')
    await at.engine.pump()
    const by = staffOf(offices.tuyHoa).head
    for (const part of ['tasks', 'difficulties', 'proposals']) {
      await at.send(at.of(offices.tuyHoa), ['writePart', by, { part, text: 'Nothing' }])
    }
    await at.send(at.of(offices.tuyHoa), ['submit', by])
    const window = { from: plainDate('2018-10-01'), to: plainDate('2019-04-01') }
    const { units } = await at.engine.figures({ sets: ['one-stop'], ...window })
    const expected = at.scheduled.map(({ obligation }) => obligation)
    const reports = await Promise.all(at.scheduled.map(({ id }) => at.engine.get(id)))
    const facts = { unit: offices.province, on: plainDate('2019-07-05') }
    const language = { language: 'en' } as const
    const documents = [
      ...(await inEnglish(at.engine, at.of(offices.tuyHoa))),
      reportingRatesPaper(thads, { ...facts, expected, reports }, language),
      timelinessCharts(thads, { ...facts, windows: [{ ...window, units }] }, language),
      rolloutPaper(thads, { ...facts, year: 2018, tasks: [] }, language),
      contactListPaper(thads, { ...facts, tasks: [] }, language),
    ]
    expect(documents.map(({ kind }) => kind)).toEqual([
      ...['report', 'reporting-rates', 'timeliness-charts', 'rollout', 'contact-list'],
    ])
    expect(documents.flatMap(vietnameseIn)).toEqual([])
  })
})
