import { expectFault, expectSame } from '../../expectation.js'
import { chapter } from '../context.js'
import {
  count,
  expectLines,
  june,
  on,
  openAll,
  windowsOfYear,
  yearOfCases,
  type Counted,
  type Line,
} from '../counting.js'

const window = chapter('counting', {
  'a case counts once as it came and once as it left': async (context) => {
    const { store } = context
    await expectLines(store, {}, [])
    await openAll(context, [{ finishedOn: on('06-12'), verdict: 'on-time' }])
    await expectLines(store, {}, [{ received: 1, onTime: 1 }])
  },

  'received before the window is carried over, within it is received, after it is not counted':
    async (context) => {
      const { store } = context
      const days = ['05-31', '06-01', '06-30', '07-01'].map(on)
      await openAll(
        context,
        [...days, null].map((receivedOn) => ({ receivedOn })),
      )
      await expectLines(store, {}, [{ carried: 1, received: 2, pendingInTime: 3 }])
      await expectLines(store, { from: on('06-02') }, [
        { carried: 2, received: 1, pendingInTime: 3 },
      ])
      await expectLines(store, { to: on('06-30') }, [{ carried: 1, received: 1, pendingInTime: 2 }])
      await expectLines(store, { to: on('07-02') }, [{ carried: 1, received: 3, pendingInTime: 4 }])
    },

  'finished on the first and the last day of the window counts, the day before and after does not':
    async (context) => {
      const { store } = context
      const days = ['05-31', '06-01', '06-30', '07-01'].map(on)
      await openAll(
        context,
        days.map((finishedOn) => ({ receivedOn: on('05-02'), finishedOn, verdict: 'late' })),
      )
      await expectLines(store, {}, [{ carried: 3, late: 2, pendingInTime: 1 }])
      await expectLines(store, { from: on('05-31') }, [{ carried: 4, late: 3, pendingInTime: 1 }])
      await expectLines(store, { from: on('06-02') }, [{ carried: 2, late: 1, pendingInTime: 1 }])
      await expectLines(store, { to: on('07-02') }, [{ carried: 3, late: 3 }])
    },

  'finished cases count by their verdict, those with none or another one as unjudged': async (
    context,
  ) => {
    const verdicts = ['early', 'on-time', 'late', 'early', 'late', 'late', 'granted', 'Late', null]
    const finishedOn = on('06-12')
    await openAll(
      context,
      verdicts.map((verdict) => ({ finishedOn, verdict })),
    )
    const line = { received: 9, early: 2, onTime: 1, late: 3, unjudged: 3 }
    await expectLines(context.store, {}, [line])
  },

  'a pending case is overdue when its day is before the end of the window, known or not': async (
    context,
  ) => {
    const { store } = context
    const days = ['05-31', '06-30', '07-01'].map(on)
    await openAll(context, [
      ...[...days, null].map((judgedBy) => ({ judgedBy })),
      { judgedBy: on('06-30'), finishedOn: on('07-01'), verdict: 'late' },
      { judgedBy: null, finishedOn: on('07-01') },
    ])
    await expectLines(store, {}, [{ received: 6, pendingInTime: 3, pendingOverdue: 3 }])
    const [to, later] = [on('06-30'), on('07-02')]
    await expectLines(store, { to }, [{ received: 6, pendingInTime: 5, pendingOverdue: 1 }])
    const ended = { late: 1, unjudged: 1, pendingInTime: 1, pendingOverdue: 3 }
    await expectLines(store, { to: later }, [{ received: 6, ...ended }])
  },

  'a case is carried over into every window until the one it is finished in': async (context) => {
    await openAll(context, [
      {
        receivedOn: on('05-10'),
        judgedBy: on('06-20'),
        finishedOn: on('07-15'),
        verdict: 'late',
      },
    ])
    const lines: readonly (readonly [month: string, next: string, lines: readonly Line[]])[] = [
      ['04-01', '05-01', []],
      ['05-01', '06-01', [{ received: 1, pendingInTime: 1 }]],
      ['06-01', '07-01', [{ carried: 1, pendingOverdue: 1 }]],
      ['07-01', '08-01', [{ carried: 1, late: 1 }]],
      ['08-01', '09-01', []],
    ]
    for (const [from, to, expected] of lines) {
      await expectLines(context.store, { from: on(from), to: on(to) }, expected)
    }
  },

  'a window may have one day, and one without a day is refused': async (context) => {
    const { store } = context
    const day = on('06-08')
    await openAll(context, [{ finishedOn: day, verdict: 'early' }, {}])
    const line = { received: 2, early: 1, pendingInTime: 1 }
    await expectLines(store, { from: day, to: on('06-09') }, [line])
    for (const to of [day, on('06-07')]) {
      await expectFault('A window has a day', count(store, { from: day, to }), 'to')
    }
  },
})

