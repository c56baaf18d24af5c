import { addDays, dossierData, personOf, type PaperForm, type ProcedureVersion } from '@motcua/core'
import type { Causes, Examples, Scene } from './examples.js'

interface Law {
  readonly procedure: string
  readonly version: ProcedureVersion
}

const applicant = { name: 'Võ Thị Lan', phone: '0905 123 456' }

const formOf = (forms: readonly PaperForm[]): PaperForm =>
  forms.includes('original') ? 'original' : (forms[0] ?? 'original')

const papers = ({ version }: Law): readonly object[] =>
  version.components.map(({ id, forms, copies }) => ({ id, form: formOf(forms), copies }))

const openings = ({ procedure, version }: Law): readonly object[] =>
  version.channels.flatMap((channel) =>
    [papers({ procedure, version }), []].map((components) => ({
      ...{ procedure, channel, applicant, components },
    })),
  )

const officers = ({ cast }: Scene, role: string): readonly object[] =>
  [cast.of[role], cast.everybody].flatMap((by) => (by === undefined ? [] : [personOf(by)]))

const settlerOf = ({ version }: Law): string =>
  version.steps.find(({ kind }) => kind === 'settle')?.role ?? ''

const outcomes = ({ version }: Law): readonly object[] => [
  { outcome: 'granted', summary: 'Đã xem xét và chấp nhận' },
  ...version.refusalGrounds
    .filter(({ at }) => at !== 'intake')
    .map(({ id }) => ({ outcome: 'refused', ground: id, summary: 'Không đủ điều kiện' })),
]

const newDates = ({ data, today, calendar }: Scene): readonly object[] => {
  const { promisedOn } = dossierData(data)
  const from = promisedOn !== null && promisedOn > today ? promisedOn : today
  return [{ reason: 'Cần xác minh thêm', newDate: calendar.addWorkingDays(from, 3) }]
}

const immediate = (law: Law, scene: Scene): readonly object[] =>
  officers(scene, 'head').flatMap((signedBy) =>
    outcomes(law).flatMap((outcome) =>
      [true, false].map((slipAsked) => ({
        ...{ ...outcome, receiver: applicant.name, signedBy, slipAsked },
      })),
    ),
  )

const named = (grounds: readonly { readonly id: string }[], note: object): readonly object[] =>
  grounds.length === 0
    ? [{ ground: 'none-is-named', ...note }]
    : grounds.map(({ id }) => ({ ground: id, ...note }))

const reason = [{ reason: 'Theo nguyện vọng của người nộp' }]

const atIntake = (law: Law): Examples => ({
  open: openings(law),
  requestSupplement: [false, true].map((applicantFault) => ({
    ...{ items: ['Bản sao bản án'], reason: 'Còn thiếu giấy tờ', applicantFault },
  })),
  supply: [{ components: papers(law) }],
  refuse: named(
    law.version.refusalGrounds.filter(({ at }) => at !== 'appraisal'),
    { explanation: 'Không đủ điều kiện tiếp nhận' },
  ),
  guide: [{ competentBody: 'Tòa án nhân dân', explanation: 'Không thuộc thẩm quyền' }],
  giveImmediateResult: (scene) => immediate(law, scene),
})

const inSettlement = (law: Law): Examples => ({
  handOver: (scene) => officers(scene, settlerOf(law)).map((officer) => ({ officer })),
  assign: (scene) => officers(scene, settlerOf(law)).map((officer) => ({ officer })),
  reassign: (scene) =>
    officers(scene, settlerOf(law)).map((officer) => ({ officer, reason: 'Bận việc khác' })),
  settle: outcomes(law),
  sendBack: [{ reason: 'Cần làm rõ thêm' }],
  consult: ({ today }) => [
    {
      ...{ body: 'Ủy ban nhân dân phường', question: 'Đề nghị cho ý kiến' },
      answerBy: addDays(today, 3),
    },
  ],
  recordAnswer: ({ data }) =>
    dossierData(data).consultations.map(({ number }) => ({ number, answer: 'Thống nhất' })),
  suspend: named(law.version.suspensionGrounds, { note: 'Có căn cứ tạm dừng' }),
  extend: reason,
  apologise: newDates,
})

const later = (law: Law): Examples => ({
  requestWithdrawal: reason,
  declineWithdrawal: reason,
  stop: named(law.version.stopGrounds, { note: 'Có căn cứ dừng giải quyết' }),
  returnResult: [{ receiver: applicant.name }],
  handBackOriginals: ({ data }) => {
    const held = dossierData(data).originals.filter(({ handedBackOn }) => handedBackOn === null)
    const named = held.length > 0 ? held.map(({ component }) => component) : ['none-is-held']
    return named.map((component) => ({ components: [component] }))
  },
  reportLoss: [{ what: 'Đơn yêu cầu', apology: 'Cơ quan xin lỗi ông/bà' }],
  remedyLoss: [{ remedy: 'Đã lập lại giấy tờ' }],
  openCorrection: [{ error: 'Sai họ tên', atCostOf: 'office' }],
  correct: [{ what: 'Sửa lại họ tên' }],
  issueTracking: [{ digest: 'a'.repeat(64) }],
  rate: [{ answer: 'satisfied' }],
})

/** Data for every command of a dossier, from the procedure itself: its papers, channels, grounds and roles. */
export const dossierExamples = (law: Law): Examples => ({
  ...atIntake(law),
  ...inSettlement(law),
  ...later(law),
})

/** Feedback about the dossier, which tells it so. */
export const dossierCauses = (topic: string, channel: string): Causes => ({
  noteFeedback: {
    data: { feedback: '0'.repeat(26) },
    act: async ({ engine, id, cast }) => {
      const sender = { name: applicant.name }
      const content = 'Tôi muốn hỏi về hồ sơ đã nộp.'
      const by = cast.everybody
      const told = await engine.open('feedback', { channel, sender, content, about: id }, { by })
      await engine.send(told.id, { type: 'classify', data: { sort: 'feedback', topic } }, { by })
      await engine.pump()
    },
  },
})
