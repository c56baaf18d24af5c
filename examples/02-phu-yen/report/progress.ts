/** Where progress is shown: standard error, usually. */
export interface Output {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** Tells a person how far the run has got. */
export interface Progress {
  /** A small step: one line that is written over on a terminal, and left out elsewhere. */
  step(text: string): void
  /** A milestone: a line that stays. */
  done(text: string): void
}

/** Progress on an output. */
export function progressOn(output: Output): Progress {
  const terminal = output.isTTY === true
  return {
    step: (text) => {
      if (terminal) output.write(`\r\u001B[K${text}`)
    },
    done: (text) => void output.write(terminal ? `\r\u001B[K${text}\n` : `${text}\n`),
  }
}

/** Progress nobody looks at. */
export const noProgress: Progress = { step: () => undefined, done: () => undefined }
