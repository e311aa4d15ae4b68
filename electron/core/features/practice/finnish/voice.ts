import type { Voice } from '../voice.ts';
import * as said from './sentences.ts';
import { everyday } from './themes-everyday.ts';
import { onward } from './themes-onward.ts';
import { words } from './words.ts';

export const finnish: Voice = { language: 'fi', lexicon: words, themes: [...everyday, ...onward], ...said };
