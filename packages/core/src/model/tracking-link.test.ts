import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { isMotcuaError } from '../errors.js'
import { readTrackingLink, trackingLink } from './tracking-link.js'

const page = 'https://tracuu.example.vn/ho-so?lang=vi'
const held = { code: 'HT.PY01-201005-0003', secret: '0123456789ABCDEFGHJKMNPQRS' }

const refused = (address: string): boolean => {
  try {
    trackingLink(address, held)
    return false
  } catch (error) {
    return isMotcuaError(error, 'invalid-input') && error.field === 'page'
  }
}

describe('the link behind the QR code of a slip', () => {
  it('keeps the secret where no server sees it', () => {
    const link = new URL(trackingLink(page, held))
    expect(`${link.origin}${link.pathname}${link.search}`).toBe(page)
    expect(link.hash).toContain(held.secret)
  })

  test.prop([fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })])(
    'is read back as it was made',
    (code, secret) => {
      expect(readTrackingLink(trackingLink(page, { code, secret }))).toEqual({ code, secret })
    },
  )

  it.each(['', 'tracuu', 'http://tracuu.example.vn/', 'ftp://a.vn/', `${page}#here`])(
    'is not made of the address "%s"',
    (address) => {
      expect(refused(address)).toBe(true)
    },
  )

  it('may lead to a page on this machine', () => {
    expect(trackingLink('http://localhost:8080/', held)).toMatch(/^http:\/\/localhost:8080\/#code=/)
  })

  it.each(['', 'no link', page, `${page}#code=1`])('is none in "%s"', (link) => {
    expect(readTrackingLink(link)).toBeNull()
  })
})
