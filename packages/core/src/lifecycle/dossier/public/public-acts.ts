import type { Change } from '../dossier-change.js'
import type { DossierData } from '../dossier-data.js'
import type { DossierEventOf } from '../dossier-commands.js'

/** The applicant says how the service was. */
export const rate = (event: DossierEventOf<'rate'>): Change => ({
  rating: { ...event.data, on: event.local.date },
})

/** Notes a case of feedback about the dossier, once. */
export const noteFeedback = (data: DossierData, event: DossierEventOf<'noteFeedback'>): Change =>
  data.feedback.some((linked) => linked.case === event.data.feedback)
    ? {}
    : { feedback: [...data.feedback, { case: event.data.feedback, on: event.local.date }] }
