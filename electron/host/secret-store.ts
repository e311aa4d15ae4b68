import type { SafeStorage } from 'electron';
import type { PortAnswers } from '#core/bridge/protocol.ts';

type Storage = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'
>;
type Answers = Pick<PortAnswers, 'secretStore.available' | 'secretStore.seal' | 'secretStore.open'>;

/**
 * The system's secret store. On Linux without a keyring Electron would fall back to a password that is in its source (`basic_text`):
 * that is no store, and is refused.
 */
export function systemSecretStore(storage: Storage, platform: NodeJS.Platform): Answers {
  async function available(): Promise<boolean> {
    if (!(await storage.isAsyncEncryptionAvailable())) return false;
    if (platform !== 'linux') return true;
    return !['basic_text', 'unknown'].includes(storage.getSelectedStorageBackend());
  }
  return {
    'secretStore.available': available,
    'secretStore.seal': async ({ secret }) => {
      if (!(await available())) throw new Error('no secret store');
      return new Uint8Array(await storage.encryptStringAsync(Buffer.from(secret).toString('base64')));
    },
    'secretStore.open': async ({ sealed }) => {
      if (!(await available())) return null;
      try {
        const { result } = await storage.decryptStringAsync(Buffer.from(sealed));
        return new Uint8Array(Buffer.from(result, 'base64'));
      } catch {
        // Sealed on another computer or by another user.
        return null;
      }
    },
  };
}
