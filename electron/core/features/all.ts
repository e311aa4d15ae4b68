import { planHandlers } from './plans/handlers.ts';

/** The handlers of every feature. */
export const features: readonly Readonly<Record<string, unknown>>[] = [planHandlers];
