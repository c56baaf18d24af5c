/** The door of `@motcua/testing/tools`: the programs of the machine that read and show documents. */
export { documentTool, noDocumentTools, type DocumentTool } from './document-tools.js'
