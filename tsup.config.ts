import { existsSync } from 'node:fs'
import { defineConfig } from 'tsup'

const doors = [
  'src/index.ts',
  'src/main.ts',
  'src/documents.ts',
  'src/proof.ts',
  'src/reports.ts',
  'src/memory/index.ts',
  'src/catalog/index.ts',
  'src/postgres/index.ts',
  'src/process/index.ts',
  'src/simulation/index.ts',
  'src/tools/index.ts',
]

/** One build for every package: each door the package has, as ES modules with declarations. */
export default defineConfig({
  entry: doors.filter((door) => existsSync(door)),
  outDir: 'dist',
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  dts: true,
  sourcemap: true,
  clean: true,
  treeshake: true,
  splitting: true,
})
