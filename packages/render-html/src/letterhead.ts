import type { Letterhead } from '@motcua/core/documents'
import { element, lines, paragraphs, type Node } from './elements.js'

/** The head of the page: the office on the left, the words of the state on the right, number and place below them. */
export function letterheadNode(head: Letterhead, isHeading: boolean): Node {
  const { superior, issuer, number, about, nation, motto, placeAndDate } = head
  const matter =
    isHeading && about !== null && about !== ''
      ? [element('h1', { className: ['matter'] }, ...lines(about))]
      : paragraphs('matter', about)
  return element(
    'header',
    {},
    element(
      'div',
      { className: ['office'] },
      ...paragraphs('superior', superior),
      ...paragraphs('issuer', issuer),
    ),
    element(
      'div',
      { className: ['state'] },
      ...paragraphs('nation', nation),
      ...paragraphs('motto', motto),
    ),
    element('div', { className: ['symbol'] }, ...paragraphs('number', number), ...matter),
    element('div', { className: ['place'] }, ...paragraphs('date', placeAndDate)),
  )
}
