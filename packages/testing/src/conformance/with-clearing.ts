/** Acts, then clears up whatever came of it. The first failure is told. */
export async function withClearing(
  act: () => Promise<void>,
  clear: () => Promise<unknown>,
): Promise<void> {
  try {
    await act()
  } catch (error) {
    await clear().catch(() => undefined)
    throw error
  }
  await clear()
}
