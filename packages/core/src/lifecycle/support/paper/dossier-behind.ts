import type { LocalMoment } from '../../../calendar/local-moment.js'
import type { WorkingCalendar } from '../../../calendar/working-calendar.js'
import type { CaseId } from '../../../model/ids.js'
import type { Instant } from '../../../model/time.js'
import type { Applicant } from '../../applicant.js'
import type { Opening } from '../../opening.js'
import type { SupportData } from '../support-data.js'
import type { SupportLaw } from '../support-law.js'

const momentOf = ({ date, minutes }: LocalMoment, calendar: WorkingCalendar): Instant =>
  calendar.instantAt(date, minutes)

/** The paper prevails; where it names no telephone or e-mail, the one of the request is kept. */
const applicantOf = ({ applicant, paper }: SupportData): Applicant =>
  paper === null
    ? applicant
    : {
        ...paper.applicant,
        phone: paper.applicant.phone ?? applicant.phone,
        email: paper.applicant.email ?? applicant.email,
      }

/** The dossier a request is opened as: by the papers where there are any, and as it was sent otherwise. */
export const dossierBehind = (
  { version }: SupportLaw,
  data: SupportData,
  event: { readonly case: CaseId; readonly calendar: WorkingCalendar },
): Opening => ({
  into: 'dossier',
  kind: 'dossier',
  data: {
    procedure: version.leadsTo,
    channel: data.paper?.channel ?? 'online',
    applicant: applicantOf(data),
    components: data.paper?.components ?? data.components,
    unit: data.unit,
    request: {
      case: event.case,
      sentAt: momentOf(data.sentAt, event.calendar),
      ...(data.paper === null ? {} : { paperAt: momentOf(data.paper.at, event.calendar) }),
      clockStart: version.clockStart.on,
    },
  },
})
