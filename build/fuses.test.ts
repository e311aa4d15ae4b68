import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, flipFuses } from '@electron/fuses';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { everyFuse, expectFuses, fuses, setFuses } from './hooks/fuses.ts';
import { fusesAsTheyCome, standInProgram } from './testing/stand-in-electron.ts';

let folder: string;
let program: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rinnalla-fuses-'));
  program = join(folder, 'program');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the fuses', () => {
  test('that the library knows are all decided, none left as it comes', () => {
    expect(everyFuse).toHaveLength(9);
    for (const fuse of everyFuse)
      expect(fuses, FuseV1Options[fuse]).toHaveProperty(String(fuse), expect.any(Boolean));
    expect(fuses.strictlyRequireAllFuses).toBe(true);
  });

  test('let nobody run code in the app’s name, and load nothing but the whole archive', () => {
    expect({
      node: fuses[FuseV1Options.RunAsNode],
      nodeOptions: fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
      inspect: fuses[FuseV1Options.EnableNodeCliInspectArguments],
      fileProtocol: fuses[FuseV1Options.GrantFileProtocolExtraPrivileges],
      cookies: fuses[FuseV1Options.EnableCookieEncryption],
      integrity: fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
      onlyAsar: fuses[FuseV1Options.OnlyLoadAppFromAsar],
    }).toEqual({
      node: false,
      nodeOptions: false,
      inspect: false,
      fileProtocol: false,
      cookies: true,
      integrity: true,
      onlyAsar: true,
    });
  });

  test('are flipped in a program and read back', async () => {
    writeFileSync(program, standInProgram(fusesAsTheyCome));
    await expect(expectFuses(program)).rejects.toThrow('RunAsNode is not as decided');
    await setFuses(program);
    await expect(expectFuses(program)).resolves.toBeUndefined();
  });

  test('that a later Electron adds stop the packaging until somebody has decided', async () => {
    writeFileSync(program, standInProgram(`${fusesAsTheyCome}0`));
    await expect(setFuses(program)).rejects.toThrow('strictlyRequireAllFuses');
    await expect(expectFuses(program)).rejects.toThrow(/Nobody has decided about the fuses 9/);
  });

  test('that an Electron no longer has stop it too', async () => {
    writeFileSync(program, standInProgram(fusesAsTheyCome.slice(0, -1)));
    await expect(setFuses(program)).rejects.toThrow('not long enough');
    writeFileSync(program, standInProgram(fusesAsTheyCome.replace(/^1/, 'r')));
    await expect(setFuses(program)).rejects.toThrow('no longer has the fuses RunAsNode');
  });

  test.each(everyFuse)('fuse %i turned the other way is noticed', async (fuse) => {
    writeFileSync(program, standInProgram(fusesAsTheyCome));
    await flipFuses(program, { ...fuses, [fuse]: !fuses[fuse] });
    await expect(expectFuses(program)).rejects.toThrow(FuseV1Options[fuse]);
  });
});
