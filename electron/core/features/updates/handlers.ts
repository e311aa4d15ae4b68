import { updates } from '#shared/contract/updates.ts';
import { handlersFor } from '../../handlers.ts';
import { forget, install, takeFromFolder } from './install.ts';
import { lookForNew, updatesState } from './state.ts';

export const updatesHandlers = handlersFor(updates, {
  'updates.state': updatesState,
  'updates.lookForNew': lookForNew,
  'updates.takeFromFolder': takeFromFolder,
  'updates.install': install,
  'updates.forget': forget,
});
