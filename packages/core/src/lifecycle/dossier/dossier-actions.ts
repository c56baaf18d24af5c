import { actsOn } from '../acting.js'
import * as engine from '../engine-commands.js'
import type { DossierEvent } from './dossier-commands.js'
import type { DossierData } from './dossier-data.js'
import type { DossierLaw } from './dossier-law.js'
import * as ending from './ending-acts.js'
import * as tracking from './public/public-acts.js'
import * as intake from './intake-acts.js'
import * as settlement from './settlement-acts.js'

const act = actsOn<DossierData, DossierEvent>()

/** The acts of a dossier as assigns of its machine: each takes its own command and changes the data. */
export const dossierActions = (law: DossierLaw) => ({
  open: act('open', (_, event) => intake.open(law, event)),
  requestSupplement: act('requestSupplement', (data, event) =>
    intake.requestSupplement(law, data, event),
  ),
  supply: act('supply', (data, event) => intake.supply(law, data, event)),
  accept: act('accept', (data, event) => intake.accept(law, data, event)),
  refuse: act('refuse', (_, event) => intake.refuse(law, event)),
  guide: act('guide', (_, event) => intake.guide(event)),
  giveImmediateResult: act('giveImmediateResult', (_, event) =>
    intake.giveImmediateResult(law, event),
  ),
  handOver: act('handOver', (data, event) => settlement.handOver(law, data, event)),
  assign: act('assign', (data, event) => settlement.assign(law, data, event)),
  reassign: act('reassign', (_, event) => settlement.reassign(event)),
  standIn: act('standIn', (data, event) => settlement.standIn(data, event)),
  settle: act('settle', (data, event) => settlement.settle(law, data, event)),
  sendBack: act('sendBack', (data) => settlement.sendBack(law, data)),
  review: act('approve', (data) => settlement.review(law, data)),
  sign: act('approve', (data, event) => settlement.sign(data, event)),
  consult: act('consult', (data, event) => settlement.consult(data, event)),
  recordAnswer: act('recordAnswer', (data, event) => settlement.recordAnswer(data, event)),
  suspend: act('suspend', (data, event) => settlement.suspend(law, data, event)),
  resume: act('resume', (data, event) => settlement.resume(data, event)),
  extend: act('extend', (data, event) => settlement.extend(law, data, event)),
  apologise: act('apologise', (data, event) => settlement.apologise(data, event)),
  requestWithdrawal: act('requestWithdrawal', (_, event) => ending.requestWithdrawal(event)),
  declineWithdrawal: act('declineWithdrawal', (data, event) =>
    ending.declineWithdrawal(data, event),
  ),
  withdraw: act('withdraw', (data, event) => ending.withdraw(data, event)),
  stop: act('stop', (data, event) => ending.stop(law, data, event)),
  notifyReady: act('notifyReady', (_, event) => ending.notifyReady(event)),
  returnResult: act('returnResult', (_, event) => ending.returnResult(event)),
  handBackOriginals: act('handBackOriginals', (data, event) =>
    ending.handBackOriginals(data, event),
  ),
  reportLoss: act('reportLoss', (data, event) => ending.reportLoss(data, event)),
  remedyLoss: act('remedyLoss', (data, event) => ending.remedyLoss(data, event)),
  openCorrection: act('openCorrection', (data, event) => ending.openCorrection(data, event)),
  correct: act('correct', (data, event) => ending.correct(data, event)),
  issueTracking: act('issueTracking', (_, event) => engine.issueTracking(event)),
  rate: act('rate', (_, event) => tracking.rate(event)),
  noteFeedback: act('noteFeedback', (data, event) => tracking.noteFeedback(data, event)),
  lapse: act('lapse', (data, event) => ending.lapse(data, event)),
  remind: act('remind', (data, event) => ending.remind(data, event)),
  transfer: act('transfer', (_, event) => engine.transfer(event)),
  reproject: act('reproject', (data, event) => ending.reproject(law, data, event)),
})
