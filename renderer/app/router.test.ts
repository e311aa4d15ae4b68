import { beforeEach, expect, test } from 'vitest';
import type { ClientId } from '#shared/ids.ts';
import { amend, closeOverlay, go, goBack, goForward, openOverlay, resetRouter, useRouter } from './router.ts';

const aino = '019ac000-0000-7000-8000-000000000001' as ClientId;
const here = () => useRouter.getState().place;

beforeEach(resetRouter);

test('back from a person leads to the list, and forward to the person again', () => {
  go('people');
  go('person', { clientId: aino });
  expect(goBack()).toBe(true);
  expect(here()).toEqual({ screen: 'people', params: {} });
  goForward();
  expect(here()).toEqual({ screen: 'person', params: { clientId: aino } });
});

test('a change of tab is no step in the history', () => {
  go('person', { clientId: aino });
  amend('person', { clientId: aino, tab: 'plan' });
  expect(here()).toMatchObject({ params: { tab: 'plan' } });
  goBack();
  expect(here().screen).toBe('today');
});

test('a late answer of a screen that was left does not change the one in view', () => {
  go('people');
  amend('person', { clientId: aino });
  expect(here().screen).toBe('people');
});

test('a new contact opens over the screen and closes with a move', () => {
  openOverlay('new-contact', { clientId: aino });
  expect(useRouter.getState().overlay).toEqual({ overlay: 'new-contact', params: { clientId: aino } });
  go('people');
  expect(useRouter.getState().overlay).toBeNull();
  openOverlay('new-contact');
  closeOverlay();
  expect(useRouter.getState().overlay).toBeNull();
});

test('locking forgets who was looked at', () => {
  go('person', { clientId: aino });
  go('people');
  resetRouter();
  expect(JSON.stringify(useRouter.getState())).not.toContain(aino);
  expect(goBack()).toBe(false);
});
