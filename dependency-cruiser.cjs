/**
 * The arrows of the house (ARCHITECTURE.md), as a check. Types count as imports.
 * Tests may import in any direction; a cycle is refused everywhere.
 */
const core = '^packages/core/src/'
const tests = ['\\.test\\.ts$', '^packages/[^/]+/test/']
const doors =
  '^packages/(?:[^/]+/src/index|core/src/(?:documents|proof|reports|(?:memory|catalog)/index)|testing/src/(?:postgres|process|simulation|tools)/index)\\.ts$'
const adapters = '^packages/(?:storage|notify|render)-[^/]+/'

const facts = ['model', 'errors']
const law = ['procedure', 'notification', 'calendar', ...facts]

/** Each room of the core, and every room it may import. Nothing else is allowed. */
const arrows = {
  'error-codes': [],
  errors: ['error-codes'],
  model: ['errors'],
  calendar: facts,
  notification: ['calendar', ...facts],
  procedure: ['notification', 'calendar', ...facts],
  reporting: ['procedure', 'calendar', ...facts],
  document: ['calendar', ...facts],
  lifecycle: ['reporting', ...law],
  papers: ['document', 'lifecycle', 'reporting', 'procedure', 'calendar', ...facts],
  ports: ['document', ...law],
  proof: ['lifecycle', 'directory', 'reporting', ...law],
  catalog: ['reporting', ...law],
  memory: ['queue', 'ports', 'system', ...facts],
  queue: ['ports', 'system', ...facts],
  directory: ['ports', ...facts],
  system: ['ports', ...facts],
  engine: ['papers', 'document', 'lifecycle', 'reporting', 'ports', ...law],
  'create-engine': ['engine', 'lifecycle', 'ports', 'system', ...law],
}

/** The one room of the core that may import each library; adapters bring their own. */
const libraryRooms = {
  xstate: ['lifecycle'],
  zod: ['model', 'procedure', 'lifecycle'],
  luxon: ['calendar'],
  eventemitter3: ['engine'],
}

/** Platform modules allowed in the core outside system/: none. An exception stands here with its reason. */
const platformExceptions = []

const place = (room) => `${core}${room}(?:/|\\.ts$)`
const places = (rooms) => rooms.map(place)

const roomRules = Object.entries(arrows).map(([room, below]) => ({
  name: `arrows-${room}`,
  comment: `${room} may import only: ${below.join(', ') || 'nothing'}. Move what both need to a room below.`,
  severity: 'error',
  from: { path: place(room), pathNot: tests },
  to: { path: '^packages/', pathNot: places([room, ...below]) },
}))

const libraryRules = Object.entries(libraryRooms).map(([library, rooms]) => ({
  name: `${library}-room`,
  comment: `${library} is imported in ${rooms.join(', ')} only. Use what that room offers instead.`,
  severity: 'error',
  from: { path: '^packages/', pathNot: [...places(rooms), ...tests] },
  to: { path: `^node_modules/${library}/` },
}))

const coreRules = [
  {
    name: 'known-room',
    comment:
      'A new room of the core needs its line in the arrows of dependency-cruiser.cjs and ARCHITECTURE.md.',
    severity: 'error',
    from: {},
    to: { path: core, pathNot: places(['index', 'documents', 'reports', ...Object.keys(arrows)]) },
  },
  {
    name: 'no-inner-barrel',
    comment: 'Import the file that holds the name; an index.ts is a door for other packages only.',
    severity: 'error',
    from: { path: core, pathNot: tests },
    to: { path: `${core}.*index\\.ts$` },
  },
  {
    name: 'core-stands-alone',
    comment:
      'The core imports no other package, not even testing. Turn the arrow round through a port.',
    severity: 'error',
    from: { path: core, pathNot: tests },
    to: { path: '^packages/', pathNot: '^packages/core/' },
  },
  {
    name: 'no-platform-in-core',
    comment: 'Only core/src/system touches the platform. Put it behind a port and hand it in.',
    severity: 'error',
    from: { path: core, pathNot: [place('system'), ...tests, ...platformExceptions] },
    to: { dependencyTypes: ['core'] },
  },
]

const packageRules = [
  {
    name: 'doors-only',
    comment: 'Import another package through its public door, never a file inside it.',
    severity: 'error',
    from: { path: '^(?:packages|examples|bench)/([^/]+)' },
    to: { path: '^packages/([^/]+)/', pathNot: ['^packages/$1/', doors] },
  },
  {
    name: 'doors-by-name',
    comment: 'Write the package name (@motcua/...), not a relative path into another package.',
    severity: 'error',
    from: { path: '^(packages/[^/]+|examples|bench)/' },
    to: {
      path: '^(?:packages|examples|bench|scripts)/',
      pathNot: '^$1/',
      dependencyTypes: ['local'],
    },
  },
  {
    name: 'adapters-apart',
    comment:
      'An adapter imports the core, and packages/draw, only. Let the host join two adapters.',
    severity: 'error',
    // The command line is a host: it joins a regime, a store and renderers, as an application does.
    from: { path: '^(packages/[^/]+)/', pathNot: ['^packages/(?:core|testing|cli)/', ...tests] },
    to: { path: adapters, pathNot: '^$1/' },
  },
  {
    name: 'testing-is-not-shipped',
    comment: 'What ships imports no proof. Use @motcua/testing in tests only.',
    severity: 'error',
    from: { path: '^packages/[^/]+/src/', pathNot: ['^packages/testing/', ...tests] },
    to: { path: '^packages/testing/' },
  },
  {
    name: 'testing-knows-no-runner',
    comment: 'The contract is a list of cases; the test runner is handed in by whoever runs them.',
    severity: 'error',
    from: { path: '^packages/testing/src/', pathNot: tests },
    to: {
      path: '(?:^node_modules/|^)(?:vitest|@vitest/[^/]+|@fast-check/vitest|node:test|test)(?:/|$)',
    },
  },
  {
    name: 'testing-knows-ports-only',
    comment: 'The proof imports the core only, so that it fits every adapter.',
    severity: 'error',
    from: { path: '^packages/testing/src/', pathNot: tests },
    to: { path: '^packages/', pathNot: '^packages/(?:core|testing)/' },
  },
  {
    name: 'examples-use-doors',
    comment: 'An example shows what a host can do: import @motcua/* and node: modules only.',
    severity: 'error',
    from: { path: '^examples/', pathNot: tests },
    to: { path: '^node_modules/' },
  },
]

const generalRules = [
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one file, or lack a third below them.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'resolvable',
    comment: 'The import leads nowhere. Correct the path, or declare the package it names.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'declared',
    comment: 'Declare it in dependencies or peerDependencies of the package that imports it.',
    severity: 'error',
    from: { path: '^packages/[^/]+/src/', pathNot: tests },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] },
  },
]

module.exports = {
  forbidden: [...generalRules, ...roomRules, ...libraryRules, ...coreRules, ...packageRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:packages|examples|bench)/.*/(?:dist|out)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@motcua/source', 'import', 'node', 'default', 'types'],
    },
  },
}
