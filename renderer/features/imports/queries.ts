import type { ArgsOf } from '#shared/contract/index.ts';
import { useCall } from '../../api/hooks.ts';

export const useImportPreview = (asked: ArgsOf<'imports.preview'>) =>
  useCall('imports.preview', asked, { keepPrevious: true });

/** Imports that were made, newest first. */
export const useImports = () => useCall('imports.list', {});
