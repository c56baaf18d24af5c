import { actor, type Actor } from '@motcua/core'
import type { OnlineRequest } from './requests.js'

/** Who sends a request, as the one who acts. */
export const senderOf = ({ number, unit, sender }: OnlineRequest): Actor =>
  actor(sender.name, { unit, roles: ['applicant'], person: `sender/${String(number)}` })

/** How a request is told apart in a play. */
export const keyOf = ({ kind, number }: OnlineRequest): string => `${kind}-${String(number)}`

/** Where the story of a request stands, for who mends it. */
export const sourceOf = ({ kind, number, story }: OnlineRequest): string =>
  `${kind} request ${String(number)} (${story})`
