/** Width of a letter, in pixels, in the sizes programs show BPMN in; a little more than the mean, so that no line is cut. */
const letter = { name: 6.4, label: 6.2 }

/** How many lines words take in a box of this many pixels. */
export function linesIn(words: string, width: number, size: keyof typeof letter): number {
  const room = Math.max(1, Math.floor(width / letter[size]))
  let lines = 1
  let used = 0
  for (const { length } of words.split(/\s+/u)) {
    const after = used === 0 ? length : used + 1 + length
    if (after <= room) {
      used = after
      continue
    }
    if (used > 0) lines += 1
    lines += Math.max(0, Math.ceil(length / room) - 1)
    used = length > room ? length % room || room : length
  }
  return lines
}
