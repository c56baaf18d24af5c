import { describe, expect, it } from 'vitest'
import { plainDate } from '../model/time.js'
import { thads } from './thads.js'

const slipOn = (kind: string, day: string): string => {
  const slip = thads.slip(kind, plainDate(day))
  return slip === undefined ? 'none' : `${slip.number} ${slip.name.vi}`.trim()
}

describe('the slips of the catalogue', () => {
  it.each([
    ['receipt-slip', '2017-06-01', 'Phiếu hẹn'],
    ['receipt-slip', '2019-01-05', 'Phiếu hẹn'],
    ['receipt-slip', '2019-01-06', '01 Giấy tiếp nhận hồ sơ và hẹn trả kết quả'],
    ['receipt-slip', '2026-07-01', '01 Giấy tiếp nhận hồ sơ và hẹn trả kết quả'],
    ['supplement-slip', '2017-06-01', 'Phiếu hướng dẫn bổ sung, hoàn chỉnh hồ sơ'],
    ['supplement-slip', '2019-01-06', '02 Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ'],
    ['refusal-slip', '2019-01-06', '03 Phiếu từ chối tiếp nhận giải quyết hồ sơ'],
    ['apology-slip', '2017-06-01', 'Văn bản xin lỗi và hẹn lại ngày trả kết quả'],
    ['apology-slip', '2025-09-14', '04 Phiếu xin lỗi và hẹn lại ngày trả kết quả'],
    ['apology-slip', '2025-09-15', '04 Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết'],
    ['control-slip', '2017-06-01', 'Phiếu kiểm soát hồ sơ'],
    ['control-slip', '2025-09-14', '05 Phiếu kiểm soát quá trình giải quyết hồ sơ'],
    ['control-slip', '2025-09-15', '06 Phiếu kiểm soát quá trình giải quyết hồ sơ'],
    ['stop-notice', '2025-06-30', 'none'],
    ['stop-notice', '2025-09-14', 'Thông báo dừng giải quyết hồ sơ'],
    ['stop-notice', '2025-09-15', '05 Thông báo dừng giải quyết hồ sơ'],
    ['register', '2019-01-06', '06 Sổ theo dõi hồ sơ'],
    ['register', '2025-09-15', '07 Sổ theo dõi hồ sơ'],
    ['receipt-slip', '2017-05-31', 'none'],
  ])('%s on %s: %s', (kind, day, printed) => {
    expect(slipOn(kind, day)).toBe(printed)
  })

  it('have different numbers within one circular', () => {
    for (const day of ['2019-01-06', '2025-09-15']) {
      const kinds = new Set(thads.slips.map(({ kind }) => kind))
      const numbers = [...kinds].flatMap((kind) => thads.slip(kind, plainDate(day))?.number ?? [])
      expect([...numbers].sort()).toEqual(
        ['01', '02', '03', '04', '05', '06', '07'].slice(0, numbers.length),
      )
    }
  })
})
