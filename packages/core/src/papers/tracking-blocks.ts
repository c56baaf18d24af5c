import type { Block, Picture } from '../document/block.js'
import { text } from '../model/text.js'
import { trackingLink } from '../model/tracking-link.js'
import { formLines } from './layout/language.js'
import type { Sheet } from './paper.js'

const trackHere = text(
  'Quét mã để theo dõi tình trạng giải quyết.',
  'Scan the code to follow what becomes of it.',
)
const secretLabel = text('Mã bí mật tra cứu', 'Tracking secret')

/** The QR code that leads to the tracking page, with code and secret to type; nothing where none is asked for. */
export function trackingBlocks(
  { say, options: { tracking } }: Pick<Sheet, 'say' | 'options'>,
  code: string | null,
): readonly Block[] {
  if (tracking === undefined || code === null) return []
  const { page, secret } = tracking
  const alternative = text(
    `Mã QR dẫn đến trang tra cứu với mã số ${code}.`,
    `QR code of the tracking page for ${code}.`,
  )
  const picture: Picture = {
    block: 'picture',
    picture: { is: 'qr', text: trackingLink(page, { code, secret }) },
    caption: say(trackHere),
    alternative: say(alternative),
  }
  return [formLines(say, [[secretLabel, secret]]), picture]
}
