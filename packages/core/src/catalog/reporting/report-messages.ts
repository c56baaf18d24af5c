import { cite, type Citation } from '../../model/citation.js'
import { text, type Text } from '../../model/text.js'
import { plainDate } from '../../model/time.js'
import type { Rung } from '../../notification/ladder.js'
import type { MessageTemplate } from '../../notification/message-template.js'
import type { Audience, NotificationRule, Trigger } from '../../notification/notification-rule.js'

const since = { from: plainDate('2017-06-01'), through: null } as const

const assumed = (what: string): Citation =>
  cite('letter-2017', 'L8', 'C', `Assumed: ${what} The letter names the due days and no reminder.`)

const template = (id: string, subject: Text, paragraph: Text): MessageTemplate => ({
  ...{ id, kind: 'report', version: '2018', subject, paragraphs: [paragraph], ...since },
  basis: assumed('the wording of every message.'),
})

/** The words of the messages about reports. */
export const reportTemplates: readonly MessageTemplate[] = Object.freeze([
  template(
    'report-due-soon',
    text('Sắp đến hạn báo cáo: {form}', 'Report due soon: {form}'),
    text(
      '{office} gửi {form} (kỳ {window}) chậm nhất ngày {due}.',
      '{office} is to submit {form} ({window}) by {due}.',
    ),
  ),
  template(
    'report-late',
    text('Đôn đốc báo cáo: {office}', 'Report missing: {office}'),
    text(
      'Đã quá hạn ngày {due}, {office} chưa gửi {form} (kỳ {window}). Đề nghị gửi ngay.',
      '{office} has not submitted {form} ({window}), which was due on {due}. Submit it at once.',
    ),
  ),
  template(
    'report-submitted',
    text('Đã gửi báo cáo: {office}', 'Report submitted: {office}'),
    text(
      '{office} đã gửi {form} (kỳ {window}), số {number}, chờ xem xét.',
      '{office} has submitted {form} ({window}), number {number}; it is to be looked at.',
    ),
  ),
  template(
    'report-returned',
    text('Báo cáo bị trả lại: {form}', 'Report returned: {form}'),
    text(
      '{form} (kỳ {window}) của {office}, số {number}, được trả lại để hoàn thiện. Lý do: {reasons}.',
      '{form} ({window}) of {office}, number {number}, is returned to be mended. The reasons: {reasons}.',
    ),
  ),
  template(
    'report-accepted',
    text('Báo cáo được chấp nhận: {form}', 'Report accepted: {form}'),
    text(
      '{form} (kỳ {window}) của {office}, số {number}, đã được chấp nhận.',
      '{form} ({window}) of {office}, number {number}, was accepted.',
    ),
  ),
  template(
    'report-reopened',
    text('Mở lại báo cáo: {form}', 'Report reopened: {form}'),
    text(
      '{form} (kỳ {window}) của {office} được mở lại. Lý do: {ground}.',
      '{form} ({window}) of {office} was reopened. The ground: {ground}.',
    ),
  ),
])

const rule = (name: string, when: Trigger, tell: Audience): NotificationRule => ({
  ...{ id: `${tell}-report-${name}-2018`, kind: 'report', when, tell, by: ['email'] },
  ...{ template: `report-${name}`, ...since },
  basis: assumed('that the heads of the office and of the office above are told by e-mail.'),
})

const command = (name: string): Trigger => ({ on: 'command', command: name })
const deadline = (name: string): Trigger => ({ on: 'deadline', deadline: name })

/** Which event of a report tells whom by which channel. */
export const reportNotifications: readonly NotificationRule[] = Object.freeze([
  rule('due-soon', deadline('report.due-soon'), 'head'),
  rule('late', deadline('report'), 'head'),
  rule('late', deadline('report'), 'superior'),
  rule('submitted', command('submit'), 'superior'),
  rule('returned', command('return'), 'head'),
  rule('accepted', command('accept'), 'head'),
  rule('reopened', command('reopen'), 'head'),
])

/** When the head is reminded of a report that is to be submitted. */
export const reportRungs: readonly Rung[] = Object.freeze([
  {
    ...{ id: 'due-soon', clock: 'report', ...since },
    moment: { on: 'working-days-before', count: 2 },
    basis: assumed('two working days before the due day are early enough to act.'),
  },
])
