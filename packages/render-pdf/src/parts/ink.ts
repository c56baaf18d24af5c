import type { SvgTree } from '@motcua/draw'

/** How a shape is drawn; colours as three shares of red, green and blue. */
export interface Inked {
  readonly fill: string | null
  readonly stroke: string | null
  readonly strokeWidth: number
  readonly dash: string
}

/** An attribute of an element as text. */
export const attribute = ({ properties }: SvgTree, name: string): string => {
  const found = Object.entries(properties).find(
    ([key]) => key.toLowerCase() === name.toLowerCase(),
  )?.[1]
  return Array.isArray(found) ? found.join(' ') : String(found ?? '')
}

/** An attribute of an element as a number. */
export const numeric = (element: SvgTree, name: string): number =>
  Number.parseFloat(attribute(element, name)) || 0

const share = (digits: string): string =>
  String(Math.round((Number.parseInt(digits, 16) / 255) * 1000) / 1000)

/** A colour as three shares; null for none. */
export function colour(text: string): string | null {
  if (!/^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(text)) return null
  const digits = text.length === 4 ? text.replace(/[^#]/g, '$&$&') : text
  return (digits.match(/[^#]{2}/g) ?? []).map(share).join(' ')
}

/** How a shape of a drawing is drawn; black where it says nothing about its filling. */
export function inkOf(element: SvgTree): Inked {
  const fill = attribute(element, 'fill')
  const dash = attribute(element, 'strokeDasharray')
  return {
    fill: fill === '' ? '0 0 0' : colour(fill),
    stroke: colour(attribute(element, 'stroke')),
    strokeWidth: numeric(element, 'strokeWidth') || 1,
    dash: /^[\d. ]+$/.test(dash) ? dash : '',
  }
}