const keys = chapter('counting', {
  'only cases of the kind are counted': async (context) => {
    await openAll(context, [{ kind: 'dossier' }, { kind: 'report' }, { kind: 'report' }])
    await expectLines(context.store, {}, [{ received: 1, pendingInTime: 1 }])
    await expectLines(context.store, { kind: 'report' }, [{ received: 2, pendingInTime: 2 }])
    await expectLines(context.store, { kind: 'doss' }, [])
  },

  'only cases of the units asked for are counted': async (context) => {
    const { store } = context
    const one = { received: 1, pendingInTime: 1 }
    const units = ['hue', 'phu-yen', 'phu-yen/tuy-hoa', 'u-999', 'u-1000']
    await openAll(
      context,
      units.map((unit) => ({ unit })),
    )
    const [hue, phuYen] = [
      { ...one, unit: 'hue' },
      { ...one, unit: 'phu-yen' },
    ]
    await expectLines(store, { units: ['phu-yen'] }, [phuYen])
    await expectLines(store, { units: ['phu-yen', 'hue', 'phu-yen', 'none'] }, [hue, phuYen])
    await expectLines(store, { units: [] }, [])
    const many = Array.from({ length: 1000 }, (_, index) => `u-${index}`)
    await expectLines(store, { units: many }, [{ ...one, unit: 'u-999' }])
  },

  'every unit, subject and channel has a row of its own, and no channel is one, too': async (
    context,
  ) => {
    const line = { received: 1, pendingInTime: 1 }
    const rows = [
      { unit: 'a', subject: 'a', channel: null },
      { unit: 'a', subject: 'a', channel: '' },
      { unit: 'a', subject: 'a', channel: 'null' },
      { unit: 'a', subject: 'b', channel: null },
      { unit: 'a', subject: 'b', channel: 'online' },
      { unit: 'b', subject: 'a', channel: 'online' },
    ]
    await openAll(context, [...rows, ...rows.slice(3)].toReversed())
    const two = { received: 2, pendingInTime: 2 }
    await expectLines(
      context.store,
      {},
      rows.map((row, place) => ({ ...(place < 3 ? line : two), ...row })),
    )
  },

  'rows are ordered by unit, subject and channel, letter by letter': async (context) => {
    const texts = ['', 'A', 'a', 'a b', 'a-b', 'ab', 'b', 'Á', 'á', 'đ', '🏛️', '\uff5e']
    const one = { received: 1, pendingInTime: 1 }
    const rows = [
      ...[null, ...texts].map((channel) => ({ unit: '', subject: '', channel })),
      ...texts.slice(1).map((subject) => ({ unit: '', subject, channel: null })),
      ...texts.slice(1).map((unit) => ({ unit, subject: '', channel: 'post' })),
    ]
    await openAll(
      context,
      rows.map((_, place) => rows[(place * 11) % rows.length] ?? {}),
    )
    await expectLines(
      context.store,
      {},
      rows.map((row) => ({ ...one, ...row })),
    )
  },
})

const june30 = on('06-30')

