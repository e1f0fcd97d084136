const isText = (path: string): boolean => /\.(?:mdx|yaml)$/u.test(path);

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * Which files of a draft are published: every text, and of everything else only what a text beside it names. A picture
 * that was taken out of the text again was not meant to be seen.
 */
export function publishedPaths(paths: readonly string[], textOf: (path: string) => string | null): readonly string[] {
  const texts = paths.filter(isText).flatMap((path) => {
    const text = textOf(path);
    return text === null ? [] : [{ folder: folderOf(path), text }];
  });
  return paths.filter(
    (path) =>
      isText(path) ||
      texts.some(({ folder, text }) => folder === folderOf(path) && text.includes(nameOf(path))) ||
      // Shared files lie in a folder of their own and are named by their whole address.
      texts.some(({ text }) => text.includes(path.replace(/^public\//u, '/'))),
  );
}
