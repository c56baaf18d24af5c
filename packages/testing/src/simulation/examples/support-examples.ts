import { hourText, type ProcedureVersion, type SupportVersion } from '@motcua/core'
import type { Examples, Scene } from './examples.js'

interface Law {
  readonly service: string
  readonly version: SupportVersion
  /** The procedure it leads to; null where only guidance is given. */
  readonly procedure: ProcedureVersion | null
}

const applicant = { name: 'Võ Thị Lan', phone: '0905 123 456' }

const statedIn = ({ version }: Law): object =>
  Object.fromEntries(version.fields.map(({ id }) => [id, 'Theo đơn yêu cầu']))

const papersOf = ({ procedure }: Law): readonly object[] =>
  (procedure?.components ?? []).map(({ id, forms, copies }) => ({
    ...{ id, copies },
    form: forms.includes('original') ? 'original' : forms[0],
  }))

const submissions = (law: Law): readonly object[] => {
  const { service, version } = law
  const sent = version.clockStart.on === 'send' ? [papersOf(law), []] : [[]]
  return version.channels.flatMap((channel) =>
    [statedIn(law), {}].flatMap((fields) =>
      sent.map((components) => ({ service, channel, applicant, fields, components })),
    ),
  )
}

const hourAfter = ({ today, calendar }: Scene, days: number): object => ({
  date: calendar.addWorkingDays(today, days),
  hour: hourText(calendar.hours[0]?.from ?? 0),
})

const brought = (law: Law): readonly object[] =>
  ['counter', 'post'].flatMap((channel) =>
    [statedIn(law), {}].map((fields) => ({
      ...{ channel, applicant, fields, components: papersOf(law) },
    })),
  )

/** Data for every command of a request for online support, from the service and the procedure it leads to. */
export const supportExamples = (law: Law): Examples => ({
  submit: submissions(law),
  guide: [{ items: ['Số bản án'], explanation: 'Đề nghị ghi rõ số bản án.' }],
  complete: [
    {
      fields: statedIn(law),
      components: law.version.clockStart.on === 'send' ? papersOf(law) : [],
    },
  ],
  appoint: (scene) => [hourAfter(scene, 1)],
  moveAppointment: (scene) => [hourAfter(scene, 2)],
  cancelAppointment: [{ reason: 'Cơ quan bận đột xuất' }],
  withdraw: [{ reason: 'Không còn nhu cầu' }],
  receivePaper: brought(law),
  reconcile: [{ explanation: 'Đã đối chiếu với bản giấy' }],
  redirect: [{ competentBody: 'Tòa án nhân dân', explanation: 'Không thuộc thẩm quyền' }],
  answer: [{ guidance: 'Ông/bà gửi đơn đến cơ quan có thẩm quyền.' }],
  issueTracking: [{ digest: 'a'.repeat(64) }],
})
