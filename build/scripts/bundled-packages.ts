import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { z } from 'zod';
import type { Plugin } from 'vite';

/** A package by its folder, relative to the project, with `/` between the parts: `node_modules/react`. */
const PackageFolders = z.array(z.string());

/** The parts of the app that are bundled. */
export const bundledParts = ['main', 'preload', 'renderer', 'reader'] as const;
export type BundledPart = (typeof bundledParts)[number];

/** Where the build writes down which packages it has put into a part (`main`, `preload`, `renderer`, `reader`). Never packaged. */
export const bundledFile = (root: string, part: BundledPart): string =>
  join(root, 'out/bundled', `${part}.json`);

/**
 * The package that a module belongs to: the nearest folder above it that has a `package.json` with a version. Null for modules of ours
 * and of the bundler. `module` is an id as the bundler has it, with a query or a mark of its own;
 * `root` is the project's folder.
 */
export function packageOf(root: string, module: string): string | null {
  const path = module.replace(/^\0/, '').replace(/[?#].*$/, '');
  if (!path.startsWith(join(root, 'node_modules') + sep)) return null;
  for (let folder = dirname(path); folder.length > root.length; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (!existsSync(file)) continue;
    const facts = z
      .object({ version: z.string(), name: z.string() })
      .safeParse(JSON.parse(readFileSync(file, 'utf8')));
    // A bare `{"type": "module"}` deeper in a package is none of its own.
    if (facts.success) return folder.slice(root.length + 1).replaceAll(sep, '/');
  }
  return null;
}

const isStyle = (module: string): boolean => /\.css($|\?)/.test(module);

/**
 * Writes down which packages have gone into a part of the app, as the bundler itself knows it, so that the notices in a package name what
 * is really in it. `root` is handed in: in a bundled configuration no module knows where it lies.
 */
export const bundledPackages = (root: string, part: BundledPart): Plugin => {
  let base = root;
  return {
    name: 'rinnalla-bundled-packages',
    configResolved: (config) => {
      base = config.root;
    },
    generateBundle(_options, bundle) {
      // Fonts that a style sheet names are in no module, only in the assets.
      const files = Object.values(bundle).flatMap((one) =>
        one.type === 'chunk' ? one.moduleIds : one.originalFileNames.map((name) => resolve(base, name)),
      );
      const styles = [...this.getModuleIds()].filter(isStyle);
      const packages = new Set([...files, ...styles].map((module) => packageOf(root, module)));
      const folders = [...packages].filter((folder) => folder !== null).toSorted();
      mkdirSync(dirname(bundledFile(root, part)), { recursive: true });
      writeFileSync(bundledFile(root, part), `${JSON.stringify(folders, null, 2)}\n`);
    },
  };
};

/** The packages of a part, by their folders. Throws where nothing was built. */
export const readBundled = (root: string, part: BundledPart): readonly string[] =>
  PackageFolders.parse(JSON.parse(readFileSync(bundledFile(root, part), 'utf8')));
