import type { Effect } from '../model/case.js'

/**
 * The effects that take and free a place, by the names `takePlace` and `freePlace`: a place that one case at a time may
 * hold, such as a seat in an hour of appointments. Taking and freeing each draw the next number of the place's series,
 * so an odd number has taken it and an even one has freed it; whatever else was decided at the same time, the store
 * gives a number once. A commit that draws the wrong sort is not made.
 */
export type Place = Readonly<{ series: string }>

const isPlace = (params: object): params is Place =>
  'series' in params && typeof params.series === 'string'

/** A place that an effect takes or frees; null for other effects. */
export const placeChangeOf = ({
  type,
  params,
}: Effect): { readonly series: string; readonly taken: boolean } | null =>
  (type === 'takePlace' || type === 'freePlace') && isPlace(params)
    ? { series: params.series, taken: type === 'takePlace' }
    : null

/** Whether this number of the place's series does to it what is wanted: odd ones take it, even ones free it. */
export const doesTo = (number: number, { taken }: { readonly taken: boolean }): boolean =>
  (number % 2 === 1) === taken
