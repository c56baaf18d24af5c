import type { PlainDate } from '@motcua/core'

/** When something happens, as a line says it. */
export type When =
  | { readonly after: number; readonly days: 'working' | 'calendar' }
  /** `minutes` since midnight; null for the hour the office opens. */
  | { readonly date: PlainDate; readonly minutes: number | null }
  /** Later on the same day. */
  | { readonly minutes: number }
  /** As soon as the day is over. */
  | { readonly passed: PlainDate }

/** What a line adds to a command. */
export interface Details {
  /** Reason or note, in words. */
  readonly reason?: string
  /** A new date, or the day to answer by. */
  readonly date?: PlainDate
  /** Id of a ground. */
  readonly ground?: string
  /** Key of the person the work is given to. */
  readonly to?: string
  /** Whether it is the applicant’s own fault. */
  readonly applicantFault?: boolean
}

/** Something a line expects. */
export type Expectation =
  | { readonly what: 'due'; readonly date: PlainDate }
  | { readonly what: 'state'; readonly state: string }
  | { readonly what: 'verdict'; readonly verdict: string }
  | { readonly what: 'lapsed'; readonly deadline: string }
  | { readonly what: 'unit'; readonly unit: string }
  | { readonly what: 'ended' }
  | {
      readonly what: 'allowed' | 'refused'
      /** Role of who asks; null for whoever usually gives the command. */
      readonly actor: string | null
      readonly command: string
      /** Words the reason has; null for any reason. */
      readonly because: string | null
    }

/** What a line does. */
export type Deed =
  | { readonly kind: 'open'; readonly channel: string; readonly complete: boolean }
  | { readonly kind: 'wait'; readonly when: When }
  | {
      readonly kind: 'send'
      readonly when: When | null
      /** Id of a role, or `everybody`. */
      readonly actor: string
      readonly command: string
      readonly details: Details
    }
  | { readonly kind: 'expect'; readonly expectation: Expectation }

/** A line of a scenario. */
export interface ScenarioLine {
  /** Number of the line in the text, from 1. */
  readonly line: number
  readonly text: string
  readonly deed: Deed
}

/** A story of one dossier, read and checked. */
export interface Scenario {
  readonly name: string
  /** Number of its first line in the text, from 1. */
  readonly line: number
  /** Key of the definition its dossier runs under. */
  readonly definition: string
  /** Id of the procedure. */
  readonly procedure: string
  readonly opened: { readonly date: PlainDate; readonly minutes: number }
  /** Id of the office; null for the first of the lowest level there is. */
  readonly unit: string | null
  readonly lines: readonly ScenarioLine[]
}
