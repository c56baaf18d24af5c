const year = 366 * 86_400_000

/** Acts while the clock of the process is a year ahead and its zone is another. */
export async function inAnotherYear<T>(act: () => Promise<T>): Promise<T> {
  const { Date: today } = globalThis
  const zone = process.env['TZ']
  const now = () => today.now() + year
  globalThis.Date = new Proxy(today, {
    construct: (target, given: unknown[]): object =>
      Reflect.construct(target, given.length === 0 ? [now()] : given) as object,
    get: (target, key): unknown => (key === 'now' ? now : Reflect.get(target, key)),
  })
  process.env['TZ'] = 'Pacific/Auckland'
  try {
    return await act()
  } finally {
    globalThis.Date = today
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  }
}
