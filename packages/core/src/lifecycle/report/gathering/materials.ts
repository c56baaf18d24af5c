import type { CountedCase } from '../../../model/counted-case.js'
import type { ReportingWindow } from '../../../reporting/reporting-window.js'
import type { ReportMaterial } from '../report-data.js'

/** What the cases of a kind give to those who write the parts of a report. */
export interface MaterialSource {
  readonly kind: string
  /** What a case says for the parts of a report on the window; nothing for most. Pure. */
  read(it: CountedCase, window: ReportingWindow): readonly ReportMaterial[]
}

/** Every source of material for written parts. */
export const materialSources: readonly MaterialSource[] = Object.freeze([])
