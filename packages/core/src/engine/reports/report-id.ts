import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import { idOf, type CaseId } from '../../model/ids.js'
import { epochOfInstant } from '../../model/time.js'
import { obligationKey, type Obligation } from '../../reporting/obligation.js'
import { bytesOf } from '../opened-id.js'
import type { Digest } from '../journal.js'

/** The id of the report an obligation is met by: the same whoever schedules it, and whenever. */
export const reportId = (
  obligation: Pick<Obligation, 'rules' | 'form' | 'unit' | 'window'>,
  calendar: Pick<WorkingCalendar, 'startOfDay'>,
  digest: Digest,
): CaseId =>
  idOf(
    epochOfInstant(calendar.startOfDay(obligation.window.from)),
    bytesOf(digest(`report ${obligationKey(obligation)}`)),
  )
