// The door of the renderer of workbooks: every public name, listed once.

export { xlsxRenderer } from './xlsx-renderer.js'
