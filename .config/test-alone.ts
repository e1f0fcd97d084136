import { globSync, readFileSync } from 'node:fs';

/** Whoever puts something else in the place of a module, a global or the clock. */
const replaces = /\bvi\s*\.(?:mock|doMock|hoisted|resetModules|stubGlobal|stubEnv|useFakeTimers|setSystemTime)\b/u;

/** The files among these that need a process of their own: what they replace would stay replaced for the next one. */
export const alone = (patterns: readonly string[], folder: string): string[] =>
  globSync([...patterns], { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => replaces.test(readFileSync(`${folder}/${file}`, 'utf8')))
    .sort();
