import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type Paragraph,
} from 'docx'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** A table without lines that sets paragraphs side by side; widths in twips, each row of one cell for each width. */
export const sideBySide = (
  widths: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({ children, width: { size: widths[index] ?? 0, type: WidthType.DXA } }),
          ),
        }),
    ),
  })
