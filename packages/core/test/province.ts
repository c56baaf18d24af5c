import {
  actor,
  addDays,
  dossierData,
  epochOfInstant,
  instant,
  instantOfEpoch,
  isMotcuaError,
  type Actor,
  type CaseRow,
  type DossierCommand,
  type PlainDate,
} from '@motcua/core'
import { dice, type Dice } from './dice.js'
import { message } from './feedback-desk.js'
import { office } from './office.js'
import { payloads } from './payloads.js'
import { richRegime } from './rich-regime.js'
import { asked, claim, facts, lan, papers, sent, wondering } from './support-desk.js'

/** A time of the offices of Phú Yên: before the software grew, and around the merger of July 2025. */
export const eras = [
  { begins: '2020-10-05T08:30:00.000+07:00', national: 'tong-cuc-thads' },
  { begins: '2025-06-16T08:30:00.000+07:00', national: 'cuc-quan-ly-thads' },
] as const

const offices = ['phu-yen', 'phu-yen/tuy-hoa', 'phu-yen/song-cau']
const roles = ['one-stop-officer', 'handling-officer', 'enforcer', 'head'] as const
const topics = ['dossier', 'software', 'conduct', 'regulation']

const isDossierCommand = (name: string): name is DossierCommand => name in payloads

/** What ends a case, or is done to it again and again. */
const seldom: readonly string[] = [
  ...['refuse', 'guide', 'withdraw', 'stop', 'redirect', 'file', 'refer', 'giveImmediateResult'],
  ...['reportLoss', 'requestWithdrawal', 'consult', 'reassign', 'sendBack', 'openCorrection'],
  ...['issueTracking', 'link', 'cancelAppointment', 'moveAppointment', 'suspend', 'check'],
]

interface Scene {
  readonly today: PlainDate
  readonly national: string
  readonly dossier: string | null
  readonly service: string
}

type Payload = (scene: Scene, chance: Dice) => object

const hour: Payload = ({ today }, chance) => ({
  date: addDays(today, 1 + chance.int(5)),
  hour: chance.pick(['08:00', '09:00', '14:00']),
})

const reply = { text: 'Cơ quan đã trả kết quả.' }

/** Data for commands of feedback and of requests. */
const others: Readonly<Record<string, Payload>> = {
  classify: (_, chance) =>
    chance.chance(80)
      ? { sort: chance.pick(['feedback', 'petition']), topic: chance.pick(topics) }
      : { sort: chance.pick(['complaint', 'denunciation']) },
  answer: () => reply,
  sendBack: () => ({ reason: 'Chưa rõ' }),
  refer: ({ national }) => ({ unit: national, reason: 'Lỗi phần mềm' }),
  file: () => ({ ground: 'already-answered', note: 'Lưu' }),
  close: (_, chance) => ({ reason: chance.pick(['no-public-interest', 'not-allowed']) }),
  link: ({ dossier }) => ({ dossier }),
  complete: ({ service }) => ({ fields: service === 'confirm-result' ? facts : claim }),
  appoint: hour,
  moveAppointment: hour,
  receivePaper: ({ service }, chance) =>
    service === 'confirm-result'
      ? { ...papers, channel: chance.pick(['counter', 'post']) }
      : { channel: 'counter', applicant: lan, fields: claim, components: sent.components },
  reconcile: () => ({ explanation: 'Ghi nhầm' }),
  withdraw: () => ({ reason: 'Đã tự thỏa thuận' }),
  redirect: () => ({ competentBody: 'Tòa án nhân dân', explanation: 'Ngoài thẩm quyền' }),
}

const guiding: Readonly<Record<string, object>> = {
  feedback: { competentBody: 'Viện kiểm sát nhân dân', explanation: 'Gửi đơn.' },
  support: { items: ['Số bản án'], explanation: 'Ông/bà ghi rõ số bản án.' },
}

const answering: Readonly<Record<string, object>> = {
  feedback: reply,
  support: { guidance: 'Gửi đơn trong 15 ngày.' },
}

