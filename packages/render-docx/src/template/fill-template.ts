import { MotcuaError } from '@motcua/core'
import { packed } from '../zip.js'
import { compiledTemplate, templateFault, type CompiledTemplate } from './compiled-template.js'
import type { TemplateOptions } from './open-template.js'
import { TagReport } from './tag-report.js'
import type { TemplateData } from './template-data.js'

/** The tags of a template, and those the data has nothing for. */
export interface TemplateTags {
  /** Each once, within the loops it stands in: `number`, `tables.register.rows > c1`. */
  readonly tags: readonly string[]
  /** Those of them that cannot be filled in from the data. Within a list that is empty none can be told. */
  readonly unknown: readonly string[]
}

/**
 * Lists the tags of a template, and those that the data does not know: for whoever writes a template.
 * @throws `invalid-input` for what is no template, with every loop that is not closed in `faults`
 */
export function templateTags(
  template: Uint8Array,
  data: TemplateData,
  options: TemplateOptions = {},
): TemplateTags {
  const report = new TagReport(compiledTemplate(template, options).tags, data)
  return { tags: [...report.tags], unknown: report.faults.map(({ path }) => path) }
}

const fill = (filler: CompiledTemplate['filler'], data: TemplateData): void => {
  try {
    filler.render(data)
  } catch (error) {
    throw templateFault(error)
  }
}

/**
 * Fills in an agency's own Word file: `{name}` by a text, `{#rows}…{/rows}` once for each item of a list or where a
 * condition holds, `{^rows}…{/rows}` where it does not. Tags are plain paths; no code is run, no markup taken from data,
 * and texts are `printable`. The same template and data give the same bytes.
 * @throws `invalid-input` for what is no .docx file or is too large unpacked, and with every tag that has no data or is
 * not closed in `faults`
 */
export function fillTemplate(
  template: Uint8Array,
  data: TemplateData,
  options: TemplateOptions = {},
): Uint8Array {
  const { tags, filler } = compiledTemplate(template, options)
  const { faults } = new TagReport(tags, data)
  if (faults.length > 0) throw new MotcuaError('invalid-input', { field: 'template', faults })
  fill(filler, data)
  const { files } = filler.getZip()
  return packed(
    Object.fromEntries(
      Object.values(files)
        .filter(({ dir }) => !dir)
        .map((file) => [file.name, file.asUint8Array()]),
    ),
  )
}
