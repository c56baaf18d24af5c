import { MotcuaError, type FeedbackVersion, type PlainDate, type Regime } from '@motcua/core'
import { dossierCauses, dossierExamples } from './dossier-examples.js'
import { feedbackExamples } from './feedback-examples.js'
import { supportExamples } from './support-examples.js'
import type { Causes, Examples } from './examples.js'

/** What a regime’s own data gives for one of its definitions. */
export interface Shipped {
  readonly examples: Examples
  readonly causes: Causes
  /** Day on which a simulation begins; null where the first day of the definition will do. */
  readonly from: PlainDate | null
}

const nothing: Shipped = { examples: {}, causes: {}, from: null }

const within = (
  day: PlainDate,
  { from, through }: { readonly from: PlainDate; readonly through: PlainDate | null },
): boolean => from <= day && (through === null || day <= through)

interface Feedback {
  readonly from: PlainDate
  readonly topic: string
  readonly channel: string
}

/** The first day on which somebody can give feedback about a case that is opened in the period. */
function feedbackIn(
  versions: readonly FeedbackVersion[],
  period: { readonly from: PlainDate; readonly through: PlainDate | null },
): Feedback | null {
  const days = [period.from, ...versions.map(({ from }) => from)].filter((day) =>
    within(day, period),
  )
  for (const from of days.toSorted()) {
    const version = versions.find((known) => within(from, known))
    const channel = version?.channels.find((known) => within(from, known))
    const topic = version?.topics[0]
    if (channel !== undefined && topic !== undefined) {
      return { from, topic: topic.id, channel: channel.id }
    }
  }
  return null
}

function ofDossier(regime: Regime, name: string): Shipped {
  const [procedure = '', id = ''] = name.split('/')
  const version = regime.procedure(procedure).versions.find((known) => known.id === id)
  if (version === undefined)
    throw new MotcuaError('unknown-definition', { field: 'key', got: name })
  const feedback = feedbackIn(regime.feedback ?? [], version)
  return {
    examples: dossierExamples({ procedure, version }),
    causes: feedback === null ? {} : dossierCauses(feedback.topic, feedback.channel),
    from: feedback?.from ?? null,
  }
}

function ofSupport(regime: Regime, name: string): Shipped {
  const [id = '', named = ''] = name.split('/')
  const service = regime.support?.find((known) => known.id === id)
  const version = service?.versions.find((known) => known.id === named)
  if (version === undefined)
    throw new MotcuaError('unknown-definition', { field: 'key', got: name })
  const { leadsTo, from } = version
  const procedure = leadsTo === null ? null : regime.versionOn(leadsTo, from)
  return { examples: supportExamples({ service: id, version, procedure }), causes: {}, from: null }
}

function ofFeedback(regime: Regime, name: string): Shipped {
  const version = regime.feedback?.find((known) => known.id === name)
  if (version === undefined)
    throw new MotcuaError('unknown-definition', { field: 'key', got: name })
  return { examples: feedbackExamples({ regime, version }), causes: {}, from: null }
}

/** Examples and causes for a definition of a regime, from the regime’s own data; none for a kind that is not known here. */
export function regimeExamples(regime: Regime, key: string): Shipped {
  const [kind = '', ...rest] = key.split('@')
  const name = rest.join('@')
  switch (kind) {
    case 'dossier':
      return ofDossier(regime, name)
    case 'support':
      return ofSupport(regime, name)
    case 'feedback':
      return ofFeedback(regime, name)
    default:
      return nothing
  }
}
