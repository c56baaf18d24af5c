import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { text } from '@motcua/core'
import { Misuse } from './asked/misuse.js'
import { addCalendar } from './commands/calendar.js'
import { addDiff } from './commands/diff.js'
import { addDocs } from './commands/docs.js'
import { addDue } from './commands/due.js'
import { addJournal } from './commands/journal.js'
import { addProve } from './commands/prove.js'
import { say, type Session } from './session.js'
import { rootCommand } from './speaking/help.js'

const summary = text(
  'Hạn, lịch làm việc, quy trình và nhật ký của hồ sơ một cửa thi hành án dân sự',
  'Due days, working days, procedures and journals of one-stop dossiers of civil judgment enforcement',
)

const versionNow = (): string => {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  )
  const named = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return named ? String(manifest.version) : ''
}

const exitWords = text(
  `
Mã kết thúc: 0 đúng; 1 điều được hỏi không đúng (có lỗi, có khác biệt); 2 dùng sai hoặc dữ liệu sai;
3 kho dữ liệu, đĩa hoặc máy chủ hỏng.`,
  `
Exit codes: 0 right; 1 what was asked for does not hold (faults, differences); 2 wrong use or input;
3 a store, a disk or a server failed.`,
)

const checkLanguage = (command: Command): void => {
  const { lang } = command.opts<{ lang?: string }>()
  if (lang === undefined || lang === 'vi' || lang === 'en') return
  const cure = text('Viết vi hoặc en.', 'Write vi or en.')
  throw new Misuse('invalid-input', { field: '--lang', got: lang, cure })
}

/** The whole command line; `end` is told the exit code when it is not 0. */
export function programOf(session: Session, end: (code: number) => void): Command {
  const program = rootCommand('motcua', session)
    .description(say(session, summary))
    .version(
      versionNow(),
      '-V, --version',
      say(session, text('Hiện phiên bản', 'Show the version')),
    )
    .option('--lang <language>', say(session, text('vi hoặc en', 'vi or en')))
    .addHelpText('after', say(session, exitWords))
    .hook('preAction', (root, command) => {
      checkLanguage(root)
      checkLanguage(command)
    })
  addDue(program, session)
  addCalendar(program, session)
  addProve(program, session, end)
  addDiff(program, session, end)
  addDocs(program, session)
  addJournal(program, session, end)
  return program
}
