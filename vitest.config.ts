import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const resolveSource = {
  resolve: { conditions: ['@motcua/source'] },
  ssr: {
    resolve: {
      // No `import` here: it would be handed to node, where CommonJS packages would then require each other as modules.
      conditions: ['@motcua/source', 'node'],
      externalConditions: ['@motcua/source'],
    },
  },
}

const project = (name: string, root: string) => ({
  ...resolveSource,
  test: {
    name,
    root,
    include: ['**/*.test.ts'],
    environment: 'node' as const,
    // Real servers and files on a busy machine; nothing waits for time to pass.
    testTimeout: 20_000,
    setupFiles: [here('scripts/vitest-setup.ts')],
  },
})

const packages = readdirSync(here('packages')).filter((name) =>
  existsSync(here(`packages/${name}/package.json`)),
)

export default defineConfig({
  test: {
    projects: [
      ...packages.map((name) => project(name, `packages/${name}`)),
      project('examples', 'examples'),
      project('scripts', 'scripts'),
    ],
    passWithNoTests: false,
    coverage: { provider: 'v8', include: ['packages/*/src/**/*.ts'] },
  },
})
