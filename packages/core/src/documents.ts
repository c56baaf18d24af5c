// The door of `@motcua/core/documents`: official documents as a tree, the papers made of it, and what prints them.

export type {
  Block,
  Chart,
  Checklist,
  Column,
  Fields,
  Heading,
  List,
  NewPage,
  Paragraph,
  Picture,
  QrCode,
  Table,
} from './document/block.js'
export {
  dateCell,
  emptyCell,
  momentCell,
  numberCell,
  printedCell,
  textCell,
  type Cell,
  type Language,
} from './document/cell.js'
export type { Drawing, DrawnBox, DrawnLine, DrawnWords, Tone } from './document/drawing.js'
export type {
  Letterhead,
  OfficialDocument,
  Page,
  SignatureBlock,
} from './document/official-document.js'
export { documentMarkdown } from './document/markdown.js'
export { prepareDocument } from './document/prepare-document.js'
export { printable } from './document/printable.js'
export type { DocumentRenderer } from './ports/document-renderer.js'
export { issuedPapers, paperOf } from './papers/case-papers.js'
export type { IssuedPaper, PaperCase, PaperOptions, TrackingPage } from './papers/paper.js'
export { dots, formLines, sayIn, type FormLine, type Say } from './papers/layout/language.js'
export { documentTypes, type DocumentType } from './papers/layout/document-types.js'
export {
  documentNumber,
  documentSymbol,
  letterhead,
  motto,
  nation,
  type LetterheadOf,
  type LetterheadParts,
} from './papers/layout/letterhead.js'
export { placeOf } from './papers/layout/office.js'
export { symbolOf, type OfficeFact } from './procedure/office-symbol.js'
export { officialDate, officialMoment, placeAndDate } from './papers/layout/official-date.js'
export {
  addressed,
  recipients,
  signatureLines,
  signatureSpace,
  type RecipientsOf,
} from './papers/layout/signing.js'
export { procedureGuide } from './papers/guide/procedure-guide.js'
export { procedureNotice } from './papers/guide/procedure-notice.js'
export type { GuideOptions, NoticeOptions } from './papers/guide/guide-sheet.js'
export { numberingFaults, type NumberingFaults } from './papers/books/numbering.js'
export {
  registerBook,
  type RegisterBookOptions,
  type RegisterFacts,
} from './papers/books/register-book.js'
export { numberingControl, type NumberingControl } from './papers/books/numbering-control.js'
export {
  worklistPaper,
  type WorklistFacts,
  type WorklistLine,
} from './papers/books/worklist-paper.js'
export { contactListPaper, type ContactListFacts } from './papers/books/contact-list-paper.js'
export { rolloutPaper, type RolloutFacts } from './papers/books/rollout-paper.js'
export {
  reportingRatesPaper,
  type ReportingRatesFacts,
} from './papers/books/reporting-rates-paper.js'
export {
  timelinessCharts,
  type CountedWindow,
  type TimelinessFacts,
} from './papers/books/timeliness-charts.js'
export {
  reportingCalendarPaper,
  type ReportingCalendarFacts,
} from './papers/books/reporting-calendar-paper.js'
