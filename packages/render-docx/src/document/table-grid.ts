import { BuilderElement } from 'docx'

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const

const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly BuilderElement[] = [],
): BuilderElement =>
  new BuilderElement({
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, { key, value }]),
    ),
    children,
  })

const border = (side: string): BuilderElement =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': '4', 'w:space': '0', 'w:color': '000000' })

const margin = (side: string): BuilderElement =>
  element(`w:${side}`, { 'w:w': '70', 'w:type': 'dxa' })

/** The style of tables with lines, under the name Word has for it. The library has no option for styles of tables. */
export const tableGrid = (): BuilderElement =>
  element('w:style', { 'w:type': 'table', 'w:styleId': 'TableGrid' }, [
    element('w:name', { 'w:val': 'Table Grid' }),
    element('w:tblPr', {}, [
      element('w:tblBorders', {}, sides.map(border)),
      element('w:tblCellMar', {}, [margin('left'), margin('right')]),
    ]),
  ])
