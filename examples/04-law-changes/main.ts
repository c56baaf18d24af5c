import { july2026 } from './july-2026.js'

const { changes, plan, due, entries, faults } = await july2026()

console.log('1/7/2026: xác nhận kết quả thi hành án\n')
for (const { words, before, after } of changes) {
  console.log(
    `- ${words.vi}\n    trước: ${before?.vi ?? '(không có)'}\n    nay:   ${after?.vi ?? '(không có)'}`,
  )
}
console.log('\nChạy thử:', plan.totals)
for (const move of plan.moves) {
  const days = `${move.due.before?.date ?? '–'} → ${move.due.after?.date ?? '–'}`
  console.log(`- ${move.code ?? move.case}: ${days}; phiếu hẹn ${move.promisedOn ?? '–'}`)
}
console.log('\nHạn trước, sau khi chuyển, sau khi hủy việc chuyển:', due.join(' → '))
console.log(entries.map((entry, index) => `${String(index + 1)}. ${entry}`).join('\n'))
console.log(`\nKiểm tra nhật ký: ${String(faults)} lỗi`)
