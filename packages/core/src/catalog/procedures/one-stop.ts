import { workingDays, workingHours } from '../../calendar/term.js'
import { cite, type Citation } from '../../model/citation.js'
import { text, type Text } from '../../model/text.js'
import { defineProcedure } from '../../procedure/define-procedure.js'
import type {
  Channel,
  Component,
  PaperForm,
  Procedure,
  ProcedureVersion,
  RefusalGround,
  Step,
  SupplementRule,
} from '../../procedure/procedure.js'
import { hoursPerWorkingDay } from '../../procedure/prove-steps.js'
import { counterRules, type CounterRules } from './counter-rules.js'

/** What one enforcement law says of a procedure. */
export interface LawTable {
  readonly channels: readonly Channel[]
  /** Statutory limit in working days. */
  readonly limit: { readonly days: number; readonly basis: Citation }
  readonly components: readonly Component[]
  readonly refusalGrounds: readonly RefusalGround[]
  readonly results: ProcedureVersion['results']
  readonly fee: ProcedureVersion['fee']
  /** Where the enforcement law itself regulates supplements. */
  readonly supplement?: SupplementRule
}

/** A procedure of the one-stop counter: one table under each enforcement law. */
export interface OneStopProcedure {
  readonly id: string
  readonly name: Text
  /** The public page that describes the steps, where one was found. */
  readonly page: 'page-thads-request' | 'page-thads-cost' | null
  /** `head` assigns an officer; `enforcer` when the counter passes the dossier straight to the enforcer in charge. */
  readonly handOverTo: 'head' | 'enforcer'
  readonly law2008: LawTable
  readonly law2025: LawTable
}

/** What is said of a paper besides its id and name. */
export interface PaperFacts {
  readonly basis: Citation
  /** Defaults to the original only. */
  readonly forms?: readonly PaperForm[]
  /** The circumstances in which the paper is needed; left out where it always is. */
  readonly when?: Text
  readonly handedBack?: boolean
}

/** A paper of the dossier, one copy. */
export const paper = (id: string, name: Text, facts: PaperFacts): Component => ({
  id,
  name,
  forms: facts.forms ?? ['original'],
  copies: 1,
  required: facts.when === undefined,
  ...(facts.when === undefined ? {} : { when: facts.when }),
  handedBack: facts.handedBack ?? false,
  basis: facts.basis,
})

/** The office is not the one to ask: the applicant is guided to the one that is. */
export const notCompetent: RefusalGround = {
  id: 'not-competent',
  at: 'both',
  name: text(
    'Hồ sơ không thuộc thẩm quyền giải quyết của cơ quan thi hành án dân sự',
    'The dossier is outside the competence of the office',
  ),
  basis: cite(
    'page-thads-cost',
    'B2a',
    'C',
    'The page states that the applicant is guided to the competent body. Assumed: that this is recorded as a refusal, in all procedures but the enforcement request, whose law states it.',
  ),
}

/** No fee, where no source speaks of one. */
export const noFeeAssumed = (instrument: string): ProcedureVersion['fee'] => ({
  text: text('Không thu phí, lệ phí.', 'No fee is charged.'),
  basis: cite(
    instrument,
    'no clause found',
    'C',
    'Assumed: that no fee is charged for the procedure; no source read speaks of one.',
  ),
})

const handOverBasis = (page: OneStopProcedure['page'], rules: CounterRules): Citation => {
  const assumed = [
    ...(page === null
      ? ['that the ½ day of the enforcement request holds for every procedure of QĐ 537']
      : []),
    ...(rules.processKnown ? [] : ['that the process of QĐ 537 goes on after 01/7/2025']),
  ]
  const instrument = page ?? 'page-thads-request'
  return assumed.length === 0
    ? cite(instrument, 'B3', 'B')
    : cite(instrument, 'B3', 'C', `Assumed: ${assumed.join('; ')}.`)
}

const budgetBasis = (clause: string): Citation =>
  cite(
    'qd-537',
    clause,
    'C',
    'Assumed: the budget. B4 onward of the process was not found; the steps share the limit at 8 working hours a day: ½ day to hand over, ½ day to assign, one day to sign, the rest to settle.',
  )

const handOver = (procedure: OneStopProcedure, rules: CounterRules): Step => ({
  id: 'hand-over',
  kind: 'hand-over',
  name:
    procedure.handOverTo === 'enforcer'
      ? text(
          'Chuyển hồ sơ cho Chấp hành viên phụ trách, kèm Phiếu kiểm soát hồ sơ',
          'Hand the dossier, with its control slip, to the enforcer in charge',
        )
      : text(
          'Chuyển hồ sơ đến Thủ trưởng cơ quan để phân công, kèm Phiếu kiểm soát hồ sơ',
          'Hand the dossier, with its control slip, to the head for assignment',
        ),
  role: 'one-stop-officer',
  budget: workingHours(4),
  basis: handOverBasis(procedure.page, rules),
})

const assign: Step = {
  id: 'assign',
  kind: 'assign',
  name: text('Phân công công chức xử lý hồ sơ', 'Assign the handling officer'),
  role: 'head',
  budget: workingHours(4),
  basis: budgetBasis('B3, assignment'),
}

const sign: Step = {
  id: 'sign',
  kind: 'sign',
  name: text('Ký, ban hành kết quả giải quyết', 'Sign and issue the result'),
  role: 'head',
  budget: workingHours(8),
  basis: budgetBasis('B4 onward, signature'),
}

const settle = (role: Step['role'], hours: number): Step => ({
  id: 'settle',
  kind: 'settle',
  name: text(
    'Xem xét, thẩm định hồ sơ, dự thảo và trình kết quả giải quyết',
    'Examine the dossier, draft the result and submit it',
  ),
  role,
  budget: workingHours(hours),
  basis: budgetBasis('B4'),
})

const stepsOf = (procedure: OneStopProcedure, rules: CounterRules): readonly Step[] => {
  const direct = procedure.handOverTo === 'enforcer'
  const before = [handOver(procedure, rules), ...(direct ? [] : [assign])]
  const taken = [...before, sign].reduce((sum, step) => sum + step.budget.count, 0)
  const left = procedure[rules.law].limit.days * hoursPerWorkingDay - taken
  return [...before, settle(direct ? 'enforcer' : 'handling-officer', left), sign]
}

const versionOf = (procedure: OneStopProcedure, rules: CounterRules): ProcedureVersion => {
  const law = procedure[rules.law]
  return {
    id: rules.id,
    from: rules.from,
    through: rules.through,
    basis: rules.basis,
    channels: law.channels,
    components: law.components,
    limit: workingDays(law.limit.days),
    limitBasis: law.limit.basis,
    supplement: law.supplement ?? rules.supplement,
    extension: null,
    reappointments: rules.reappointments,
    steps: stepsOf(procedure, rules),
    refusalGrounds: law.refusalGrounds,
    stopGrounds: rules.stopGrounds,
    suspensionGrounds: [],
    slips: rules.slips,
    results: law.results,
    fee: law.fee,
  }
}

/**
 * Joins what the enforcement laws say of a procedure with the dated rules of the counter: one version for each period
 * of the counter.
 * @throws `invalid-definition` or `invalid-input` as {@link defineProcedure} says
 */
export const oneStopProcedure = (procedure: OneStopProcedure): Procedure =>
  defineProcedure({
    id: procedure.id,
    name: procedure.name,
    versions: counterRules.map((rules) => versionOf(procedure, rules)),
  })
