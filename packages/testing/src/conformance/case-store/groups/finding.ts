import { plainDate, type CaseQuery, type CaseStore, type CaseSummary } from '@motcua/core'
import { expectSame } from '../../expectation.js'
import { chapter, type CaseStoreContext } from '../context.js'

type Conditions = Omit<CaseQuery, 'order' | 'limit' | 'after'>

/** Opens one dossier for each summary; its title is what the list is told by. */
async function fill(
  { store, dossier }: CaseStoreContext,
  cases: Readonly<Record<string, Partial<CaseSummary>>>,
): Promise<void> {
  for (const [title, summary] of Object.entries(cases)) {
    const { state = 'settlement' } = summary
    await dossier().append(store, { state, summary: { ...summary, title } })
  }
}

async function titles(
  store: CaseStore,
  conditions: Conditions,
  order: CaseQuery['order'] = 'opened',
) {
  const { rows } = await store.find({ ...conditions, order, limit: 1000 })
  return rows.map(({ title }) => title)
}

/** Asks that each condition finds the titles listed, separated by spaces. */
async function expectFinds(
  store: CaseStore,
  answers: readonly (readonly [Conditions, string])[],
): Promise<void> {
  for (const [conditions, expected] of answers) {
    const promise = `The store finds by ${JSON.stringify(conditions)}`
    expectSame(promise, (await titles(store, conditions)).join(' '), expected)
  }
}

const byField = chapter('finding', {
  'a row is the summary as written, with the id': async ({ store, dossier }) => {
    const [one, other] = [dossier(), dossier()]
    const full: CaseSummary = {
      kind: 'dossier',
      unit: 'phu-yen/tuy-hoa',
      subject: 'confirm-result',
      state: 'result.returned',
      code: 'THA-PY.TH-170601-0001',
      title: 'Nguyễn Đức Ân 🏛️ “x”',
      search: 'nguyen duc an',
      channel: 'post',
      receivedOn: plainDate('2017-06-01'),
      due: plainDate('2017-06-08'),
      judgedBy: plainDate('2017-06-09'),
      finishedOn: plainDate('2017-06-07'),
      verdict: 'early',
      assignee: 'phu-yen/tuy-hoa/le-van-b',
      closed: true,
    }
    const empty: CaseSummary = {
      ...full,
      code: null,
      channel: null,
      receivedOn: null,
      due: null,
      judgedBy: null,
      finishedOn: null,
      verdict: null,
      assignee: null,
      closed: false,
    }
    await one.append(store, { summary: full, state: full.state })
    await other.append(store, { summary: empty, state: empty.state })
    const expected = [
      { ...full, id: one.id },
      { ...empty, id: other.id },
    ]
    const { rows } = await store.find({ order: 'opened', limit: 9 })
    expectSame('Every field is kept', rows, expected)
  },

  'cases are found by kind': async (context) => {
    await fill(context, { a: { kind: 'dossier' }, b: { kind: 'report' }, c: { kind: 'dossier' } })
    await expectFinds(context.store, [
      [{ kind: 'dossier' }, 'a c'],
      [{ kind: 'report' }, 'b'],
      [{ kind: 'task' }, ''],
      [{}, 'a b c'],
    ])
  },

  'cases are found by any of several units': async (context) => {
    await fill(context, {
      a: { unit: 'phu-yen' },
      b: { unit: 'phu-yen/tuy-hoa' },
      c: { unit: 'hue' },
    })
    await expectFinds(context.store, [
      [{ units: ['phu-yen'] }, 'a'],
      [{ units: ['hue', 'phu-yen', 'hue'] }, 'a c'],
      [{ units: ['phu'] }, ''],
      [{ units: [] }, ''],
    ])
  },

  'cases are found among a thousand units': async (context) => {
    await fill(context, { a: { unit: 'u-999' }, b: { unit: 'u-1000' } })
    const units = Array.from({ length: 1000 }, (_, index) => `u-${index}`)
    await expectFinds(context.store, [[{ units }, 'a']])
  },

  'cases are found by subject': async (context) => {
    await fill(context, { a: { subject: 'confirm-result' }, b: { subject: 'confirm' } })
    await expectFinds(context.store, [
      [{ subject: 'confirm' }, 'b'],
      [{ subject: 'confirm-result' }, 'a'],
    ])
  },

  'cases are found by assignee': async (context) => {
    await fill(context, { a: { assignee: 'hoa' }, b: { assignee: 'hoa-2' }, c: {} })
    await expectFinds(context.store, [
      [{ assignee: 'hoa' }, 'a'],
      [{ assignee: 'null' }, ''],
    ])
  },

  'cases are found by their whole code': async (context) => {
    await fill(context, { a: { code: 'TH-0001' }, b: { code: 'TH-00010' }, c: {} })
    await expectFinds(context.store, [
      [{ code: 'TH-0001' }, 'a'],
      [{ code: 'TH-000_' }, ''],
      [{ code: 'TH-0001%' }, ''],
    ])
  },

  'cases are found by being closed or not': async (context) => {
    await fill(context, { a: { closed: true }, b: { closed: false } })
    await expectFinds(context.store, [
      [{ closed: true }, 'a'],
      [{ closed: false }, 'b'],
    ])
  },

  'a state finds itself and what is below it, not a longer name': async (context) => {
    await fill(context, {
      a: { state: 'settlement' },
      b: { state: 'settlement.draft' },
      c: { state: 'settlement.draft.first' },
      d: { state: 'settlements' },
      e: { state: 'settlements.draft' },
      f: { state: 'settlement-2.draft' },
      g: { state: 'Settlement' },
      h: { state: 'intake.settlement' },
    })
    await expectFinds(context.store, [
      [{ state: 'settlement' }, 'a b c'],
      [{ state: 'settlement.draft' }, 'b c'],
      [{ state: 'settle' }, ''],
    ])
  },

  'a state is read letter by letter': async (context) => {
    await fill(context, {
      a: { state: 'check_1.x' },
      b: { state: 'check-1.x' },
      c: { state: '%.x' },
    })
    await expectFinds(context.store, [
      [{ state: 'check_1' }, 'a'],
      [{ state: '%' }, 'c'],
      [{ state: '*' }, ''],
    ])
  },

  'due before a day leaves that day out': async (context) => {
    await fill(context, {
      a: { due: plainDate('2017-06-07') },
      b: { due: plainDate('2017-06-08') },
      c: { due: null },
      d: { due: plainDate('2016-12-31') },
    })
    await expectFinds(context.store, [
      [{ dueBefore: plainDate('2017-06-08') }, 'a d'],
      [{ dueBefore: plainDate('2017-06-09') }, 'a b d'],
      [{ dueBefore: plainDate('2016-12-31') }, ''],
    ])
  },
})

