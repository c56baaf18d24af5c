import type { EngineParts } from './engine-parts.js'

/** Waits for what is ending, closes the notifiers, then the store; throws what failed first once all is closed. */
export async function closeAll(
  { notifiers, store }: Pick<EngineParts, 'notifiers' | 'store'>,
  endings: readonly Promise<void>[],
): Promise<void> {
  const closing = [...notifiers.values()].map((notifier) => notifier.close())
  const ended = await Promise.allSettled([...endings, ...closing])
  await store.close()
  const failure = ended.find((result) => result.status === 'rejected')
  if (failure !== undefined) throw failure.reason
}
