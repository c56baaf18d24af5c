import { actsOn } from '../acting.js'
import * as engine from '../engine-commands.js'
import * as note from './note-acts.js'
import * as request from './request-acts.js'
import * as visit from './visit-acts.js'
import type { SupportEvent } from './support-commands.js'
import type { SupportData } from './support-data.js'
import type { SupportLaw } from './support-law.js'

const act = actsOn<SupportData, SupportEvent>()

/** The acts of a request as assigns of its machine: each takes its own command and changes the data. */
export const supportActions = (law: SupportLaw) => ({
  submit: act('submit', (_, event) => request.submit(law, event)),
  guide: act('guide', (data, event) => request.guide(law, data, event)),
  complete: act('complete', (data, event) => request.complete(law, data, event)),
  confirm: act('confirm', (data, event) => request.confirm(law, data, event)),
  redirect: act('redirect', (data, event) => request.redirect(data, event)),
  answer: act('answer', (data, event) => request.answer(data, event)),
  withdraw: act('withdraw', (data, event) => request.withdraw(data, event)),
  appoint: act('appoint', (data, event) => visit.appoint(law, data, event)),
  moveAppointment: act('moveAppointment', (data, event) => visit.moveAppointment(law, data, event)),
  cancelAppointment: act('cancelAppointment', (_, event) => visit.cancelAppointment(law, event)),
  receivePaper: act('receivePaper', (data, event) => visit.receivePaper(law, data, event)),
  reconcile: act('reconcile', (data, event) => visit.reconcile(law, data, event)),
  lapse: act('lapse', (data, event) => note.lapse(data, event)),
  giveUp: act('lapse', (data, event) => note.giveUp(data, event)),
  remind: act('remind', (data, event) => note.remind(data, event)),
  takeOff: act('reproject', (data, event) => visit.takeOff(law, data, event)),
  reproject: act('reproject', (data, event) => note.reproject(law, data, event)),
  transfer: act('transfer', (_, event) => engine.transfer(event)),
  issueTracking: act('issueTracking', (_, event) => engine.issueTracking(event)),
})
