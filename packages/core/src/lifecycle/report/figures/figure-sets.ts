import type { FigureSet } from '../../../reporting/figure-set.js'
import { oneStopSet } from './one-stop-set.js'

/** Every set of figures that a part of a report can name. */
export const figureSets: readonly FigureSet[] = Object.freeze([oneStopSet])
