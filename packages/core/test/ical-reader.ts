/** A property of an iCalendar object, its value as it stands in the file. */
export interface Property {
  readonly name: string
  readonly parameters: Readonly<Record<string, string>>
  readonly value: string
}

/** A component with its properties and the components within it. */
export interface Component {
  readonly name: string
  readonly properties: Property[]
  readonly components: Component[]
}

const propertyOf = (line: string): Property => {
  const match = /^([A-Z-]+)((?:;[A-Z-]+=[^;:]+)*):(.*)$/su.exec(line)
  if (match === null) throw new Error(`no content line: ${line}`)
  const [, name = '', given = '', value = ''] = match
  const parameters = given
    .split(';')
    .filter((part) => part !== '')
    .map((part): [string, string] => [
      part.slice(0, part.indexOf('=')),
      part.slice(part.indexOf('=') + 1),
    ])
  return { name, parameters: Object.fromEntries(parameters), value }
}

const utf8 = (octets: string): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(octets, 'latin1'))

/**
 * Reads a text by the letter of RFC 5545, 3.1 and 3.6: lines of whole characters and at most 75 octets, components
 * within each other. Anything else fails.
 */
export function readCalendar(written: string): Component {
  const octets = Buffer.from(written)
  const physical = octets.toString('latin1').split('\r\n')
  if (physical.pop() !== '') throw new Error('the last line is not ended')
  for (const line of physical) {
    if (line.length > 75) throw new Error(`a line of ${String(line.length)} octets`)
    if (/[\r\n]/.test(line)) throw new Error('a lone CR or LF')
    utf8(line)
  }
  const lines = physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n').map(utf8)
  const open: Component[] = [{ name: '', properties: [], components: [] }]
  for (const property of lines.map(propertyOf)) {
    const inner = open.at(-1)
    if (inner === undefined) throw new Error('nothing is open')
    if (property.name === 'BEGIN') {
      const next = { name: property.value, properties: [], components: [] }
      inner.components.push(next)
      open.push(next)
    } else if (property.name === 'END') {
      if (inner.name !== property.value) throw new Error(`${inner.name} ends as ${property.value}`)
      open.pop()
    } else inner.properties.push(property)
  }
  const [root] = open
  const [calendar, ...others] = root?.components ?? []
  if (open.length !== 1 || calendar === undefined || others.length > 0)
    throw new Error('no one calendar')
  return calendar
}

/** The one property of that name. */
export const propertyIn = ({ properties, name }: Component, wanted: string): Property => {
  const [found, ...others] = properties.filter((property) => property.name === wanted)
  if (found === undefined || others.length > 0) throw new Error(`not one ${wanted} in ${name}`)
  return found
}

/** The words of a TEXT property (3.3.11). */
export const wordsIn = (component: Component, wanted: string): string => {
  const { value } = propertyIn(component, wanted)
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value)) throw new Error(`${wanted} is more than one value`)
  return value.replace(/\\(.)/g, (_, character: string) =>
    /n/i.test(character) ? '\n' : character,
  )
}
