import { text } from '@motcua/core'
import { ExpectationError, expectSame } from '../../expectation.js'
import type { ReceivedMessage } from '../far-end.js'
import { chapter, type Outbox } from '../outbox.js'
import { expectMessage, expectNoHeader } from '../reading.js'

const foreign = /^(?:bcc|x-injected)$/i
const injected = 'Bcc: ke.gian@example.vn'
const lines = `Kính gửi\r\n${injected}\r\nX-Injected: 1\r\n\r\n.\r\nQUIT\nX-Injected: 2\rX-Injected: 3`

/** Delivers words that mean harm as subject and paragraph; returns what was taken, asking that it is all there. */
async function deliverHostile(outbox: Outbox, words: string): Promise<ReceivedMessage | undefined> {
  const { notifier, received } = await outbox.start('takes')
  const both = text(words, words)
  const message = outbox.message(notifier, { subject: both, paragraphs: [both] })
  const { status } = await outbox.deliver(notifier, message)
  expectSame('It is delivered', status, 'delivered')
  const taken = await received()
  expectSame(
    'One message is taken, under its id',
    taken.map(({ id }) => id),
    [message.id],
  )
  expectMessage(taken[0], message, outbox.languages)
  expectOnlyTo(outbox, taken[0])
  return taken[0]
}

/** Asks that nobody else was sent the message. */
function expectOnlyTo({ address }: Outbox, received: ReceivedMessage | undefined): void {
  expectSame('It goes to its address alone', received?.recipients, [address])
}

/** Words that mean harm are text all the same. */
export const hostile = chapter('hostile words', {
  'line breaks in the words never make a header': async (outbox) => {
    expectNoHeader(await deliverHostile(outbox, lines), foreign)
  },

  'markup in the words is text': async (outbox) => {
    const tag = '<b onclick="x()">đậm</b><script>x()</script><img src=x>'
    const { markup = '' } = (await deliverHostile(outbox, `${tag} &lt; &amp; "'`)) ?? {}
    const found = ['<b onclick', '<script', '<img src=x'].filter((part) => markup.includes(part))
    if (found.length === 0) return
    throw new ExpectationError('Words never become markup', 'none', found)
  },

  'marks of templates in the words are text': async (outbox) => {
    await deliverHostile(outbox, '{{x}} ${x} %s <%= x %> #{x} $1 {0} [[x]] \\n \\u0041')
  },

  'marks of writing direction in the words do no harm': async (outbox) => {
    const received = await deliverHostile(outbox, 'hồ sơ \u202egnp.exe\u202c \u2066a\u2069 \u200f1')
    expectNoHeader(received, foreign)
  },

  'words that look encoded are text': async (outbox) => {
    await deliverHostile(outbox, '=?utf-8?B?QmNjOiB4QGV4YW1wbGUudm4=?= =C3=A1 %0D%0ABcc: &#10;')
  },

  'fifty thousand characters arrive': async (outbox) => {
    const { notifier, received } = await outbox.start('takes')
    const long = text('thi hành án '.repeat(4200), 'x'.repeat(50_000))
    const message = outbox.message(notifier, { paragraphs: [long] })
    const { status } = await outbox.deliver(notifier, message)
    expectSame('It is delivered', status, 'delivered')
    expectMessage((await received())[0], message, outbox.languages)
  },

  'a name that means harm reaches nobody else': async (outbox) => {
    const names = [
      `Ân\r\n${injected}\r\nX-Injected: 1`,
      'Ân" <ke.gian@example.vn>, "Bình',
      'ke.gian@example.vn, Ân;',
      '=?utf-8?Q?=0D=0ABcc:_ke.gian=40example.vn?=',
      '\u0000\u001b[2J\u202eÂn <b>',
    ]
    const { notifier, received } = await outbox.start('takes')
    for (const [index, name] of names.entries()) {
      const to = { name, address: outbox.address }
      const id = `name-${index}`
      const { status } = await outbox.deliver(notifier, outbox.message(notifier, { id, to }))
      expectSame('It is delivered', status, 'delivered')
    }
    const taken = await received()
    expectSame('Each is taken once', taken.length, names.length)
    for (const each of taken) {
      expectNoHeader(each, foreign)
      expectOnlyTo(outbox, each)
    }
  },
})
