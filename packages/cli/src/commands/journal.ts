import type { Command } from 'commander'
import { createEngine, text } from '@motcua/core'
import { hostOf } from '../asked/regime-module.js'
import { isServer, lookAt } from '../journal/looked-at.js'
import { verifyAll, type FaultyCase, type Verified } from '../journal/verify-all.js'
import { pathOf, print, printJson, say, type Session } from '../session.js'
import { exitCodes } from '../speaking/failure.js'
import { described, lawOptions } from '../speaking/help.js'

interface VerifyAsked {
  readonly case?: string
  readonly schema?: string
  readonly regime?: string
  readonly json?: boolean
}

const shownEvery = 25

/** Tells how far it went, on a terminal alone, in one line that is wiped out at the end. */
const progressOf = ({ err, language }: Session) => {
  const words = language === 'vi' ? 'Đã kiểm tra' : 'Verified'
  const shown = err.isTTY === true
  return {
    tell: (done: number) => {
      if (shown && done % shownEvery === 0) err.write(`\r${words} ${String(done)}…`)
    },
    wipe: () => {
      if (shown) err.write(`\r${' '.repeat(words.length + 12)}\r`)
    },
  }
}

const unknownLaw = text(
  'Chế độ đang dùng không có phiên bản thủ tục của hồ sơ: đưa chế độ của cơ quan bằng --regime.',
  'The regime in use lacks versions that cases run under: give that of the office by --regime.',
)

const isUnknownLaw = ({ faults }: FaultyCase): boolean =>
  faults.some(({ path }) => path === 'definition')

const counted = (count: number, one: string, more: string): string =>
  `${String(count)} ${count === 1 ? one : more}`

const linesOf = (session: Session, { cases, entries, faulty }: Verified): readonly string[] => {
  const [of, holding, broken] = [String(cases), String(entries), String(faulty.length)]
  const verdict =
    faulty.length === 0
      ? text(
          `${of} hồ sơ, ${holding} bút toán nhật ký: đúng`,
          `${counted(cases, 'case', 'cases')}, ${counted(entries, 'entry', 'entries')}: sound`,
        )
      : text(
          `${broken} trong ${of} hồ sơ KHÔNG khớp nhật ký`,
          `${broken} of ${counted(cases, 'case', 'cases')} ${faulty.length === 1 ? 'does' : 'do'} NOT hold`,
        )
  return [
    ...faulty.flatMap((it) => [
      [it.case, it.kind, ...(it.code === null ? [] : [it.code])].join(' '),
      ...it.faults.map(({ path, problem }) => `  ${path}: ${problem}`),
    ]),
    say(session, verdict),
    ...(faulty.some(isUnknownLaw) ? [say(session, unknownLaw)] : []),
  ]
}

async function verify(session: Session, where: string, asked: VerifyAsked): Promise<number> {
  const file = asked.regime === undefined ? undefined : pathOf(session, asked.regime)
  const host = await hostOf(file)
  const place = isServer(where) ? where : pathOf(session, where)
  const looked = await lookAt(place, asked.schema)
  const { store } = looked
  const progress = progressOf(session)
  try {
    const engine = createEngine({ ...host, store })
    const verified = await verifyAll({ engine, store, id: asked.case, onCase: progress.tell })
    progress.wipe()
    if (asked.json === true)
      printJson(session, { sound: verified.faulty.length === 0, ...verified })
    else print(session, linesOf(session, verified))
    return verified.faulty.length === 0 ? exitCodes.right : exitCodes.doesNotHold
  } finally {
    await looked.close()
  }
}

/** `motcua journal verify`: every case of a store against its journal, changing nothing. */
export function addJournal(program: Command, session: Session, end: (code: number) => void): void {
  const journal = program
    .command('journal')
    .description(say(session, text('Nhật ký của một kho hồ sơ', 'The journals of a store')))
  described(journal.command('verify'), session, {
    summary: text(
      'Kiểm tra mọi hồ sơ: chuỗi băm, trạng thái dựng lại từ nhật ký, từng lệnh quyết lại; không thay đổi gì',
      'Check every case: the hash chain, the state its journal folds to, every command decided again; changes nothing',
    ),
    arguments: [
      [
        '<store>',
        text('Tệp SQLite hoặc địa chỉ postgres://', 'A SQLite file or a postgres:// address'),
      ],
    ],
    options: [
      ['--case <id>', text('Chỉ hồ sơ này', 'This case alone')],
      [
        '--schema <name>',
        text('Lược đồ PostgreSQL; mặc định motcua', 'Schema in PostgreSQL; motcua unless given'),
      ],
      lawOptions.regime,
    ],
    examples: [
      'motcua journal verify office.db',
      'motcua journal verify office.db --case 01h8x... --json',
      'PGPASSWORD=... motcua journal verify postgres://motcua@db.office.vn/motcua',
    ],
  }).action(async (where: string, asked: VerifyAsked) => {
    end(await verify(session, where, asked))
  })
}
