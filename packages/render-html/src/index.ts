/** The door of `@motcua/render-html`: every public name, listed once. */
export { htmlRenderer } from './html-renderer.js'
