import { text } from '@motcua/core'
import { expectSame, ExpectationError } from '../../expectation.js'
import { chapter } from '../outbox.js'
import { expectMessage } from '../reading.js'

const nfc = 'Chấp hành viên Đỗ Thị Phượng ở Tuy Hòa đã gửi giấy hẹn số 0001'.normalize('NFC')

/** What the far end takes. */
export const delivery = chapter('delivery', {
  'a message is delivered once, under its id, in the words of its languages': async (outbox) => {
    const { notifier, received } = await outbox.start('takes')
    const message = outbox.message(notifier)
    const { status } = await outbox.deliver(notifier, message)
    expectSame('It is delivered', status, 'delivered')
    const taken = await received()
    expectSame(
      'It is taken once, under its id',
      taken.map(({ id }) => id),
      [message.id],
    )
    expectMessage(taken[0], message, outbox.languages)
  },

  'Vietnamese words arrive letter by letter': async (outbox) => {
    const { notifier, received } = await outbox.start('takes')
    const words = text(nfc, `${nfc}. 🏛️ 𠀀`)
    const message = outbox.message(notifier, { subject: words, paragraphs: [words, words] })
    await outbox.deliver(notifier, message)
    expectMessage((await received())[0], message, outbox.languages)
  },

  'an id arrives letter by letter': async (outbox) => {
    const { notifier, received } = await outbox.start('takes')
    const ids = ['0', 'Aa.0-z', 'aa.0-z', `${'x'.repeat(60)}.1`]
    for (const id of ids) await outbox.deliver(notifier, outbox.message(notifier, { id }))
    expectSame(
      'Each is itself',
      (await received()).map(({ id }) => id),
      ids,
    )
  },

  'every attempt carries the id of the message': async (outbox) => {
    const { notifier, received } = await outbox.start('takes')
    const message = outbox.message(notifier)
    for (const number of [1, 2, 40]) {
      const { status } = await outbox.deliver(notifier, message, { number })
      expectSame(`Attempt ${number} is delivered`, status, 'delivered')
    }
    const ids = new Set((await received()).map(({ id }) => id))
    expectSame('There is one id', [...ids], [message.id])
  },

  'messages sent at once arrive each with its own words': async (outbox) => {
    const { notifier, received } = await outbox.start('takes')
    const messages = Array.from({ length: 12 }, (_, index) => {
      const words = text(`Hồ sơ thứ ${index}.`, `Dossier number ${index}.`)
      return outbox.message(notifier, { id: `many-${index}`, paragraphs: [words] })
    })
    const receipts = await Promise.all(messages.map((each) => outbox.deliver(notifier, each)))
    const delivered = receipts.filter(({ status }) => status === 'delivered')
    expectSame('All are delivered', delivered.length, messages.length)
    const taken = await received()
    expectSame('Each is taken once', taken.length, messages.length)
    for (const message of messages) {
      const own = taken.find(({ id }) => id === message.id)
      expectMessage(own, message, outbox.languages)
    }
  },

  'a message with an appointment arrives with its words': async (outbox) => {
    const { notifier, received } = await outbox.start('takes')
    const message = outbox.message(notifier, {
      appointment: {
        title: text('Nhận kết quả', 'Collect the result'),
        place: text('Bộ phận một cửa, 12 Trần Phú', 'One-stop counter, 12 Trần Phú'),
        date: outbox.day,
        fromMinutes: 450,
        toMinutes: 690,
        zone: 'Asia/Ho_Chi_Minh',
        id: '01BHFXY6B0000G400000000000.result',
        revision: 1,
      },
    })
    const { status } = await outbox.deliver(notifier, message)
    expectSame('It is delivered', status, 'delivered')
    expectMessage((await received())[0], message, outbox.languages)
  },

  'a schedule, where given, is of waits in milliseconds': async (outbox) => {
    const { notifier } = await outbox.start('takes')
    const { channel, schedule = [1] } = notifier
    expectSame('The channel has a name', channel === '', false)
    const waits = schedule.every((wait) => Number.isFinite(wait) && wait >= 0)
    if (waits && schedule.length > 0) return
    throw new ExpectationError('There is a wait for every attempt', 'milliseconds', schedule)
  },
})
