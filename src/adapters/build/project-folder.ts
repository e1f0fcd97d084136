/** Thrown when the site cannot be built where the project lies; commands end with exit code 2. */
export class ProjectFolderError extends Error {}

/**
 * Refuses a project whose path holds a sign that Astro and Vite take for a part of an address or of a pattern. With a `%`
 * in it every page came out without its style sheet, and nothing was said (Astro 7.3, Vite 8).
 */
export function assertBuildable(root: string, platform: string = process.platform): void {
  const signs = platform === 'win32' ? /[%#?*]/u : /[%#?*\\]/u;
  const sign = signs.exec(root)?.[0];
  if (sign === undefined) return;
  throw new ProjectFolderError(
    `The site cannot be built in a folder with ${sign} in its path: ${root}. Rename that folder, or move the project.`,
  );
}
