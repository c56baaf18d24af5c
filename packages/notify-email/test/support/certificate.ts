import { readFileSync } from 'node:fs'

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')

/** A self-signed certificate of `mail.example.test` and 127.0.0.1, good until 2126; it is its own authority. */
export const certificate = { cert: read('mail-server.pem'), key: read('mail-server-key.pem') }
