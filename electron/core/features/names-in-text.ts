import { formsOf } from './contacts/name-forms.ts';

/** Whether a text holds the person's name in any of its forms ("Ainolle", "Virtasen"), so that initials beside it would hide nothing. */
export function holdsNameOf(displayName: string, text: string): boolean {
  const names = displayName.split(/[\s-]+/u).filter((part) => /^\p{L}{3,}$/u.test(part));
  const tests = names.map(formsOf);
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  return words.some((word) => tests.some((test) => test(word)));
}
