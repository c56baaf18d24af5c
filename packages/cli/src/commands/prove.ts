import type { Command } from 'commander'
import { text, type RegimeSpec } from '@motcua/core'
import {
  findingCodes,
  proveProcedure,
  proveRegime,
  type Finding,
  type Proof,
} from '@motcua/core/proof'
import { procedureAsked, procedureWords } from '../asked/procedure.js'
import { lawOf } from '../asked/regime-module.js'
import { pathOf, print, printJson, say, type Session } from '../session.js'
import { basisIn } from '../speaking/basis.js'
import { exitCodes } from '../speaking/failure.js'
import { described, lawOptions, type CommandWords } from '../speaking/help.js'

interface ProveAsked {
  readonly regime?: string
  readonly assumptions?: boolean
  readonly json?: boolean
}

const verdictOf = (subject: string, { sound, findings, assumptions }: Proof) => {
  const [found, assumed] = [String(findings.length), String(assumptions.length)]
  return sound
    ? text(
        `${subject}: đúng, với ${assumed} giả định`,
        `${subject}: sound, with ${assumed} assumptions`,
      )
    : text(
        `${subject}: KHÔNG đúng, ${found} lỗi, ${assumed} giả định`,
        `${subject}: NOT sound, ${found} findings, ${assumed} assumptions`,
      )
}

const findingLines =
  (session: Session) =>
  ({ code, path, problem, trail = [] }: Finding): readonly string[] => [
    `  ${path}: ${say(session, problem)} [${code}]`,
    ...(trail.length === 0 ? [] : [`    ${trail.join(' → ')}`]),
    `    ${say(session, findingCodes[code].cure)}`,
  ]

const assumptionLines = (session: Session, proof: Proof, regime: RegimeSpec): readonly string[] =>
  proof.assumptions.map(({ path, basis }) => {
    const note = basis.note === undefined ? '' : `: ${basis.note}`
    return `  ${path} — ${basisIn(session, basis, regime.instruments)}${note}`
  })

async function prove(session: Session, id: string | undefined, asked: ProveAsked): Promise<number> {
  const file = asked.regime === undefined ? undefined : pathOf(session, asked.regime)
  const { regime, kinds } = await lawOf(file)
  const proof =
    id === undefined
      ? proveRegime(regime, { kinds })
      : proveProcedure(procedureAsked(regime, id), { regime })
  if (asked.json === true) printJson(session, proof)
  else {
    print(session, [
      say(session, verdictOf(id ?? regime.id, proof)),
      ...proof.findings.flatMap(findingLines(session)),
      ...(asked.assumptions === true ? assumptionLines(session, proof, regime) : []),
    ])
  }
  return proof.sound ? exitCodes.right : exitCodes.doesNotHold
}

const words: CommandWords = {
  summary: text(
    'Chứng minh quy trình trước hồ sơ đầu tiên: mọi bước đến được, mọi hạn đủ, mọi vai trò có người',
    'Prove a procedure before the first dossier: every step reached, every limit kept, every role held',
  ),
  arguments: [
    [
      '[procedure]',
      text(
        `${procedureWords.vi}; không có thì cả chế độ`,
        `${procedureWords.en}; the whole regime without it`,
      ),
    ],
  ],
  options: [
    ['--assumptions', text('Liệt kê mọi giả định (mức C)', 'List every assumption (grade C)')],
    lawOptions.regime,
  ],
  examples: [
    'motcua prove',
    'motcua prove confirm-result --assumptions',
    'motcua prove --regime ./our-regime.js --json',
  ],
}

/** `motcua prove`: what is wrong with a procedure or a regime, before the first case. */
export function addProve(program: Command, session: Session, end: (code: number) => void): void {
  described(program.command('prove'), session, words).action(
    async (id: string | undefined, asked: ProveAsked) => {
      end(await prove(session, id, asked))
    },
  )
}
