import { expect, test } from 'vitest';
import { failure, success } from '#shared/result.ts';
import { doubleOf } from './double.ts';

const clientId = '0193b6c0-0000-7000-8000-000000000001';

test('a double parses arguments as the core does, and remembers what was asked', async () => {
  const double = doubleOf({ 'clients.add': () => failure('disk-full') });
  expect(await double.invoke('clients.add', { displayName: '  Aino\nT. ' })).toEqual(failure('disk-full'));
  expect(double.made).toEqual([{ name: 'clients.add', args: { displayName: 'Aino T.' } }]);
  expect(await double.invoke('clients.add', {})).toEqual(failure('invalid-arguments'));
  expect(await double.invoke('clients.invent', {})).toEqual(failure('unknown-call'));
});

test('a double cannot answer what the contract does not allow', async () => {
  const double = doubleOf({ 'clients.opened': () => success('opened' as never) });
  await expect(double.invoke('clients.opened', { clientId })).rejects.toThrow();
});

test('a double tells events until nobody listens', () => {
  const double = doubleOf({});
  const heard: string[] = [];
  const stop = double.subscribe((event) => void heard.push(event.type));
  double.tell({ type: 'unlocked' });
  stop();
  double.tell({ type: 'locked', reason: 'idle' });
  expect(heard).toEqual(['unlocked']);
});
