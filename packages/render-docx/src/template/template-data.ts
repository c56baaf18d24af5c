/** What a tag of a template can stand for: a text, a number, a condition, an object with names of its own, or a list. */
export type TemplateValue =
  string | number | boolean | null | TemplateData | readonly TemplateValue[]

/** The data of a template: plain objects, lists and texts under the names that tags have. */
export interface TemplateData {
  readonly [name: string]: TemplateValue
}
