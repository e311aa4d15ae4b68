/**
 * The layering of docs/maintainer.md by resolved path: what oxlint sees as text is checked here where it leads.
 * build/scripts/imports.ts asserts that every source file was seen, because without @swc/core nothing is and nothing complains.
 */

const tests = '\\.test\\.tsx?$|/testing/|/fixtures/';
const packaged =
  '^(shared|renderer|reader)/|^electron/(core|host|host-parts)/|^electron/(main|preload|core-process)\\.ts$';
const npm = (name) => `(^|/)node_modules/${name}/`;

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      'A cycle has no first file to read.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule('resolves', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
    rule(
      'shared-stands-alone',
      'shared imports nothing local but shared.',
      { path: '^shared/', pathNot: tests },
      { path: '^(electron|renderer|build|e2e|bench)/' },
    ),
    rule(
      'shared-is-pure',
      'shared runs in the window and in the core.',
      { path: '^shared/', pathNot: tests },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'core-imports-shared-only',
      'The core can be tested and hosted without a host.',
      { path: '^electron/core/' },
      { path: '^(renderer|build|e2e|bench)/|^electron/(host|preview)/|^electron/[^/]+\\.ts$' },
    ),
    rule(
      'renderer-imports-shared-only',
      'The window asks through the contract.',
      { path: '^renderer/' },
      { path: '^(electron|build|e2e|bench)/' },
    ),
    rule(
      'reader-imports-shared-and-packet-only',
      'The reader runs in a partner’s browser: it knows the packet, and nothing of the case file.',
      { path: '^reader/', pathNot: tests },
      { path: '^(renderer|build|e2e|bench)/|^electron/(?!core/packet/)' },
    ),
    rule(
      'reader-has-no-node',
      'The reader and the packet code that it uses run in a browser.',
      {
        path: '^(reader|electron/core/packet)/',
        pathNot: `${tests}|^electron/core/packet/fhir/request-resources`,
      },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'nobody-imports-the-reader',
      'The reader is built into a page of its own; the core takes the page.',
      { path: '^(electron|renderer|shared)/' },
      { path: '^reader/' },
    ),
    rule(
      'packet-knows-no-case-file',
      'The packet is read in a browser too, where there is no case file.',
      { path: '^electron/core/packet/', pathNot: tests },
      { path: '^electron/core/(?!packet/)' },
    ),
    rule(
      'renderer-has-no-node',
      'The window has no files, keys or SQL.',
      { path: '^renderer/', pathNot: tests },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'hosts-leave-the-window-alone',
      'Both hosts serve the built window.',
      { path: '^electron/' },
      { path: '^renderer/' },
    ),
    rule(
      'electron-in-host-only',
      'Only electron/host, main.ts and preload.ts import Electron.',
      { pathNot: `^electron/host/|^electron/(main|preload)\\.ts$|^build/|^e2e/` },
      { path: `${npm('electron')}|^electron$` },
    ),
    rule(
      'preview-is-not-packaged',
      'Nothing that is packaged imports the preview host.',
      { path: packaged },
      { path: '^electron/preview/' },
    ),
    rule(
      'sqlite-in-casefile-only',
      'One door to the case file; the benchmark may open its own plain files.',
      { path: '^(electron|renderer|shared)/', pathNot: '^electron/core/casefile/' },
      { path: npm('better-sqlite3') },
    ),
    rule(
      'component-library-in-ui-only',
      'renderer/ui is the only place that wraps the component library.',
      { path: '^renderer/', pathNot: '^renderer/ui/' },
      {
        path: npm('(react-aria-components|react-aria|react-stately|@react-aria/[^/]+|@react-stately/[^/]+)'),
      },
    ),
    rule(
      'ui-knows-no-feature',
      'The design system can be used by every feature because it knows none.',
      { path: '^renderer/ui/', pathNot: tests },
      { path: '^renderer/(features|app|api)/' },
    ),
    rule(
      'features-never-touch-the-disk',
      'Opening and closing the case file by fs in its own process drops its lock.',
      { path: '^electron/core/features/', pathNot: tests },
      { path: '^(node:)?fs(/promises)?$' },
    ),
    rule(
      'no-network',
      'The app makes no request of its own except the update check.',
      { path: '^(electron/core|shared|renderer)/', pathNot: tests },
      { path: '^(node:)?(net|tls|http|https|http2|dgram|dns)(/promises)?$' },
    ),
    rule(
      'packaged-code-needs-packaged-libraries',
      'A development dependency is not in the packaged app.',
      { path: packaged, pathNot: `${tests}|\\.d\\.ts$` },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg'],
        dependencyTypesNot: ['type-only'],
        pathNot: npm('electron'),
      },
    ),
    rule(
      'nobody-imports-a-test',
      'A test is imported by nobody.',
      { pathNot: tests },
      { path: '\\.test\\.tsx?$' },
    ),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|docs|coverage|test-results|playwright-report)/' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
