import type { Command } from 'commander'
import { clauseWords, text, type Citation, type Instrument, type Text } from '@motcua/core'
import { diffProcedures, type ProcedureChange } from '@motcua/core/proof'
import { procedureAsked, procedureWords, versionAsked } from '../asked/procedure.js'
import { hostOf } from '../asked/regime-module.js'
import { pathOf, print, printJson, say, type Session } from '../session.js'
import { exitCodes } from '../speaking/failure.js'
import { described, lawOptions } from '../speaking/help.js'

interface DiffAsked {
  readonly from?: string
  readonly to?: string
  readonly exitCode?: boolean
  readonly regime?: string
  readonly json?: boolean
}

const changeLines =
  (session: Session, instruments: readonly Instrument[]) =>
  ({ path, words, before, after, basis }: ProcedureChange): readonly string[] => {
    const side = (sign: string, value: Text | null, source: Citation | null): readonly string[] => {
      if (value === null) return []
      const from =
        source === null || path.endsWith('basis')
          ? ''
          : ` — ${say(session, clauseWords(source, instruments))}`
      return [`    ${sign} ${say(session, value)}${from}`]
    }
    return [
      `  ${say(session, words)} (${path})`,
      ...side('-', before, basis.before),
      ...side('+', after, basis.after),
    ]
  }

async function diff(session: Session, id: string, asked: DiffAsked): Promise<number> {
  const file = asked.regime === undefined ? undefined : pathOf(session, asked.regime)
  const { regime } = await hostOf(file)
  const procedure = procedureAsked(regime, id)
  const from = versionAsked(procedure, asked.from, { field: '--from', place: -2 })
  const to = versionAsked(procedure, asked.to, { field: '--to', place: -1 })
  const changes = diffProcedures(from, to, regime)
  if (asked.json === true) printJson(session, { procedure: id, from: from.id, to: to.id, changes })
  else {
    const { vi, en } = procedure.name
    const [count, versions] = [String(changes.length), `${from.id} → ${to.id}`]
    const head = text(
      `${vi}, ${versions}: ${changes.length === 0 ? 'không đổi' : `${count} thay đổi`}`,
      `${en}, ${versions}: ${changes.length === 0 ? 'no change' : `${count} changes`}`,
    )
    const lines = changes.flatMap(changeLines(session, regime.instruments))
    print(session, [say(session, head), ...lines])
  }
  return asked.exitCode === true && changes.length > 0 ? exitCodes.doesNotHold : exitCodes.right
}

/** `motcua diff`: what changed between two versions of a procedure, by clause. */
export function addDiff(program: Command, session: Session, end: (code: number) => void): void {
  described(program.command('diff'), session, {
    summary: text(
      'Hai phiên bản của một thủ tục khác nhau ở đâu, theo điều khoản nào',
      'What differs between two versions of a procedure, by clause',
    ),
    arguments: [['<procedure>', procedureWords]],
    options: [
      [
        '--from <version>',
        text('Phiên bản cũ; mặc định bản áp chót', 'Older version; the last but one unless given'),
      ],
      [
        '--to <version>',
        text('Phiên bản mới; mặc định bản cuối', 'Newer version; the last unless given'),
      ],
      [
        '--exit-code',
        text('Kết thúc bằng mã 1 khi có khác biệt', 'End with code 1 when there are differences'),
      ],
      lawOptions.regime,
    ],
    examples: [
      'motcua diff confirm-result --from 2018 --to 2026',
      'motcua diff confirm-result --exit-code --json',
    ],
  }).action(async (id: string, asked: DiffAsked) => {
    end(await diff(session, id, asked))
  })
}
