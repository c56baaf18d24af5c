import type { Rehearsed } from './run-together.js'

/** True when nothing was lost, doubled or changed. */
export const isSound = ({ differing, missing, together, messages }: Rehearsed): boolean =>
  differing.length === 0 &&
  missing.length === 0 &&
  messages.together > 0 &&
  together.replay.differing.length === 0

/** How a rehearsal went, in words. */
export const told = (rehearsed: Rehearsed, milliseconds: number): string => {
  const { together, happened, givenAgain, differing, messages, missing, repeated } = rehearsed
  const { kills, freezes, cuts, restarts } = happened
  return `
${together.replay.dossiers} hồ sơ (dossiers), ${together.replay.entries} việc trong nhật ký (journal entries), ${(milliseconds / 1000).toFixed(1)} s
tiến trình bị ngắt, đứng (processes killed, frozen): ${kills}, ${freezes}
kết nối bị cắt, máy chủ khởi động lại (connections cut, server restarted): ${cuts}, ${restarts}
việc phải giao lại (acts given again): ${givenAgain}
tin nhắn đã đến, thiếu, đến hơn một lần (messages arrived, missing, arrived again): ${messages.together}, ${missing.length}, ${repeated}
nhật ký chạy lại khác (journals that replay differently): ${together.replay.differing.length}
trang khác với một tiến trình (pages that differ from one process): ${differing.length}${differing.map((page) => `\n  ${page}`).join('')}`
}
