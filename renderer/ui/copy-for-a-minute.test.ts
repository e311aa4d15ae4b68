import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let board = '';
let focused = true;
let listeners: (() => void)[] = [];
let may = true;

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  [board, focused, listeners, may] = ['', true, [], true];
  vi.stubGlobal('document', { hasFocus: () => focused, addEventListener: () => undefined });
  vi.stubGlobal('window', {
    addEventListener: (_: string, heard: () => void) => void listeners.push(heard),
  });
  vi.stubGlobal('navigator', {
    clipboard: {
      writeText: (text: string) => {
        board = text;
        return Promise.resolve();
      },
      readText: () => Promise.resolve(board),
    },
    permissions: { query: () => Promise.resolve({ state: may ? 'granted' : 'prompt' }) },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const load = () => import('./copy-for-a-minute.ts');
const aMinute = () => vi.advanceTimersByTimeAsync(60_000);

test('a copied text is there for a minute, and then it is not', async () => {
  const { copyForAMinute } = await load();
  expect(await copyForAMinute('Hei')).toBe(true);
  await vi.advanceTimersByTimeAsync(59_000);
  expect(board).toBe('Hei');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(board).toBe('');
});

test('what somebody copied since is left alone', async () => {
  const { copyForAMinute } = await load();
  await copyForAMinute('Hei');
  board = 'something of another program';
  await aMinute();
  expect(board).toBe('something of another program');
});

test('where the clipboard may not be read, the text is taken away all the same', async () => {
  may = false;
  const { copyForAMinute } = await load();
  await copyForAMinute('Hei');
  await aMinute();
  expect(board).toBe('');
});

test('a window in the background takes it away when it comes to the front', async () => {
  const { copyForAMinute } = await load();
  await copyForAMinute('Hei');
  focused = false;
  await aMinute();
  expect(board).toBe('Hei');
  focused = true;
  for (const heard of listeners) heard();
  await vi.advanceTimersByTimeAsync(0);
  expect(board).toBe('');
});

test('a lock takes it away at once', async () => {
  const { copyForAMinute, clearCopied } = await load();
  await copyForAMinute('Hei');
  await clearCopied();
  expect(board).toBe('');
});
