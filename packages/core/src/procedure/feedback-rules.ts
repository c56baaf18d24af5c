import type { Citation } from '../model/citation.js'
import type { Text } from '../model/text.js'
import type { PlainDate } from '../model/time.js'
import type { Ground } from './procedure.js'
import type { BoundTerm } from './support-service.js'
import type { UnitLevel } from './unit.js'

/** A way in which feedback comes in. */
export interface FeedbackChannel {
  readonly id: string
  readonly name: Text
  readonly from: PlainDate
  readonly through: PlainDate | null
  readonly basis: Citation
}

/** What feedback may be about, and who is competent for it. */
export interface FeedbackTopic {
  readonly id: string
  readonly name: Text
  /** Levels whose offices answer it themselves; others transfer it. */
  readonly competent: readonly UnitLevel[]
  /** Part of the competent office that handles it, where the sources name one. */
  readonly desk: Text | null
  readonly basis: Citation
}

/** How feedback and petitions (phản ánh, kiến nghị) are handled in one period. */
export interface FeedbackVersion {
  /** Short and unique: the year it starts, usually. */
  readonly id: string
  readonly from: PlainDate
  /** Last day in force; null while open. */
  readonly through: PlainDate | null
  readonly basis: Citation
  readonly channels: readonly FeedbackChannel[]
  readonly topics: readonly FeedbackTopic[]
  /** By when it is classified: kept, transferred, guided or filed. */
  readonly classify: BoundTerm
  /** By when it is answered, counted from receipt. */
  readonly answer: BoundTerm
  /** By when a complaint or denunciation is guided, once, counted from receipt; its procedure is none of feedback. */
  readonly guideComplaint: BoundTerm
  /** By when an answer that may be published is published, counted from the answer; null where no term is known. */
  readonly publish: BoundTerm | null
  /** Grounds for filing without an answer. */
  readonly filingGrounds: readonly Ground[]
}
