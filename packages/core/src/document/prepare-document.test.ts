import { describe, expect, test } from 'vitest'
import { plainDate } from '../model/time.js'
import type { OfficialDocument } from './official-document.js'
import { prepareDocument } from './prepare-document.js'

const withCode = (text: string): OfficialDocument => ({
  kind: 'receipt-slip',
  language: 'vi',
  page: { size: 'A5', orientation: 'portrait' },
  layout: 'form',
  letterhead: null,
  title: { type: 'GIẤY TIẾP NHẬN', about: null },
  blocks: [{ block: 'picture', picture: { is: 'qr', text }, caption: null, alternative: 'Mã' }],
  signatures: [],
  recipients: [],
  about: { title: 'Giấy', author: 'Chi cục', subject: '', date: plainDate('2017-06-01') },
})

describe('a QR code', () => {
  test.each(['a'.repeat(1000), 'đ'.repeat(500), 'ố'.repeat(333), '𠀀'.repeat(250)])(
    'holds up to a thousand bytes (%#)',
    (text) => {
      expect(prepareDocument(withCode(text)).blocks).toHaveLength(1)
    },
  )

  test.each(['', 'a'.repeat(1001), 'đ'.repeat(501), 'ố'.repeat(334), '𠀀'.repeat(251)])(
    'of nothing or of more is refused, naming its block (%#)',
    (text) => {
      expect(() => prepareDocument(withCode(text))).toThrow(
        expect.objectContaining({ code: 'invalid-input', field: 'blocks.0.text' }),
      )
    },
  )
})
