import { describe, expect, it } from 'vitest'
import { july2026 } from './july-2026.js'

describe('the chapter about law that changes', () => {
  it('shows what changed, the dry run, the move and its taking back', async () => {
    const { changes, plan, due, entries, faults } = await july2026()
    expect(changes.find(({ path }) => path === 'limit')?.after?.vi).toBe('3 ngày làm việc')
    expect(plan.totals).toMatchObject({ cases: 2, ready: 2, sooner: 2 })
    expect(due).toEqual(['2026-07-07', '2026-07-03', '2026-07-07'])
    expect(entries.slice(-3)).toEqual([
      'migrate (dossier@confirm-result/2026)',
      'remind (dossier@confirm-result/2026)',
      'revert (dossier@confirm-result/2025)',
    ])
    expect(faults).toBe(0)
  })
})
