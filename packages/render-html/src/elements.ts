import { h } from 'hastscript'

/** An element of the page (hast). */
export type Node = Extract<ReturnType<typeof h>, { type: 'element' }>

/** What an element may carry. */
export type Attributes = Readonly<Record<string, string | number | readonly string[]>>

/** An element. Words in it are text, escaped when the page is written. */
export const element = (
  name: string,
  attributes: Attributes,
  ...inner: readonly (Node | string)[]
): Node =>
  h(
    name,
    Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [
        key,
        typeof value === 'object' ? [...value] : value,
      ]),
    ),
    ...inner,
  )

/** A text, its lines broken where it breaks them. */
export const lines = (text: string): readonly (Node | string)[] =>
  text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [element('br', {}), line]))

/** A paragraph of a class. */
export const paragraph = (className: string, text: string): Node =>
  element('p', { className: [className] }, ...lines(text))

/** A paragraph where there is a text. */
export const paragraphs = (className: string, text: string | null): readonly Node[] =>
  text === null ? [] : [paragraph(className, text)]

/** Words for who hears the page instead of seeing it. */
export const spoken = (words: string): Node => element('span', { className: ['spoken'] }, words)
