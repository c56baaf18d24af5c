/** The door of `@motcua/draw`: every public name, listed once. */
export { chartSvg, chartTree, type ChartOptions } from './chart.js'
export { drawingSvg, drawingTree, type DrawingOptions } from './drawing.js'
export { drawingPng, type DrawingRoom, type DrawnPng } from './drawing-png.js'
export { documentFont, type DocumentFont } from './document-font.js'
export { qrSvg, qrTree, type QrOptions } from './qr.js'
export { svgPng, type PngOptions } from './svg-png.js'
export type { SvgTree } from './svg.js'
export { textWidth, wrapped, type Measure, type TextWeight } from './text-width.js'
