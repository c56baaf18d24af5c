import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { pureCore } from './scripts/lint/pure-core.js'
import { reasonedDisable } from './scripts/lint/reasoned-disable.js'

// `as const` stays allowed under "never": it narrows and claims nothing.
const noAssertions = { assertionStyle: 'never' }

const tests = ['**/*.test.ts', 'packages/*/test/**']

const correctness = Object.fromEntries(
  [
    'no-cond-assign',
    'no-constant-binary-expression',
    'no-constant-condition',
    'no-debugger',
    'no-dupe-else-if',
    'no-duplicate-case',
    'no-empty',
    'no-empty-character-class',
    'no-empty-pattern',
    'no-irregular-whitespace',
    'no-loss-of-precision',
    'no-misleading-character-class',
    'no-prototype-builtins',
    'no-self-assign',
    'no-self-compare',
    'no-sparse-arrays',
    'no-unreachable-loop',
    'no-unsafe-finally',
    'no-unsafe-optional-chaining',
    'no-useless-escape',
    'no-var',
    'object-shorthand',
    'prefer-const',
    'require-yield',
    'use-isnan',
    'valid-typeof',
  ].map((rule) => [rule, 'error']),
)

const budgets = {
  'max-lines': ['error', 300],
  'max-lines-per-function': ['error', 50],
  '@typescript-eslint/max-params': ['error', { max: 3 }],
}

/** Rules of the strict set that only made noise here, each with its reason. */
const relaxed = {
  // Numbers in messages are plain text; only objects and undefined would print nonsense.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // `() => emit(x)` is the short form of a callback, not a mistake.
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  // A leading underscore says: the signature asks for it, this answer does not need it.
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
  // A port answers with a promise even where the adapter has nothing to wait for.
  '@typescript-eslint/require-await': 'off',
}

export default defineConfig(
  globalIgnores([
    '**/dist/**',
    '**/out/**',
    'coverage/**',
    'docs/reference/**',
    'docs/.vitepress/cache/**',
  ]),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { motcua: { rules: { 'reasoned-disable': reasonedDisable } } },
    rules: {
      ...correctness,
      ...budgets,
      eqeqeq: 'error',
      'motcua/reasoned-disable': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: relaxed,
  },
  {
    // Typed rules need a TypeScript program; these files have none.
    files: ['**/*.{js,cjs,mjs}'],
    extends: [tseslint.configs.base],
    rules: { '@typescript-eslint/max-params': ['error', { max: 3 }] },
  },
  { files: ['packages/**'], rules: { 'no-console': 'error' } },
  {
    files: ['packages/core/src/**'],
    ignores: tests,
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', noAssertions] },
  },
  {
    files: ['packages/core/src/**'],
    ignores: ['packages/core/src/system/**', ...tests],
    rules: pureCore,
  },
  {
    // The door lists every public name once; it grows with them and holds nothing else.
    files: ['packages/core/src/index.ts'],
    rules: { 'max-lines': ['error', 400] },
  },
  {
    files: tests,
    rules: {
      // A story in a test reads from top to bottom, however long it is.
      'max-lines-per-function': 'off',
      // Matchers such as expect.any() are typed any by the test runner.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      // expect(port.method) names a method, it does not call it.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
)
