import { text, type CaseDefinition, type Text } from '@motcua/core'
import { guardOf } from './goal-words.js'
import { goalName, type Goal } from '../paths/goals.js'
import type { Found } from '../paths/search.js'
import type { Tally } from '../paths/tries.js'

type Transition = Goal & { readonly kind: 'transition' }
type Time = Goal & { readonly kind: 'deadline' | 'reminder' }

/** What the engine does by itself, and why it never did it in a state. */
const ofEngine: Readonly<Record<string, Text>> = {
  lapse: text(
    'Không thời hạn nào quá hạn khi hồ sơ ở trạng thái này.',
    'No deadline passed while a case was in this state.',
  ),
  remind: text(
    'Không có lần nhắc hạn nào đến khi hồ sơ ở trạng thái này.',
    'No reminder fell due while a case was in this state.',
  ),
  standIn: text(
    'Không ai được giao giải quyết hồ sơ ở trạng thái này, nên không có ai vắng mặt.',
    'Nobody is assigned in this state, so that nobody can be away.',
  ),
  transfer: text(
    'Đơn vị giữ hồ sơ không kết thúc trong thời gian lịch làm việc đã biết.',
    'The unit that holds the case does not end within the known calendar.',
  ),
  reproject: text(
    'Hồ sơ đã kết thúc không được tính lại theo lịch mới.',
    'A case that has ended is not counted again by a corrected calendar.',
  ),
}

const causeless = text(
  'Chỉ hệ thống ra lệnh này và ở đây không có gì làm cho hệ thống ra lệnh.',
  'Only the engine gives it, and nothing here makes the engine do so.',
)

const untried = text(
  'Chưa có ai thử: không có dữ liệu ví dụ, hoặc không ai ở đây có vai trò cần thiết.',
  'Nobody tried it: there are no example data, or nobody here has the role.',
)

const unreached = text(
  'Không đường đi nào tới trạng thái này.',
  'No path leads to this state.',
)

const refusals = (definition: CaseDefinition, { tried, refusedBy }: Tally): Text => {
  const why = [...refusedBy.keys()].map((guard) => guardOf(definition, guard))
  return text(
    `Đã thử ${String(tried)} lần, lần nào cũng bị từ chối: ${why.map(({ vi }) => vi).join('; ')}.`,
    `Tried ${String(tried)} times and refused each time: ${why.map(({ en }) => en).join('; ')}.`,
  )
}

const otherBranch = ({ tried }: Tally): Text =>
  text(
    `Đã thử ${String(tried)} lần, lần nào cũng đi theo nhánh khác.`,
    `Tried ${String(tried)} times, and always another branch was taken.`,
  )

function transitionReason(definition: CaseDefinition, found: Found, goal: Transition): Text {
  const { chart, commands } = definition
  const reached = goal.from === chart.initial || found.seen.has(`state ${goal.from}`)
  if (!reached) return unreached
  const tally = found.tries.of(goal.from, goal.command)
  if (tally.done > 0) return otherBranch(tally)
  if (tally.tried > 0) return refusals(definition, tally)
  const roles = commands.get(goal.command)?.roles ?? []
  if (!roles.every((role) => role === 'system') || roles.length === 0) return untried
  return ofEngine[goal.command] ?? causeless
}

function guardReason(found: Found, goal: Goal & { readonly kind: 'guard' }): Text {
  const other = goal.outcome === 'holds' ? 'refuses' : 'holds'
  if (!found.seen.has(goalName({ ...goal, outcome: other }))) {
    return text(
      'Lệnh này không được thử ở trạng thái nào có điều kiện này.',
      'The command was tried in no state that has this condition.',
    )
  }
  const tried = String(found.tries.ofCommand(goal.command))
  return goal.outcome === 'holds'
    ? text(
        `Lần nào cũng bị từ chối vì điều kiện này (đã thử ${tried} lần).`,
        `The condition refused every time (${tried} tries).`,
      )
    : text(
        `Điều kiện này lần nào cũng được đáp ứng (đã thử ${tried} lần).`,
        `The condition held every time (${tried} tries).`,
      )
}

function timeReason(found: Found, goal: Time): Text {
  if (!found.running.has(goalName(goal))) {
    return text('Thời hạn này không bao giờ chạy ở đây.', 'It never runs here.')
  }
  return goal.outcome === 'met'
    ? text('Lần nào cũng đến trước khi việc xong.', 'It was reached every time.')
    : text('Không bao giờ đến.', 'It was never reached.')
}

const plainReason = (definition: CaseDefinition, found: Found, goal: Goal): Text => {
  switch (goal.kind) {
    case 'state':
      return unreached
    case 'transition':
      return transitionReason(definition, found, goal)
    case 'guard':
      return guardReason(found, goal)
    case 'deadline':
    case 'reminder':
      return timeReason(found, goal)
    case 'rule':
      return untried
  }
}

/** Why a goal was not seen. */
export function reasonFor(definition: CaseDefinition, found: Found, goal: Goal): Text {
  const reason = plainReason(definition, found, goal)
  return found.exhausted
    ? reason
    : text(
        `${reason.vi} Việc tìm kiếm dừng ở giới hạn đặt ra.`,
        `${reason.en} The search stopped at its bound.`,
      )
}
