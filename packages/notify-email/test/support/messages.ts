import { plainDate, text, type Appointment, type Message } from '@motcua/core'

/** An appointment at a one-stop counter. */
export const appointment: Appointment = {
  title: text('Nhận kết quả xác nhận', 'Collect the confirmation'),
  place: text('Bộ phận một cửa, 12 Trần Phú, Tuy Hòa', 'One-stop counter, 12 Trần Phú, Tuy Hòa'),
  date: plainDate('2017-06-08'),
  fromMinutes: 7 * 60 + 30,
  toMinutes: 11 * 60,
  zone: 'Asia/Ho_Chi_Minh',
  id: '01BHFXY6B0000G400000000000-result',
  revision: 0,
}

/** A message to an applicant, ordinary except where told. */
export const message = (changes: Partial<Message> = {}): Message => ({
  id: '01BHFXY6B0000G400000000000-4.1',
  channel: 'email',
  to: { name: 'Nguyễn Văn Ân', address: 'an.nguyen@example.vn' },
  template: { id: 'dossier-received', version: '3' },
  subject: text('Đã tiếp nhận hồ sơ', 'The dossier was received'),
  paragraphs: [
    text('Kính gửi ông Ân: hồ sơ đã được tiếp nhận.', 'Dear Mr Ân: the dossier was received.'),
    text('Kết quả có vào ngày 08/6/2017.', 'The result is promised for 8 June 2017.'),
  ],
  appointment: null,
  ...changes,
})

/** A message with the same words in both languages. */
export const saying = (words: string, changes: Partial<Message> = {}): Message =>
  message({ subject: text(words, words), paragraphs: [text(words, words)], ...changes })
