/** The door of `@motcua/diagram`: every public name, listed once. */
export { mermaidOf } from './mermaid.js'