/** What one later commit changes, and what is counted then. */
const changes: readonly (readonly [change: Counted, then: Line, before?: Counted])[] = [
  [{ receivedOn: on('05-31') }, { carried: 1, pendingInTime: 1 }],
  [{ judgedBy: june30 }, { received: 1, pendingOverdue: 1 }],
  [{ finishedOn: june30 }, { received: 1, unjudged: 1 }],
  [{ verdict: 'late' }, { received: 1, late: 1 }, { finishedOn: june30 }],
  [{ verdict: 'early' }, { received: 1, early: 1 }, { finishedOn: june30, verdict: 'late' }],
  [{ channel: 'post' }, { channel: 'post', received: 1, pendingInTime: 1 }],
  [{ channel: null }, { channel: null, received: 1, pendingInTime: 1 }],
  [{ subject: 'other' }, { subject: 'other', received: 1, pendingInTime: 1 }],
  [{ unit: 'hue' }, { unit: 'hue', received: 1, pendingInTime: 1 }],
  [{ assignee: 'hoa' }, { received: 1, pendingInTime: 1 }],
]

const figures = chapter('counting', {
  'in every row what came is what left, and none is empty': async (context) => {
    await openAll(context, yearOfCases(400))
    let counted = 0
    for (const query of windowsOfYear) {
      for (const row of await count(context.store, query)) {
        const left = row.early + row.onTime + row.late + row.unjudged
        const came = row.carried + row.received
        expectSame('What came left or waits', left + row.pendingInTime + row.pendingOverdue, came)
        expectSame('A row counts a case', came > 0, true)
        counted += row.received
      }
    }
    const received = yearOfCases(400).filter(({ receivedOn = null }) => receivedOn !== null)
    expectSame('Every case is received in one window', counted, received.length)
  },

  'what a window carries over is what was pending at the end of the one before': async (
    context,
  ) => {
    await openAll(context, yearOfCases(400))
    let before: Record<string, number> = {}
    for (const query of windowsOfYear) {
      const carried: Record<string, number> = {}
      const pending: Record<string, number> = {}
      for (const row of await count(context.store, query)) {
        const key = JSON.stringify([row.unit, row.subject, row.channel])
        const left = row.pendingInTime + row.pendingOverdue
        if (row.carried > 0) carried[key] = row.carried
        if (left > 0) pending[key] = left
      }
      expectSame(`Carried over into ${query.from}`, carried, before)
      before = pending
    }
  },

  'a thousand cases in one row are counted': async (context) => {
    await openAll(
      context,
      Array.from({ length: 1000 }, () => ({})),
    )
    await expectLines(context.store, {}, [{ received: 1000, pendingInTime: 1000 }])
  },

  'a tally sees every commit answered before it': async ({ store, dossier }) => {
    for (let opened = 1; opened <= 20; opened += 1) {
      await dossier().append(store, { summary: { receivedOn: on('06-08'), judgedBy: null } })
      await expectLines(store, {}, [{ received: opened, pendingInTime: opened }])
    }
  },

  'a later commit changes what is counted': async ({ store, dossier }) => {
    const one = dossier()
    const plain = { receivedOn: on('06-08'), judgedBy: on('07-08') }
    for (const [change, line, before = {}] of changes) {
      await one.append(store, { summary: { ...plain, ...before } })
      await one.append(store, { summary: { ...plain, ...before, ...change } })
      await expectLines(store, {}, [line])
    }
    for (const change of [{ kind: 'report' }, { receivedOn: null }]) {
      await one.append(store, { summary: plain })
      await expectLines(store, {}, [{ received: 1, pendingInTime: 1 }])
      await one.append(store, { summary: { ...plain, ...change } })
      await expectLines(store, {}, [])
    }
  },
})

/** What a tally counts. */
export const counting = [...window, ...keys, ...figures]

/** What a tally counts after the store was opened again. */
export const countingReopened = chapter(
  'counting',
  {
    'a tally is the same after reopening': async (context) => {
      await openAll(context, yearOfCases(100))
      const year = { from: on('01-01'), to: on('12-31') }
      const before = [await count(context.store), await count(context.store, year)]
      const again = await context.reopen()
      expectSame('As before', [await count(again), await count(again, year)], before)
      await openAll({ ...context, store: again }, [{ subject: 'new' }])
      const news = (await count(again, june)).filter(({ subject }) => subject === 'new')
      expectSame('It goes on counting', news.length, 1)
    },
  },
  'reopen',
)
