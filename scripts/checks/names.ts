import type { Check } from './repo.js'

const vague = /(?:^|\/)(?:utils?|shared|common|helpers?|types|misc)(?:\/|\.ts$)/u

/** A file or folder is named after what it holds. */
export const names: Check = (repo) =>
  repo.files
    .filter((file) => /^(?:packages|examples|scripts|bench)\//u.test(file) && vague.test(file))
    .map((file) => ({ file, message: 'The name says nothing. Name it after what it holds.' }))
