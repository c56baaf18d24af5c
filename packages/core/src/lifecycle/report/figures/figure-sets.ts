import type { FigureSet } from '../../../reporting/figure-set.js'
import { delayReasonsSet } from './delay-reasons-set.js'
import { dossierWaysSet } from './dossier-ways-set.js'
import { feedbackSet, guidedMessagesSet } from './feedback-set.js'
import { oneStopSet } from './one-stop-set.js'
import { satisfactionSet } from './satisfaction-set.js'
import { supportSet } from './support-set.js'

/** Every set of figures that a part of a report can name. */
export const figureSets: readonly FigureSet[] = Object.freeze([
  ...[oneStopSet, dossierWaysSet, delayReasonsSet, satisfactionSet],
  ...[supportSet, feedbackSet, guidedMessagesSet],
])
