/** A value of a PDF file: a name begins with `/`, a text with `(`, so that neither is taken for the other. */
export type Value = number | string | Reference | readonly Value[] | Dictionary | null

/** Another object of the file. */
export class Reference {
  readonly number: number

  constructor(number: number) {
    this.number = number
  }
}

/** Names and their values. */
export type Dictionary = ReadonlyMap<string, Value>

const token =
  /[\s\0]*(?:%[^\r\n]*[\r\n]+[\s\0]*)*(?:(<<|>>|\[|\]|<[\da-fA-F\s]*>|\/[^\s\0()<>[\]{}/%]*|\(|(?:\d+\s+0\s+R\b)|[+-]?[\d.]+|[a-z]+))/y

/** Reads the values of a file, one after another. */
class Reader {
  readonly #file: string
  #at: number

  constructor(file: string, at: number) {
    this.#file = file
    this.#at = at
  }

  value(): Value {
    const word = this.#word()
    if (word === '<<') return this.#dictionary()
    if (word === '[') return this.#array()
    if (word === '(') return `(${this.#text()}`
    if (word.startsWith('<')) return `(${Buffer.from(word.slice(1, -1), 'hex').toString('latin1')}`
    if (word.endsWith(' R')) return new Reference(Number.parseInt(word, 10))
    if (/^[+-]?[\d.]+$/.test(word)) return Number(word)
    return word.startsWith('/') ? word : null
  }

  #word(): string {
    token.lastIndex = this.#at
    const found = token.exec(this.#file)
    if (found === null) throw new Error(`no value at ${String(this.#at)}`)
    this.#at = token.lastIndex
    return found[1] ?? ''
  }

  #ends(mark: string): boolean {
    const before = this.#at
    if (this.#word() === mark) return true
    this.#at = before
    return false
  }

  #dictionary(): Dictionary {
    const entries = new Map<string, Value>()
    while (!this.#ends('>>')) entries.set(this.#word().slice(1), this.value())
    return entries
  }

  #array(): readonly Value[] {
    const items: Value[] = []
    while (!this.#ends(']')) items.push(this.value())
    return items
  }

  #text(): string {
    let depth = 1
    let text = ''
    while (depth > 0) {
      const letter = this.#file.charAt(this.#at)
      if (letter === '') throw new Error('a text without end')
      this.#at += 1
      if (letter === '\\') {
        text += unescaped(this.#file.charAt(this.#at))
        this.#at += 1
        continue
      }
      if (letter === '(') depth += 1
      if (letter === ')') depth -= 1
      if (depth > 0) text += letter
    }
    return text
  }
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
}

const unescaped = (letter: string): string => escapes[letter] ?? letter

/** A text of a file as JavaScript has it. */
export function words(value: Value | undefined): string {
  if (typeof value !== 'string' || !value.startsWith('(')) return ''
  const bytes = Buffer.from(value.slice(1), 'latin1')
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1')
  return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
}

/** The objects of a file, by the table at its end: this reader knows nothing of the program that wrote it. */
export class PdfObjects {
  readonly root: Dictionary
  readonly #file: string
  readonly #offsets: readonly number[]
  readonly #known = new Map<number, Value>()

  constructor(bytes: Uint8Array) {
    this.#file = Buffer.from(bytes).toString('latin1')
    const end = this.#file.lastIndexOf('startxref')
    const start = Number.parseInt(this.#file.slice(end + 9), 10)
    const table = this.#file.slice(start, end)
    this.#offsets = [...table.matchAll(/^(\d{10}) \d{5} [nf]/gm)].map(([, at]) => Number(at))
    const trailer = new Reader(this.#file, table.indexOf('trailer') + start + 7).value()
    this.root = this.dictionary(isDictionary(trailer) ? trailer.get('Root') : null)
  }

  /** What a value stands for. */
  at(value: Value | undefined): Value {
    if (!(value instanceof Reference)) return value ?? null
    const { number } = value
    const known = this.#known.get(number)
    if (known !== undefined) return known
    const offset = this.#offsets[number] ?? 0
    const body = this.#file.indexOf('obj', offset) + 3
    const read = new Reader(this.#file, body).value()
    this.#known.set(number, read)
    return read
  }

  /** What a value stands for, as a dictionary. */
  dictionary(value: Value | undefined): Dictionary {
    const read = this.at(value)
    return isDictionary(read) ? read : new Map()
  }

  /** What a value stands for, as a list. */
  list(value: Value | undefined): readonly Value[] {
    const read = this.at(value)
    if (read === null) return []
    return isList(read) ? read : [read]
  }

  /** Every dictionary of the file, however deep. */
  *dictionaries(): Generator<Dictionary> {
    for (let number = 1; number < this.#offsets.length; number += 1) {
      yield* within(this.at(new Reference(number)))
    }
  }
}

/** Whether a value is a dictionary. */
export const isDictionary = (value: Value): value is Dictionary => value instanceof Map

/** Whether a value is a list. */
export const isList = (value: Value): value is readonly Value[] => Array.isArray(value)

function* within(value: Value): Generator<Dictionary> {
  if (isDictionary(value)) {
    yield value
    for (const inner of value.values()) yield* within(inner)
  } else if (isList(value)) {
    for (const inner of value) yield* within(inner)
  }
}