const byWords = chapter('finding', {
  'every word must occur in the search text': async (context) => {
    await fill(context, {
      a: { search: 'nguyen van an tha-170601-0001' },
      b: { search: 'nguyen thi hoa' },
      c: { search: '' },
    })
    await expectFinds(context.store, [
      [{ words: ['nguyen'] }, 'a b'],
      [{ words: ['hoa', 'nguyen'] }, 'b'],
      [{ words: ['nguyen', 'van', 'hoa'] }, ''],
      [{ words: [] }, 'a b c'],
    ])
  },

  'a word is found inside another': async (context) => {
    await fill(context, { a: { search: 'nguyen van an 170601-0001' }, b: { search: 'tran' } })
    await expectFinds(context.store, [
      [{ words: ['guye'] }, 'a'],
      [{ words: ['01-00'] }, 'a'],
      [{ words: ['n'] }, 'a b'],
      [{ words: ['ann'] }, ''],
    ])
  },

  'a word is read letter by letter': async (context) => {
    await fill(context, {
      a: { search: '100% of_it' },
      b: { search: '100 ofxit' },
      c: { search: 'back\\slash "quoted" it\'s or (not) near*' },
    })
    await expectFinds(context.store, [
      [{ words: ['100%'] }, 'a'],
      [{ words: ['%'] }, 'a'],
      [{ words: ['of_it'] }, 'a'],
      [{ words: ['_'] }, 'a'],
      [{ words: ['k\\s'] }, 'c'],
      [{ words: ['\\%'] }, ''],
      [{ words: ['"quoted"', "it's"] }, 'c'],
      [{ words: ['near*'] }, 'c'],
      [{ words: ['or', '(not)'] }, 'c'],
    ])
  },
})

const together = chapter('finding', {
  'conditions are joined by and': async (context) => {
    const unit = 'hue'
    await fill(context, { a: { unit, closed: true }, b: { unit }, c: { closed: true } })
    await expectFinds(context.store, [
      [{ units: [unit], closed: true }, 'a'],
      [
        { units: [unit], closed: true, kind: 'dossier', words: ['nguyen'], state: 'settlement' },
        'a',
      ],
      [{ units: [unit], closed: true, kind: 'report' }, ''],
      [{ units: [unit], closed: true, words: ['hoa'] }, ''],
    ])
  },

  'a later commit replaces the summary': async ({ store, dossier }) => {
    const one = dossier()
    await one.append(store, { state: 'intake', summary: { title: 'a', search: 'before' } })
    const summary = { title: 'b', search: 'after', due: null, assignee: 'hoa', closed: true }
    const last = await one.append(store, { state: 'result', summary })
    const { rows } = await store.find({ order: 'opened', limit: 9 })
    expectSame('One row, as last written', rows, [{ ...last.summary, id: one.id }])
    await expectFinds(store, [
      [{ words: ['before'] }, ''],
      [{ state: 'intake' }, ''],
      [{ closed: false }, ''],
      [{ dueBefore: plainDate('2099-01-01') }, ''],
      [{ words: ['after'], state: 'result', assignee: 'hoa', closed: true }, 'b'],
    ])
  },

  'the order opened goes by id, whenever it was committed': async ({ store, dossier }) => {
    const dossiers = Array.from({ length: 30 }, dossier)
    for (let index = 0; index < 30; index += 1) {
      await dossiers[(index * 7) % 30]?.append(store)
    }
    const { rows } = await store.find({ order: 'opened', limit: 100 })
    expectSame(
      'Ids rise',
      rows.map(({ id }) => id),
      dossiers.map(({ id }) => id),
    )
  },

  'the order due goes by day, then by id, and leaves out the undated': async (context) => {
    const days = [plainDate('2017-06-09'), null, plainDate('2017-06-08'), plainDate('2016-06-30')]
    const dues = [...days, ...days].map((due, index) => [`${index}`, { due }] as const)
    await fill(context, Object.fromEntries(dues))
    expectSame('Days rise', (await titles(context.store, {}, 'due')).join(' '), '3 7 2 6 0 4')
    const closed = await titles(context.store, { closed: true }, 'due')
    expectSame('Conditions hold in this order too', closed, [])
  },
})

/** Which cases a query finds. */
export const finding = [...byField, ...byWords, ...together]
