import { competentUnit, feedbackData, type FeedbackVersion, type Regime } from '@motcua/core'
import type { Examples, Scene } from './examples.js'

interface Law {
  readonly regime: Regime
  readonly version: FeedbackVersion
}

const sender = { name: 'Võ Thị Lan', phone: '0905 123 456' }

const messages = ({ version }: Law, { today }: Scene): readonly object[] =>
  version.channels
    .filter(({ from, through }) => from <= today && (through === null || today <= through))
    .flatMap(({ id: channel }) =>
      [true, false].flatMap((publishable) =>
        [sender, { name: null }].map((who) => ({
          ...{ channel, sender: who, content: 'Tôi muốn hỏi về hồ sơ đã nộp.', publishable },
        })),
      ),
    )

const sorts = ({ version }: Law): readonly object[] => [
  ...['feedback', 'petition'].flatMap((sort) =>
    version.topics.map(({ id }) => ({ sort, topic: id })),
  ),
  { sort: 'complaint' },
  { sort: 'denunciation' },
]

const referrals = ({ regime, version }: Law, { data, today }: Scene): readonly object[] => {
  const { unit, topic: named } = feedbackData(data)
  const topic = version.topics.find(({ id }) => id === named)
  const other = topic === undefined ? null : competentUnit(regime, topic, { unit, on: today })
  return [{ unit: other?.id ?? unit, reason: 'Thuộc thẩm quyền của đơn vị khác' }]
}

/** Data for every command of a case of feedback, from the rules of its period. */
export const feedbackExamples = (law: Law): Examples => ({
  receive: (scene) => messages(law, scene),
  classify: sorts(law),
  // A dossier to link would have to exist: a host that has one gives it.
  link: [],
  answer: [{ text: 'Kính gửi ông/bà: cơ quan đã xem xét và trả lời.' }],
  sendBack: [{ reason: 'Cần nêu rõ hơn' }],
  guide: [{ competentBody: 'Viện kiểm sát nhân dân', explanation: 'Đề nghị gửi đơn đến đó.' }],
  refer: (scene) => referrals(law, scene),
  file: law.version.filingGrounds.map(({ id }) => ({ ground: id, note: 'Đã trả lời trước đây' })),
  publish: [{}],
  close: [{ reason: 'not-allowed' }, { reason: 'no-public-interest' }],
  issueTracking: [{ digest: 'a'.repeat(64) }],
})
