/** Calls `run` after so many milliseconds, at most 2,147,483,647; the returned function takes it back. */
export function startTimer(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, Math.min(milliseconds, 2_147_483_647))
  return () => {
    clearTimeout(timer)
  }
}
