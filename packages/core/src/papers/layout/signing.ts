import type { Paragraph } from '../../document/block.js'
import type { SignatureBlock } from '../../document/official-document.js'
import type { Actor } from '../../model/actor.js'
import { signatureOf, type Signature } from '../../model/signature.js'
import { text, type Text } from '../../model/text.js'
import { capitals, paragraph, type Say } from './language.js'

const byHand = text('(Ký và ghi rõ họ tên)', '(Signature and full name)')

/**
 * The lines of a signature, the capacity before the title of the head and the signer's own title below it (NĐ 30/2020
 * Art 13; annex I, II.7; grade B).
 * @param office what is printed where neither title nor capacity is known
 */
export function signatureLines(
  { authority, title, name }: Signature,
  office: string,
): SignatureBlock {
  const lines = [authority, title].filter((line) => line !== null)
  return { authority: lines.length > 0 ? lines : [capitals(office)], note: null, name }
}

/** The signature of who acted. */
export const signedBy = (by: Actor, office: string): SignatureBlock =>
  signatureLines(signatureOf(by), office)

/**
 * Space to sign by hand, as the forms have it: who signs, and `(Ký và ghi rõ họ tên)` (form 01; grade B).
 * @param name null where whoever comes writes their own
 */
export const signatureSpace = (say: Say, who: Text, name: string | null): SignatureBlock => ({
  authority: [capitals(say(who))],
  note: say(byHand),
  name,
})

/** Who signs for an office where nobody's title is known. */
export const headOfOffice = text('Thủ trưởng cơ quan', 'Head of the office')

/** To whom a letter is: `Kính gửi: …` (NĐ 30/2020, annex I, II.9; grade B). */
export const addressed = (say: Say, name: string): Paragraph =>
  paragraph(say(text(`Kính gửi: ${name}`, `To: ${name}`)), 'centred')

const asAbove = text('Như trên', 'As above')
const filedAt = text('Lưu: VT', 'Filed: clerical office')

/** Who gets a document. */
export interface RecipientsOf {
  /** True for a letter, whose first recipient is whom it is addressed to. */
  readonly letter: boolean
  readonly others?: readonly string[]
  /** Letters of those who keep a copy besides the clerical office, such as the section that drafted it. */
  readonly filed?: readonly string[]
}

/**
 * The lines of `Nơi nhận`: whom a letter is addressed to, others, and last where it is kept: `Như trên`, …,
 * `Lưu: VT, BPMC` (NĐ 30/2020, annex I, II.9; grade B).
 */
export const recipients = (
  say: Say,
  { letter, others = [], filed = [] }: RecipientsOf,
): readonly string[] => [
  ...(letter ? [say(asAbove)] : []),
  ...others,
  [say(filedAt), ...filed].join(', '),
]
