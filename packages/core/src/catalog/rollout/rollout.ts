import { cite } from '../../model/citation.js'
import { text } from '../../model/text.js'
import { plainDate } from '../../model/time.js'
import type { RolloutPlan } from '../../procedure/rollout/rollout-plan.js'
import { letterPoints } from './letter-points.js'
import { planDuties, planTasks } from './plan-tasks.js'

/**
 * Plan 157/KH-CTHADS of Cục THADS tỉnh Phú Yên and the letter of the same day: eight points and six tasks for the
 * Department and its sub-departments, and what they lay down besides.
 */
export const rollout2017: RolloutPlan = Object.freeze({
  id: '2017',
  number: '157/KH-CTHADS',
  name: text(
    'Kế hoạch triển khai thực hiện hỗ trợ trực tuyến THADS và cơ chế một cửa',
    'Plan for online support and the one-stop counter',
  ),
  issuedOn: plainDate('2017-05-26'),
  unit: 'phu-yen',
  reform: {
    from: 2018,
    basis: cite(
      'letter-2017',
      'L8',
      'C',
      'Assumed: that the tasks of the reform plans are those that go on, since what was done once in 2017 does not come again; and that the Department does as it tells its sub-departments.',
    ),
  },
  mail: {
    domain: 'moj.gov.vn',
    basis: cite(
      'letter-2017',
      'L2, last paragraph',
      'C',
      'Assumed: that an address issued by the ministry ends as the one of the letter does, phuyen@moj.gov.vn.',
    ),
  },
  points: letterPoints,
  tasks: planTasks,
  duties: planDuties,
  basis: cite('plan-157', 'whole', 'A'),
})
