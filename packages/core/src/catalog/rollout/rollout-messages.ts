import { cite, type Citation } from '../../model/citation.js'
import { text, type Text } from '../../model/text.js'
import { plainDate } from '../../model/time.js'
import type { Rung } from '../../notification/ladder.js'
import type { MessageTemplate } from '../../notification/message-template.js'
import type { NotificationRule, Trigger } from '../../notification/notification-rule.js'

const since = { from: plainDate('2017-05-26'), through: null } as const

const assumed = (what: string): Citation => cite('plan-157', 'III.4', 'C', `Assumed: ${what}`)

const wording = assumed('the wording of every message; the plan asks to urge the work on.')

const template = (id: string, subject: Text, paragraph: Text): MessageTemplate => ({
  ...{ id, kind: 'task', version: '2017', subject, paragraphs: [paragraph], ...since },
  basis: wording,
})

/** The words of the messages about tasks. */
export const rolloutTemplates: readonly MessageTemplate[] = Object.freeze([
  template(
    'task-due-soon',
    text('Sắp đến hạn: {task}', 'Due soon: {task}'),
    text(
      'Nhiệm vụ "{task}" năm {year} của {unit} phải hoàn thành chậm nhất ngày {due}.',
      'The task "{task}" of {year} is to be done by {unit} by {due}.',
    ),
  ),
  template(
    'task-late',
    text('Quá hạn: {task}', 'Late: {task}'),
    text(
      'Nhiệm vụ "{task}" năm {year} của {unit} phải hoàn thành chậm nhất ngày {due}, đến nay chưa hoàn thành.',
      'The task "{task}" of {year} was to be done by {unit} by {due} and is not done.',
    ),
  ),
  template(
    'task-difficulty',
    text('Khó khăn, vướng mắc: {task}', 'Difficulty: {task}'),
    text(
      '{unit} báo cáo khó khăn khi thực hiện nhiệm vụ "{task}" năm {year}: {difficulty}. Nguyên nhân: {cause}.',
      '{unit} reports a difficulty with the task "{task}" of {year}: {difficulty}. Its cause: {cause}.',
    ),
  ),
  template(
    'task-proposal',
    text('Đề xuất, kiến nghị: {task}', 'Proposal: {task}'),
    text(
      '{unit} đề xuất, kiến nghị về nhiệm vụ "{task}" năm {year}: {proposal}.',
      '{unit} proposes about the task "{task}" of {year}: {proposal}.',
    ),
  ),
  template(
    'task-answer',
    text('Ý kiến chỉ đạo: {task}', 'Answer from above: {task}'),
    text(
      'Về đề xuất, kiến nghị của {unit} liên quan đến nhiệm vụ "{task}" năm {year}: {answer}.',
      'About what {unit} proposed on the task "{task}" of {year}: {answer}.',
    ),
  ),
  template(
    'task-inspection',
    text('Kết quả kiểm tra: {task}', 'Result of the inspection: {task}'),
    text(
      'Kết quả kiểm tra nhiệm vụ "{task}" năm {year} tại {unit}: {result}.',
      'Result of the inspection of the task "{task}" of {year} at {unit}: {result}.',
    ),
  ),
])

const rule = (name: string, when: Trigger, tell: 'head' | 'superior'): NotificationRule => ({
  ...{ id: `${tell}-task-${name}-2017`, kind: 'task', when, tell, by: ['email'] },
  ...{ template: `task-${name}`, ...since },
  basis: assumed('that heads are told by e-mail; the plan asks to urge, inspect and report.'),
})

const command = (name: string): Trigger => ({ on: 'command', command: name })
const deadline = (name: string): Trigger => ({ on: 'deadline', deadline: name })

/** Which event of a task tells whom by which channel. */
export const rolloutNotices: readonly NotificationRule[] = Object.freeze([
  rule('due-soon', deadline('task.due-soon'), 'head'),
  rule('late', deadline('task'), 'head'),
  rule('late', deadline('task'), 'superior'),
  rule('difficulty', command('reportDifficulty'), 'superior'),
  rule('proposal', command('propose'), 'superior'),
  rule('answer', command('answerProposal'), 'head'),
  rule('inspection', command('inspect'), 'head'),
])

/** When the heads are reminded of a task that is due. */
export const rolloutRungs: readonly Rung[] = Object.freeze([
  {
    ...{ id: 'due-soon', clock: 'task', ...since },
    moment: { on: 'working-days-before', count: 2 },
    basis: assumed('two working days before the last day are early enough to act.'),
  },
])
