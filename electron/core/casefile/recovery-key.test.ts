import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  checkRehearsal,
  databaseKeyOf,
  recoveryGroups,
  recoveryKeyOf,
  rehearsalPlaces,
} from './recovery-key.ts';

const key = createHash('sha256').update('an invented database key').digest();
const written = recoveryKeyOf(key);

const decoded = (text: string): string => {
  const result = databaseKeyOf(text);
  return result.ok ? result.value.toString('hex') : result.error.code;
};

describe('the recovery key', () => {
  test('is written in fifteen groups of four', () => {
    expect(recoveryGroups(key)).toHaveLength(15);
    for (const group of recoveryGroups(key)) expect(group).toMatch(/^[0-9A-Z]{4}$/);
  });

  test('gives the database key back, however it was typed', () => {
    const hex = key.toString('hex');
    expect(decoded(written)).toBe(hex);
    expect(decoded(written.toLowerCase())).toBe(hex);
    expect(decoded(written.replaceAll(' ', ''))).toBe(hex);
    expect(decoded(written.replaceAll(' ', '-'))).toBe(hex);
    expect(decoded(`  ${written.replaceAll(' ', '\n')}  `)).toBe(hex);
    expect(decoded([...written].map((c, i) => (i % 2 === 0 ? c.toLowerCase() : c)).join(''))).toBe(hex);
  });

  test('catches every single mistyped character at every place', () => {
    const plain = written.replaceAll(' ', '');
    const typed = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
    let tried = 0;
    for (let place = 0; place < plain.length; place += 1) {
      for (const wrong of typed) {
        if (wrong === plain[place]) continue;
        expect(decoded(plain.slice(0, place) + wrong + plain.slice(place + 1))).toBe('recovery-key-mistyped');
        tried += 1;
      }
    }
    expect(tried).toBe(60 * 35);
  });

  test('catches every two swapped characters, neighbours or not', () => {
    const plain = [...written.replaceAll(' ', '')];
    for (let a = 0; a < plain.length; a += 1) {
      for (let b = a + 1; b < plain.length; b += 1) {
        if (plain[a] === plain[b]) continue;
        const swapped = [...plain];
        [swapped[a], swapped[b]] = [plain[b] ?? '', plain[a] ?? ''];
        expect(decoded(swapped.join(''))).toBe('recovery-key-mistyped');
      }
    }
  });

  test('catches a missing, a doubled and a foreign character', () => {
    const plain = written.replaceAll(' ', '');
    expect(decoded(plain.slice(0, -1))).toBe('recovery-key-mistyped');
    expect(decoded(plain.slice(1))).toBe('recovery-key-mistyped');
    expect(decoded(`${plain}${plain.at(-1)}`)).toBe('recovery-key-mistyped');
    expect(decoded(plain.replace(/.$/, 'Ä'))).toBe('recovery-key-mistyped');
    expect(decoded('')).toBe('recovery-key-mistyped');
  });
});

describe('the rehearsal of the recovery sheet', () => {
  test('asks for two different groups, and every group can be asked for', () => {
    const asked = new Set<number>();
    for (let first = 0; first < 15; first += 1) {
      for (let second = 0; second < 14; second += 1) {
        const answers = [first, second];
        const [a, b] = rehearsalPlaces(() => answers.shift() ?? 0);
        expect(a).toBeLessThan(b);
        asked.add(a).add(b);
      }
    }
    expect([...asked].sort((x, y) => x - y)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
  });

  test('takes the groups as they are on the sheet and names the place of a wrong one', () => {
    const groups = recoveryGroups(key);
    const answer = (place: number, text: string | undefined) => ({ place, text: text ?? '' });
    expect(checkRehearsal(key, [answer(3, groups[2]?.toLowerCase()), answer(9, ` ${groups[8]} `)]).ok).toBe(
      true,
    );
    const wrong = checkRehearsal(key, [answer(3, groups[2]), answer(9, groups[7])]);
    expect(wrong).toEqual({ ok: false, error: { code: 'rehearsal-wrong', details: { place: 9 } } });
    expect(checkRehearsal(key, [answer(16, groups[2])]).ok).toBe(false);
  });
});
