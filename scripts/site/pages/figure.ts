import type { Drawing, Language } from '@motcua/core/documents'
import { drawingSvg } from '@motcua/draw'
import { escapeCell } from './markdown-table.js'

/** What a drawing is shown with. */
export interface FigureOptions {
  readonly caption: string
  /** The words that say the same to who cannot see it. */
  readonly alternative: string
  readonly language: Language
}

/** A drawing as a figure of a page: one block of HTML, in a box that is moved sideways by itself where it is too wide. */
export function figure(
  drawing: Drawing,
  { caption, alternative, language }: FigureOptions,
): string {
  const svg = drawingSvg(drawing, { alternative, language }).replace(/\s*\n\s*/gu, ' ')
  const label = escapeCell(caption).replaceAll('"', '&quot;')
  return `<figure class="drawing" v-pre><figcaption>${escapeCell(caption)}</figcaption><div role="region" tabindex="0" aria-label="${label}">${svg}</div></figure>`
}
