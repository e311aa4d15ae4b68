import { describe, expect, test } from 'vitest';
import { acceptPassphrase, normalisePassphrase, passphraseStrength } from './passphrase.ts';

const verdict = async (text: string): Promise<string> => {
  const result = await acceptPassphrase(text);
  return result.ok ? 'accepted' : result.error.code;
};

describe('a passphrase', () => {
  test('of a few unrelated words is accepted', async () => {
    expect(await verdict('neljä norppaa nukkuu niemellä')).toBe('accepted');
    expect(await verdict('Sillan alla virtaa kylmä vesi 7')).toBe('accepted');
  });

  test('under twelve characters is too short, counted in characters and not in bytes', async () => {
    expect(await verdict('äöåäöåäöåäö')).toBe('passphrase-too-short');
    expect(await verdict('k7#Qz!pW2v')).toBe('passphrase-too-short');
    expect(await verdict('')).toBe('passphrase-too-short');
  });

  test('that everyone tries first is too weak, in Finnish too', async () => {
    for (const weak of [
      'salasana1234',
      'aaaaaaaaaaaaaaaa',
      'qwertyuiopå1',
      '123456789012',
      'passwordpassword',
    ]) {
      expect(await verdict(weak), weak).toBe('passphrase-too-weak');
    }
  });

  test('is the same however the keyboard composes its letters', async () => {
    const decomposed = 'neljä norppaa nukkuu niemellä'.normalize('NFD');
    expect(decomposed).not.toBe('neljä norppaa nukkuu niemellä');
    expect(normalisePassphrase(decomposed)).toBe('neljä norppaa nukkuu niemellä');
    expect(await acceptPassphrase(decomposed)).toEqual({ ok: true, value: 'neljä norppaa nukkuu niemellä' });
  });

  test('is judged as it is typed, with hints about what is weak', async () => {
    expect(await passphraseStrength('')).toMatchObject({ score: 0, longEnough: false, hints: ['too-short'] });
    expect((await passphraseStrength('aaaaaaaaaaaaaaaa')).hints).toContain('repeats');
    expect((await passphraseStrength('salasana1234')).hints).toContain('common');
    expect(await passphraseStrength('neljä norppaa nukkuu niemellä')).toMatchObject({
      score: 4,
      longEnough: true,
    });
  });

  test('of a thousand characters is judged within a blink', async () => {
    await passphraseStrength('loads the word lists');
    const started = performance.now();
    await passphraseStrength('kaksi kuikkaa huutaa kaukana '.repeat(40));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
