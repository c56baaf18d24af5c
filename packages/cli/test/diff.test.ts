import { describe, expect, test } from 'vitest'
import { jsonOf, typed } from './support/typed.js'

const changed = 'diff confirm-result --from 2025 --to 2026'

describe('motcua diff', () => {
  test('tells what was and what is, with the clause of either', async () => {
    const { exit, out } = await typed(changed)
    expect(exit).toBe(0)
    expect(out).toMatch(/^Xác nhận kết quả thi hành án.*, 2025 → 2026: \d+ thay đổi\n/)
    expect(out).toContain('\n    - 5 ngày làm việc — 26/2008/QH12, Điều 53\n')
    expect(out).toContain('\n    + 3 ngày làm việc — 152/2026/NĐ-CP, Điều 32.3\n')
  })

  test('compares the last two versions unless others are named', async () => {
    expect((await typed('diff confirm-result')).out).toBe((await typed(changed)).out)
  })

  test('ends with 1 for scripts that ask whether there are differences', async () => {
    expect((await typed(`${changed} --exit-code`)).exit).toBe(1)
    const same = await typed('diff confirm-result --from 2026 --to 2026 --exit-code --lang en')
    expect(same.exit).toBe(0)
    expect(same.out).toMatch(/2026 → 2026: no change\n$/)
  })

  test('gives the changes as data', async () => {
    const read = jsonOf(await typed(`${changed} --json`))
    expect(read).toMatchObject({ procedure: 'confirm-result', from: '2025', to: '2026' })
    expect(read).toHaveProperty(
      'changes',
      expect.arrayContaining([
        expect.objectContaining({
          path: 'limit',
          before: { vi: '5 ngày làm việc', en: '5 working days' },
        }),
      ]),
    )
  })

  test('names the versions there are', async () => {
    const { exit, err } = await typed('diff confirm-result --to 2099 --lang en')
    expect(exit).toBe(2)
    expect(err).toContain('  At: --to\n  Got: 2099\n  Cure: There are: 2017, 2018, 2025, 2026.\n')
  })

  test('suggests the procedure that was meant', async () => {
    const { exit, err } = await typed('diff confirm-reslt --lang en')
    expect(exit).toBe(2)
    expect(err).toContain('Did you mean confirm-result?')
  })
})
