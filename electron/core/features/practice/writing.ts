import {
  noteTemplates,
  type NoteSectionCode,
  type NoteTemplate,
  sectionsOfTemplate,
} from '#shared/codes/notes.ts';
import type { NoteSection } from '#shared/contract/notes.ts';
import { addDays, partsOf } from '#shared/dates/calendar.ts';
import type { PlainDate } from '#shared/time.ts';
import { workday } from './days.ts';
import { type Scene, sentence } from './grammar.ts';
import type { Random } from './random.ts';
import type { Theme, Voice } from './voice.ts';

/** The scene of a day: names it and tells of days soon after it. */
export const sceneOf = (name: string, day: PlainDate): Scene => ({
  name,
  soon: (random) => {
    const soon = partsOf(workday(addDays(day, random.between(1, 16))));
    return `${soon.day}.${soon.month}.`;
  },
});

const countWords = (text: string): number => text.split(' ').length;

const ofTheme = (theme: Theme, section: NoteSectionCode): readonly string[] => {
  if (section === 'happened' || section === 'free') return theme.happened;
  if (section === 'own-words') return theme.words;
  return section === 'agreed' ? theme.agreed : [];
};

/** How much of a note each section takes. */
const shares: Readonly<Record<NoteSectionCode, number>> = {
  free: 1,
  happened: 0.5,
  'own-words': 0.15,
  agreed: 0.25,
  next: 0.1,
};

/** The sections of a note of about so many words; what happened starts with where and how, the theme comes in between. */
export function writeSections(
  voice: Voice,
  theme: Theme,
  template: NoteTemplate,
  words: number,
  scene: Scene,
  random: Random,
): NoteSection[] {
  const used = new Set<string>();
  return sectionsOfTemplate[template].flatMap((section): NoteSection[] => {
    // On the phone nobody sees the curtains: a call tells what was said, not what was seen.
    const byCall = template === 'call' && section === 'happened';
    const own = byCall ? [] : ofTheme(theme, section);
    const general = voice.sections[byCall ? 'free' : section];
    const wanted = words * shares[section];
    const said: string[] = [];
    for (let count = 0, tries = 0; count < wanted && tries < 60; tries += 1) {
      const from = own.length > 0 && random.chance(0.3) ? own : general;
      const line = random.pick(from);
      if (used.has(line)) continue;
      used.add(line);
      const text = sentence(line, voice.lexicon(), scene, random);
      said.push(text);
      count += countWords(text);
    }
    return said.length === 0 ? [] : [{ section, body: said.join(' ') }];
  });
}

/** The template that suits how the contact took place. */
export const templateFor = (channel: string): NoteTemplate => {
  const known = noteTemplates.codes.map((row) => row.code);
  const wanted =
    channel === 'network-meeting'
      ? 'network'
      : ['phone', 'text', 'email', 'video'].includes(channel)
        ? 'call'
        : 'meeting';
  return known.includes(wanted) ? wanted : 'free';
};
