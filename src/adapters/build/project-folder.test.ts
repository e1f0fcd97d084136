import { describe, expect, it } from 'vitest';
import { assertBuildable, ProjectFolderError } from './project-folder.ts';

describe('the folder of the project', () => {
  it.each(['%', '#', '?', '*', '\\'])('is refused with %s in its path, by name', (sign) => {
    const root = `/home/us/a${sign}b/portal`;
    expect(() => assertBuildable(root, 'linux')).toThrow(ProjectFolderError);
    expect(() => assertBuildable(root, 'linux')).toThrow(`with ${sign} in its path: ${root}. Rename`);
  });
  it.each(['/home/us/our portal', '/home/ä ö/[a]{b}(c)!&+/it’s', '/home/安全'])('may be %s', (root) =>
    expect(() => assertBuildable(root, 'linux')).not.toThrow(),
  );
  it('may be one of Windows, which writes its paths with \\', () => {
    expect(() => assertBuildable('C:\\Users\\us\\portal', 'win32')).not.toThrow();
    expect(() => assertBuildable('C:\\Users\\100%\\portal', 'win32')).toThrow('with % in its path');
  });
});
