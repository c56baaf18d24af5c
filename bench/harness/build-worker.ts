import { join } from 'node:path'
import { build } from 'esbuild'

/** The built programs that measured processes run. */
export interface Workers {
  readonly main: string
  readonly coldMotcua: string
  readonly coldPeer: string
}

/**
 * Bundles the worker with the library's own source, as its build does, and leaves libraries outside. Measured code
 * is not run through the development loader: it wraps every function it names, which costs time.
 */
export async function buildWorkers(bench: string, workshop: string): Promise<Workers> {
  const outdir = join(workshop, 'built')
  const entry = (name: string): string => join(bench, 'worker', `${name}.ts`)
  await build({
    entryPoints: {
      worker: entry('main'),
      'cold-motcua': entry('cold-motcua'),
      'cold-peer': entry('cold-peer'),
    },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['@motcua/source'],
    external: [
      ...['better-sqlite3', 'eventemitter3', 'graphile-worker', 'luxon', 'pg', 'xstate', 'zod'],
      ...[
        '@resvg/resvg-wasm',
        'docx',
        'docxtemplater',
        'fflate',
        'hast-util-to-html',
        'hastscript',
      ],
      ...['hucre', 'pdfkit', 'pizzip', 'uqr'],
    ],
    sourcemap: true,
    logLevel: 'error',
  })
  const built = (name: string): string => join(outdir, `${name}.mjs`)
  return { main: built('worker'), coldMotcua: built('cold-motcua'), coldPeer: built('cold-peer') }
}
