import {
  addDays,
  type DossierCommand,
  type DossierData,
  type Person,
  type PlainDate,
  type ProcedureVersion,
  type WorkingCalendar,
} from '@motcua/core'
import type { Dice } from './dice.js'

/** What a random payload may refer to. */
export interface Scene {
  readonly procedure: string
  readonly version: ProcedureVersion
  readonly data: DossierData
  readonly today: PlainDate
  readonly calendar: WorkingCalendar
  /** People who may be named as officers. */
  readonly officers: readonly Person[]
  /** Deadlines to note: those that run, and one that does not. */
  readonly deadlines: readonly { readonly name: string; readonly due: PlainDate }[]
  /** Reminders to note. */
  readonly reminders: readonly { readonly name: string; readonly due: PlainDate }[]
  readonly now: string
  /** Office that is asked. */
  readonly unit: string
}

type Payload = (scene: Scene, dice: Dice) => object

const some = <T>(items: readonly T[], dice: Dice): readonly T[] =>
  items.filter(() => dice.chance(80))

const components = ({ version }: Scene, dice: Dice): readonly object[] =>
  some(version.components, dice).map(({ id, forms }) => ({
    id,
    form: dice.chance(97) ? dice.pick(forms) : 'certified-copy',
    copies: 1 + dice.int(2),
  }))

const groundOf = (grounds: readonly { readonly id: string }[], dice: Dice): string =>
  grounds.length > 0 && dice.chance(95) ? dice.pick(grounds).id : 'no-such-ground'

const outcome = ({ version }: Scene, dice: Dice): object =>
  dice.chance(60)
    ? { outcome: 'granted', summary: 'Đã thi hành xong' }
    : { outcome: 'refused', ground: groundOf(version.refusalGrounds, dice), summary: 'Từ chối' }

const later = ({ today }: Scene, dice: Dice, from = 0): PlainDate =>
  addDays(today, from + dice.int(20))

const nothing: Payload = () => ({})
const reason: Payload = () => ({ reason: 'Lý do' })
const officer: Payload = ({ officers }, dice) => ({ officer: dice.pick(officers) })

/** Checked-looking data for each command of a dossier; mostly sound, now and then not. */
export const payloads: Readonly<Record<DossierCommand, Payload>> = {
  open: (scene, dice) => ({
    procedure: scene.procedure,
    channel: dice.pick(['counter', 'counter', 'post', 'online', 'on-site']),
    unit: scene.unit,
    applicant: { name: 'Võ Thị Lan' },
    components: components(scene, dice),
  }),
  check: nothing,
  requestSupplement: (_, dice) => ({
    items: ['Bản sao bản án'],
    reason: 'Thiếu giấy tờ',
    applicantFault: dice.chance(20),
  }),
  supply: (scene, dice) => ({ components: components(scene, dice) }),
  accept: ({ now }, dice) => (dice.chance(90) ? {} : { receivedAt: now }),
  refuse: ({ version }, dice) => ({
    ground: groundOf(version.refusalGrounds, dice),
    explanation: 'Không đủ điều kiện',
  }),
  guide: () => ({ competentBody: 'Tòa án nhân dân', explanation: 'Ngoài thẩm quyền' }),
  giveImmediateResult: (scene, dice) => ({
    ...outcome(scene, dice),
    receiver: 'Võ Thị Lan',
    signedBy: dice.pick(scene.officers),
  }),
  handOver: ({ officers }, dice) => (dice.chance(80) ? { officer: dice.pick(officers) } : {}),
  assign: officer,
  reassign: (scene, dice) => ({ ...officer(scene, dice), reason: 'Nghỉ ốm' }),
  standIn: ({ data, officers }, dice) => ({
    absent: data.assignee?.id ?? dice.pick(officers).id,
    ...{ officer: dice.pick(officers), reason: { vi: 'Vắng mặt', en: 'Away' } },
  }),
  settle: outcome,
  sendBack: reason,
  approve: nothing,
  consult: (scene, dice) => ({
    body: 'Ủy ban nhân dân xã',
    question: 'Đề nghị cho ý kiến',
    answerBy: later(scene, dice),
  }),
  recordAnswer: (_, dice) => ({ number: 1 + dice.int(3), answer: 'Thống nhất' }),
  resumeWork: nothing,
  suspend: ({ version }, dice) => ({
    ground: groundOf(version.suspensionGrounds, dice),
    note: 'Tạm dừng',
  }),
  resume: nothing,
  extend: reason,
  apologise: (scene, dice) => ({ reason: 'Quá tải', newDate: later(scene, dice, 3) }),
  requestWithdrawal: reason,
  declineWithdrawal: reason,
  withdraw: nothing,
  stop: ({ version }, dice) => ({ ground: groundOf(version.stopGrounds, dice), note: 'Dừng' }),
  notifyReady: nothing,
  returnResult: (_, dice) =>
    dice.chance(80)
      ? { receiver: 'Võ Thị Lan' }
      : { receiver: 'Võ Văn Nam', proxy: true, authorisation: 'UQ 12/2017' },
  handBackOriginals: ({ data, version }, dice) => ({
    components: [
      dice.pick([
        ...data.originals.map(({ component }) => component),
        ...version.components.map(({ id }) => id),
      ]),
    ],
  }),
  reportLoss: () => ({ what: 'Đơn yêu cầu', apology: 'Xin lỗi' }),
  remedyLoss: () => ({ remedy: 'Lập lại' }),
  openCorrection: (_, dice) => ({
    error: 'Sai họ tên',
    atCostOf: dice.pick(['office', 'applicant']),
  }),
  correct: () => ({ what: 'Sửa họ tên' }),
  lapse: ({ deadlines, today }, dice) => {
    const { name, due } = dice.pick([...deadlines, { name: 'settlement', due: today }])
    return { deadline: name, due }
  },
  remind: ({ reminders, today }, dice) => {
    const { name, due } = dice.pick([...reminders, { name: 'settlement.due', due: today }])
    return { deadline: name, due }
  },
  issueTracking: () => ({ digest: 'a'.repeat(64) }),
  rate: (_, dice) => ({ answer: dice.pick(['satisfied', 'neutral', 'dissatisfied']) }),
  reproject: nothing,
  noteFeedback: () => ({ feedback: `${'0'.repeat(25)}1` }),
  transfer: (_, dice) => ({ to: dice.pick(['dak-lak', 'phu-yen', 'phu-yen/tuy-hoa']) }),
}
