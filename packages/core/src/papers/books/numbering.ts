/** What is wrong with the numbers of a book. */
export interface NumberingFaults {
  /** Numbers from 1 up to the last that nobody has. */
  readonly missing: readonly number[]
  /** Numbers that stand more than once. */
  readonly doubled: readonly number[]
}

/** Looks whether numbers are 1, 2, 3 … each once, as books are kept (TT 01/2018 Art 12, grade B). */
export function numberingFaults(numbers: readonly number[]): NumberingFaults {
  const count = new Map<number, number>()
  for (const number of numbers) count.set(number, (count.get(number) ?? 0) + 1)
  const last = numbers.reduce((most, number) => Math.max(most, number), 0)
  const missing: number[] = []
  for (let number = 1; number <= last; number++) if (!count.has(number)) missing.push(number)
  const doubled = [...count].flatMap(([number, times]) => (times > 1 ? [number] : []))
  return { missing, doubled: doubled.toSorted((one, other) => one - other) }
}
