import { MotcuaError, type Fault } from '@motcua/core'
import Docxtemplater from 'docxtemplater'
import { openTemplate, type TemplateOptions } from './open-template.js'
import { pathOf, textOf, valueIn } from './scopes.js'
import { isTag, type Part } from './tag-report.js'

/** A template that was read: its tags as they stand in it, and what fills them in. */
export interface CompiledTemplate {
  readonly tags: readonly Part[]
  readonly filler: Docxtemplater<PizZipFiles>
}

type PizZipFiles = ReturnType<typeof openTemplate>

/** Looks tags up by plain paths; docxtemplater asks from the innermost data outwards while the answer is undefined. */
const parser = (tag: string): Docxtemplater.DXT.Parser => {
  const path = pathOf(tag)
  return {
    get: (scope: unknown, { meta }) => {
      const value = path === null ? undefined : valueIn(scope, path)
      if (value === undefined) return undefined
      return meta.part.module === 'loop' ? (value ?? false) : textOf(value)
    },
  }
}

interface Inspected {
  readonly inspect?: { readonly postparsed?: readonly Part[] }
}

/** Hears from docxtemplater which tags the parts of a template have. */
const tagList = (tags: Part[]): Docxtemplater.DXT.Module => ({
  name: 'TagList',
  set: ({ inspect }: Inspected) => {
    tags.push(...(inspect?.postparsed ?? []).filter(isTag))
  },
})

interface TemplateProblem {
  readonly message?: unknown
  readonly properties?: {
    readonly xtag?: unknown
    readonly explanation?: unknown
    readonly errors?: readonly TemplateProblem[]
  }
}

const wordsOf = (value: unknown, otherwise: string): string =>
  typeof value === 'string' && value !== '' ? value : otherwise

const faultsOf = (problem: TemplateProblem): readonly Fault[] => {
  const { errors, xtag, explanation } = problem.properties ?? {}
  if (errors !== undefined) return errors.flatMap(faultsOf)
  const words = wordsOf(problem.message, 'The template cannot be read')
  return [{ path: wordsOf(xtag, 'template'), problem: wordsOf(explanation, words) }]
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** What went wrong in a template, with every place. */
export const templateFault = (error: unknown): MotcuaError =>
  new MotcuaError('invalid-input', {
    field: 'template',
    faults: faultsOf(isObject(error) ? error : {}),
    cause: error,
  })

/**
 * Reads a template.
 * @throws `invalid-input` for what is no template; `faults` names every tag that is not closed or not opened
 */
export function compiledTemplate(template: Uint8Array, options: TemplateOptions): CompiledTemplate {
  const zip = openTemplate(template, options)
  const tags: Part[] = []
  try {
    const filler = new Docxtemplater(zip, {
      parser,
      modules: [tagList(tags)],
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      warnFn: () => undefined,
      syntax: { changeDelimiterPrefix: null },
      nullGetter: () => '',
    })
    return { tags, filler }
  } catch (error) {
    throw templateFault(error)
  }
}
