/**
 * Imports point down only, inside `utils` too: what a room may import, type imports included. docs/architecture.md tells what each
 * room is for. Run by `npm test` (part `structure`).
 * @type {import('dependency-cruiser').IConfiguration}
 */

/** Rooms of utils and what each may import beside the files that lie loose in utils, which import the model alone. */
const MAY_IMPORT = {
  model: [],
  people: ['model'],
  quotes: ['model', 'people'],
  sites: ['model', 'people', 'quotes'],
  forms: ['model', 'people', 'quotes'],
  database: ['model', 'people', 'quotes'],
  leads: ['model', 'people', 'quotes', 'database'],
  delivery: ['model', 'people', 'quotes', 'forms', 'database', 'leads'],
  transfer: ['model', 'people', 'quotes', 'forms', 'database', 'leads', 'delivery'],
  sheet: ['model', 'people', 'quotes', 'forms', 'database', 'leads', 'delivery'],
  hosts: ['model', 'people', 'quotes', 'forms', 'database', 'leads', 'delivery', 'transfer'],
  health: ['model', 'people', 'sites', 'database'],
  'any-page': ['model', 'people', 'quotes', 'sites', 'database', 'leads'],
  messages: [
    'model',
    'people',
    'quotes',
    'sites',
    'forms',
    'database',
    'leads',
    'delivery',
    'health',
    'any-page',
  ],
  'in-page': ['model', 'people', 'quotes', 'sites', 'messages'],
};

const ROOMS = Object.keys(MAY_IMPORT);

const rooms = ROOMS.map((room) => {
  const allowed = [room, ...MAY_IMPORT[room]].join('|');
  return {
    name: `${room}-imports-down`,
    comment: `utils/${room} may import ${MAY_IMPORT[room].join(', ') || 'nothing of ours'}, and what lies loose in utils.`,
    severity: 'error',
    from: { path: `^utils/${room}/` },
    to: {
      path: '^(utils|components|entrypoints)/',
      pathNot: `^utils/((${allowed})/|${room === 'model' ? '$' : '[^/]+$'})`,
    },
  };
});

export default {
  forbidden: [
    ...rooms,
    {
      name: 'base-imports-model',
      comment: 'What lies loose in utils serves every room: it imports the model and its like.',
      severity: 'error',
      from: { path: '^utils/[^/]+$' },
      to: { path: '^(utils/.+/|components/|entrypoints/)', pathNot: '^utils/(model|locales)/' },
    },
    {
      name: 'components-import-utils',
      comment: 'entrypoints → components → utils',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'product-imports-no-tests',
      severity: 'error',
      from: { path: '^(utils|components|entrypoints)/' },
      to: { path: '^(tests|scripts)/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment:
        'A file that imports nothing and that nothing imports. One stands in for a part of WXT in content scripts (wxt.config.ts).',
      severity: 'error',
      from: { orphan: true, pathNot: '^entrypoints/|^utils/in-page/script-context\\.ts$' },
      to: {},
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    webpackConfig: { fileName: '.dependency-cruiser.aliases.mjs' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
    skipAnalysisNotInRules: true,
  },
};
