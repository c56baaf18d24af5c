import type { Fault } from '@motcua/core'
import { isData, pathOf, textOf, valueOf, type Scopes } from './scopes.js'
import type { TemplateData, TemplateValue } from './template-data.js'

/** A piece of a template as it was read: a tag, with what stands within it where it is a loop. */
export interface Part {
  /** `content` for words, `tag` for XML; all else is a tag of the template. */
  readonly type: string
  /** What stands between the braces, without the mark of a loop. */
  readonly value: string
  /** `loop` for a loop or a condition; none for a plain tag. */
  readonly module?: string
  readonly inverted?: boolean
  readonly subparsed?: readonly Part[]
}

/** Whether a piece is a tag of the template, neither words nor XML. */
export const isTag = ({ type }: Part): boolean => type !== 'content' && type !== 'tag'

/** The tags of a template against data. */
export class TagReport {
  /** Every tag once, within the loops it stands in: `tables.register.rows > c1`. */
  readonly tags = new Set<string>()
  /** What is wrong with a tag, once for each. */
  private readonly problems = new Map<string, string>()

  constructor(tags: readonly Part[], data: TemplateData) {
    this.read(tags, { scopes: [data], within: [] })
  }

  /** The tags that cannot be filled in, with the reason. */
  get faults(): readonly Fault[] {
    return Array.from(this.problems, ([path, problem]) => ({ path, problem }))
  }

  private read(parts: readonly Part[], place: Place): void {
    for (const part of parts) {
      if (isTag(part)) this.readTag(part, place)
    }
  }

  private readTag(part: Part, place: Place): void {
    const tag = part.value.trim()
    const name = [...place.within, tag].join(' > ')
    this.tags.add(name)
    const path = pathOf(tag)
    if (path === null || (part.module !== undefined && part.module !== 'loop')) {
      this.problems.set(name, 'The tag is no plain name.')
      return
    }
    const value = place.scopes === null ? null : valueOf(place.scopes, path)
    if (value === undefined) this.problems.set(name, 'There is no data of this name.')
    else if (part.module === 'loop') this.readLoop(part, { ...place, name: tag, value })
    else if (textOf(value) === undefined) this.problems.set(name, 'The data is no text.')
  }

  private readLoop(part: Part, { scopes, within, name, value }: LoopPlace): void {
    const inner = part.subparsed ?? []
    const around = [...within, name]
    const open = (more: readonly TemplateValue[] | null): void => {
      this.read(inner, {
        scopes: more === null || scopes === null ? null : [...scopes, ...more],
        within: around,
      })
    }
    if (part.inverted === true) open([])
    else if (!Array.isArray(value)) open(isData(value) ? [value] : value === null ? null : [])
    else if (value.length === 0) open(null)
    else for (const item of value as readonly TemplateValue[]) open([item])
  }
}

interface Place {
  /** Null where there is nothing to judge tags by: within a list that is empty. */
  readonly scopes: Scopes | null
  readonly within: readonly string[]
}

interface LoopPlace extends Place {
  readonly name: string
  readonly value: unknown
}
