import { covers, daysText, type Period } from '../../model/period.js'
import { addDays, type PlainDate } from '../../model/time.js'
import type { Officer, Staff } from '../../directory/staff.js'
import { flaw, type Flaw } from '../../model/findings/flaw.js'

/** Who must be there for a definition to be worked with. */
export interface Posts {
  /** Roles one of which somebody must hold, for each thing to be done. */
  readonly needed: readonly (readonly string[])[]
  /** Roles in which work is proposed. */
  readonly proposing: readonly string[]
  /** Roles in which it is approved, by somebody else. */
  readonly approving: readonly string[]
}

/** The posts of a unit to be filled in a period. */
export interface PostsAsked {
  readonly unit: string
  readonly posts: Posts
  readonly during: Period
  /** What they are needed for, as findings say it. */
  readonly need: string
}

/** The days on which something about a unit's people changes, from the first of the period on. */
const turns = (officers: readonly Officer[], { from, through }: Period): readonly PlainDate[] => {
  const days = officers.flatMap((officer) => [
    officer.from,
    ...(officer.through === null ? [] : [addDays(officer.through, 1)]),
  ])
  return [...new Set([from, ...days])].filter((day) => covers({ from, through }, day)).toSorted()
}

const isApart = (
  there: readonly Officer[],
  { proposing, approving }: Posts,
  chosen: ReadonlySet<string> = new Set(),
): boolean => {
  const [role, ...others] = proposing
  if (role === undefined) {
    return approving.every((judging) =>
      there.some(({ person, roles }) => roles.includes(judging) && !chosen.has(person)),
    )
  }
  const holders = there.filter(({ roles }) => roles.includes(role))
  // Somebody who judges nothing is always the better choice.
  const plain = holders.find(({ roles }) => !approving.some((judging) => roles.includes(judging)))
  return (plain === undefined ? holders : [plain]).some(({ person }) =>
    isApart(there, { needed: [], proposing: others, approving }, new Set([...chosen, person])),
  )
}

/** The first stretch of days on which something does not hold; null when it always does. */
const firstLack = (
  officers: readonly Officer[],
  during: Period,
  holds: (there: readonly Officer[]) => boolean,
): Period | null => {
  const days = turns(officers, during)
  const lacks = (day: PlainDate): boolean =>
    !holds(officers.filter((officer) => covers(officer, day)))
  const start = days.findIndex(lacks)
  const from = days[start]
  if (from === undefined) return null
  const end = days.slice(start).find((day) => !lacks(day))
  return { from, through: end === undefined ? during.through : addDays(end, -1) }
}

const isFilled = (there: readonly Officer[], roles: readonly string[]): boolean =>
  there.some((officer) => roles.some((role) => officer.roles.includes(role)))

/** Posts of a unit that nobody fills on some day, and work nobody could approve but who proposed it. */
export function emptyPosts({ officers }: Staff, asked: PostsAsked): readonly Flaw[] {
  const { unit, posts, during, need } = asked
  const own = officers.filter((officer) => officer.unit === unit)
  const unfilled = posts.needed.flatMap((roles) => {
    const lack = firstLack(own, during, (there) => isFilled(there, roles))
    const names = roles.join(', ')
    return lack === null
      ? []
      : [
          flaw('role-unfilled', `staff.${unit}.${roles.join('|')}`, {
            problem: `nobody in "${unit}" is ${names} ${daysText(lack)}; ${need} needs one`,
            vi: `“${unit}”, ${names}, ${daysText(lack)}`,
          }),
        ]
  })
  if (unfilled.length > 0) return unfilled
  const lack = firstLack(own, during, (there) => isApart(there, posts))
  if (lack === null) return []
  const judging = [...new Set(posts.approving)].join(', ')
  return [
    flaw('no-second-person', `staff.${unit}.${judging}`, {
      problem: `in "${unit}" nobody but who proposes could approve as ${judging} ${daysText(lack)}; ${need} needs two people`,
      vi: `“${unit}”, ${judging}, ${daysText(lack)}`,
    }),
  ]
}
