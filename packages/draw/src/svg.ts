import { toHtml } from 'hast-util-to-html'
import { s } from 'hastscript'

/** A drawing as a tree (hast), to be put into a page. */
export type SvgTree = Extract<ReturnType<typeof s>, { type: 'element' }>

/** Attributes of an element. */
export type Attributes = Readonly<Record<string, string | number>>

/** An element of a drawing. */
export const shape = (
  name: string,
  attributes: Attributes,
  ...inner: readonly (SvgTree | string)[]
): SvgTree => s(name, { ...attributes }, ...inner)

/** Rounded to a tenth, so that files stay small. */
export const tenth = (value: number): number => Math.round(value * 10) / 10

/** The drawing as text of an SVG file. */
export const svgText = (tree: SvgTree): string =>
  // HTML may have it in a text, XML may not.
  toHtml(tree, { space: 'svg', closeEmptyElements: true }).replaceAll(']]>', ']]&gt;')

/** The outermost element: a picture with the words that say the same. */
export const picture = (
  { width, height, ...more }: Attributes & { readonly width: number; readonly height: number },
  alternative: string,
  inner: readonly SvgTree[],
): SvgTree =>
  shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      ...more,
    },
    shape('title', {}, alternative),
    ...inner,
  )
