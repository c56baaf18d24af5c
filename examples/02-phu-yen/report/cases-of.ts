import type { CaseView, Engine } from '@motcua/core'

/** Every case of a kind in the province and above, in the order they were opened. */
export async function casesOf(engine: Engine, kind: string): Promise<readonly CaseView[]> {
  const views: CaseView[] = []
  let after: string | null = null
  do {
    const page = await engine.find({ kind, limit: 500, ...(after === null ? {} : { after }) })
    views.push(...(await Promise.all(page.rows.map(({ id }) => engine.get(id)))))
    after = page.next
  } while (after !== null)
  return views
}
