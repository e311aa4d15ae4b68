import type { Voice } from '../voice.ts';
import * as said from './sentences.ts';
import { themes } from './themes.ts';
import { words } from './words.ts';

export const swedish: Voice = { language: 'sv', lexicon: words, themes, ...said };
