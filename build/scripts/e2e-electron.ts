/** The journeys under Electron, where its binary can be had and a window can be shown; elsewhere says why not, and that is no failure. */
import { electronBinary } from './electron-binary.ts';
import { runTool } from './run.ts';

const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
if (electronBinary({ fetch: true }) === null) {
  console.log(
    'Skipped: Electron’s binary is not here and could not be fetched. The journeys run in the browser: npm run e2e',
  );
} else if (process.platform === 'linux' && display === undefined) {
  console.log(
    'Skipped: this machine has no display for Electron’s window. Try: xvfb-run npm run e2e:electron',
  );
} else {
  const { code } = await runTool('playwright', ['test', ...process.argv.slice(2)], {
    show: true,
    env: { RINNALLA_E2E_HOST: 'electron' },
  });
  process.exitCode = code;
}