/** Offices at work at random, from one seed: dossiers, requests and feedback, in one era. */
export function province(seed: number) {
  const chance = dice(seed)
  const era = chance.pick(eras)
  const { engine, time } = office({ regime: richRegime })
  time.set(instant(era.begins))
  const { calendar } = engine.regime
  const today = (): PlainDate => calendar.localTime(time.now()).date
  const units = (): readonly string[] => [
    ...new Set([...offices, era.national].map((id) => engine.regime.heirOf(id, today()) ?? id)),
  ]
  const personOf = (unit: string, role: string): Actor =>
    actor(`${role} của ${unit}`, { unit, roles: [role] })
  const tolerated = async (act: Promise<unknown>): Promise<void> => {
    try {
      await act
    } catch (error) {
      if (!isMotcuaError(error)) throw error
    }
  }
  const rows = async (): Promise<readonly CaseRow[]> => (await engine.find({ limit: 1000 })).rows

  const dossierPayload = async (row: CaseRow, command: DossierCommand): Promise<object> => {
    const view = await engine.get(row.id)
    const data = dossierData(view.data)
    const officers = roles
      .slice(1, 3)
      .map((role) => personOf(row.unit, role))
      .map(({ person: id, name }) => ({ id, name }))
    const version = engine.regime.versionOn(data.procedure, today())
    const scene = { procedure: data.procedure, data, officers, calendar, now: time.now() }
    return payloads[command](
      { ...scene, unit: row.unit, today: today(), deadlines: [], reminders: [], version },
      chance,
    )
  }

  const payload = async (row: CaseRow, command: string): Promise<object> => {
    if (row.kind === 'dossier' && isDossierCommand(command)) return dossierPayload(row, command)
    const own = { guide: guiding, answer: answering }[command]?.[row.kind]
    const dossier = (await rows()).find(({ kind }) => kind === 'dossier')?.id ?? null
    const scene = { today: today(), national: era.national, dossier, service: row.subject }
    return own ?? others[command]?.(scene, chance) ?? {}
  }

  /** Somebody who may do something, where one of four who pass by may. */
  const somebody = async (row: CaseRow) => {
    const unit = engine.regime.heirOf(row.unit, today()) ?? row.unit
    for (let tries = 0; ; tries++) {
      const by = personOf(unit, chance.pick([...roles, ...roles, 'applicant']))
      const open = (await engine.can(row.id, by)).filter(({ allowed }) => allowed)
      if (tries === 3 || open.length > 0) return { by, open }
    }
  }

  const dossier = (): readonly [string, object] => [
    'dossier',
    {
      procedure: chance.pick(['confirm-result', 'rich', 'rich', 'enforcement-request']),
      channel: chance.pick(['counter', 'counter', 'post', 'online']),
      applicant: { name: 'Võ Thị Lan' },
      components: [
        { id: 'request', form: 'original' },
        { id: 'judgment', form: 'original' },
      ].slice(0, 1 + chance.int(2)),
    },
  ]

  const openings: readonly (() => readonly [string, object])[] = [
    ...[dossier, dossier, dossier],
    () => ['feedback', { ...message, publishable: chance.chance(60) }],
    () => ['support', chance.pick([asked, wondering, sent, { ...asked, fields: {} }])],
  ]

  return {
    ...{ engine, time, chance, today },
    /** Somebody hands in or sends something. */
    open: async (): Promise<void> => {
      const [kind, data] = chance.pick(openings)()
      const unit = chance.pick(units())
      const by = personOf(unit, 'one-stop-officer')
      await tolerated(engine.open(kind, { ...data, unit }, { by }))
    },
    /** Somebody does something that is allowed to some case; mostly what leads on. */
    act: async (): Promise<void> => {
      const known = await rows()
      if (known.length === 0) return
      const underWay = known.filter(({ closed }) => !closed)
      const row = chance.pick(underWay.length > 0 && chance.chance(85) ? underWay : known)
      const { by, open } = await somebody(row)
      const lasting = open.filter(({ command }) => !seldom.includes(command))
      const likely = lasting.length > 0 && chance.chance(88) ? lasting : open
      if (likely.length === 0) return
      const { command } = chance.pick(likely)
      const data = await payload(row, command)
      await tolerated(engine.send(row.id, { type: command, data }, { by }))
    },
    /** Time goes on by up to so many days, and what waited is done. */
    wait: async (days: number): Promise<void> => {
      const minutes = chance.int(days * 1440) + 1
      time.set(instantOfEpoch(epochOfInstant(time.now()) + minutes * 60_000))
      await engine.handOver()
      await tolerated(engine.pump())
    },
  }
}
