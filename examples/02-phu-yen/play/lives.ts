import type { Regime } from '@motcua/core'
import type { Arrival } from '../arrivals/arrivals.js'
import type { StoryName } from '../arrivals/stories.js'
import type { Script } from './agenda.js'
import { Diary } from './diary.js'
import * as intake from './intake.js'
import * as result from './result.js'
import * as settlement from './settlement.js'

type Stage = (diary: Diary) => void

const lookedAt = [intake.arrive]
const received = [...lookedAt, intake.receive]
const begun = [...received, settlement.handIn]

const finish: Stage = (diary) => {
  diary.sinceReceipt(diary.arrival.work)
  settlement.propose(diary)
  settlement.sign(diary)
}

const refuseInTheEnd: Stage = (diary) => {
  diary.sinceReceipt(diary.arrival.work)
  settlement.propose(diary, 'refused')
  settlement.sign(diary)
}

const dayBeforeFinish: Stage = (diary) => {
  diary.sinceReceipt(diary.arrival.work - 1)
}

const dayOfGivingUp: Stage = (diary) => {
  diary.forward(diary.arrival.wait).at(9)
}

const toProxy: Stage = (diary) => result.handOut(diary, { proxy: true })

const finished = [finish, result.handOut]

/** What happens in each story, stage by stage. */
const lives: Readonly<Record<StoryName, readonly Stage[]>> = {
  plain: [...begun, ...finished],
  immediate: [...lookedAt, intake.settleAtOnce],
  'by-proxy': [...begun, finish, toProxy],
  'not-collected': [...begun, finish, result.tellReady],
  'late-hand-over': [...received, settlement.handInLate, ...finished],
  'supplement-at-counter': [
    ...lookedAt,
    intake.askForPapers,
    intake.bringPapers,
    intake.receive,
    settlement.handIn,
    ...finished,
  ],
  'supplement-then-withdrawn': [...lookedAt, intake.askForPapers, dayOfGivingUp, intake.giveUp],
  'supplement-while-settling': [...begun, settlement.findFault, settlement.mendFault, ...finished],
  'supplement-no-answer': [...begun, settlement.findFault],
  'refused-at-counter': [...lookedAt, intake.refuse],
  guided: [...lookedAt, intake.guide],
  'refused-after-appraisal': [...begun, refuseInTheEnd, result.handOut],
  consulted: [...begun, settlement.consult, settlement.hear, ...finished],
  'consulted-no-answer': [...begun, settlement.consult, settlement.hearNothing, ...finished],
  apologised: [...begun, settlement.apologise, ...finished],
  withdrawn: [...begun, dayOfGivingUp, intake.giveUp],
  'withdrawal-declined': [...begun, settlement.waver, ...finished],
  'sent-back': [...begun, dayBeforeFinish, settlement.sendBack, ...finished],
  reassigned: [...begun, settlement.reassign, ...finished],
  lost: [...begun, settlement.lose, ...finished],
  corrected: [...begun, ...finished, result.correct],
}

/** What people do with a dossier that is at the counter, complete: from receipt to result. */
export function settleReceived(diary: Diary): void {
  for (const stage of [intake.receive, settlement.handIn, ...finished]) stage(diary)
}

/** Everything people will do with the dossier of an arrival, in order of time. */
export function lifeOf(arrival: Arrival, regime: Regime): Script {
  const diary = new Diary(arrival, regime)
  for (const stage of lives[arrival.story]) stage(diary)
  const { line, day, minutes } = arrival
  return { key: `line-${String(line)}`, day, minutes, acts: diary.acts }
}
