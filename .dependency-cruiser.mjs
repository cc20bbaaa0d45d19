/** The arrows of the house, as README.md draws them: who may import whom. `npm run check` walks them. */
const inside = folder => `^${folder}/`
const functionFolders = '^edge-functions/[^_/][^/]*/'

/** Every folder that may not be imported from anywhere but the places named. */
const layers = [
  [
    'shared-stands-alone',
    'shared',
    '^(?!shared/|node_modules/)',
    'Shared words know nothing of who uses them.',
  ],
  [
    'widget-uses-shared-types',
    'widget',
    '^(dashboard|edge-functions|supabase|tests)/',
    'A website embeds the widget: it carries nothing else.',
  ],
  [
    'dashboard-uses-shared',
    'dashboard',
    '^(edge-functions|supabase|tests)/',
    'The dashboard holds no privilege.',
  ],
  [
    'functions-use-shared',
    'edge-functions',
    '^(widget|dashboard|supabase|tests)/',
    'Functions are deployed alone.',
  ],
  [
    'stack-knows-no-product',
    'supabase/local/stack',
    '^(widget|dashboard|edge-functions|shared|tests|supabase/local/(?!stack/))',
    'The stack is Supabase on one machine, not Foyer.',
  ],
  [
    'providers-know-no-product',
    'supabase/local/providers',
    '^(widget|dashboard|edge-functions|tests|supabase/local/(?!providers/))',
    'Stand-ins know only what vendors publish.',
  ],
  [
    'platform-is-the-floor',
    'edge-functions/_platform',
    '^edge-functions/(?!_platform/)',
    'Everything stands on the platform.',
  ],
  [
    'model-stands-on-platform',
    'edge-functions/_model',
    '^edge-functions/(?!_model/|_platform/)',
    'A model knows no conversation.',
  ],
  [
    'booking-stands-on-platform',
    'edge-functions/_booking',
    '^edge-functions/(?!_booking/|_platform/)',
    'What calendars, the desk and the clock do with appointments.',
  ],
  [
    'answer-uses-model',
    'edge-functions/_answer',
    '^edge-functions/(?!_answer/|_model/|_platform/)',
    'Answering knows no channel.',
  ],
  [
    'lead-uses-model',
    'edge-functions/_lead',
    '^edge-functions/(?!_lead/|_model/|_platform/)',
    'What makes a lead knows no channel, and nothing of answering.',
  ],
  [
    'inbox-is-given-deliver',
    'edge-functions/_inbox',
    '^edge-functions/(?!_inbox/|_answer/|_lead/|_model/|_platform/|_channels/channel(-facts)?\\.ts$)',
    'The inbox imports no channel, only the contract and the facts.',
  ],
  [
    'channels-stand-on-platform',
    'edge-functions/_channels',
    '^edge-functions/(?!_channels/|_platform/|_answer/texts\\.ts$)',
    'A channel knows how messages travel; of answering, only its fixed texts.',
  ],
  [
    'outbox-uses-channels',
    'edge-functions/_outbox',
    '^edge-functions/(?!_outbox/|_channels/|_platform/)',
    'The outbox sends what is stored; it answers nothing.',
  ],
]

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '^tests/', '\\.config\\.ts$', '^shared/database\\.types\\.ts$'],
      },
      to: {},
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?inline$' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'only-main-joins-stack-and-functions',
      severity: 'error',
      from: { path: '^supabase/local/', pathNot: '^supabase/local/main\\.ts$' },
      to: { path: '^edge-functions/' },
    },
    {
      name: 'functions-do-not-share-folders',
      comment: 'What two functions need lives in a folder whose name begins with an underscore.',
      severity: 'error',
      from: { path: '^edge-functions/([^_/][^/]*)/' },
      to: { path: functionFolders, pathNot: '^edge-functions/$1/' },
    },
    ...layers.map(([name, folder, forbidden, comment]) => ({
      name,
      comment,
      severity: 'error',
      from: { path: inside(folder) },
      to: { path: forbidden },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
}
