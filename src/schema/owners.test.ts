import { describe, expect, it } from 'vitest';
import { isOrganisations } from './owners.ts';

describe('who owns a file', () => {
  it.each(['content/portal.yaml', 'content/lessons/a.mdx', 'public/uploads/plan.pdf', '.github/CODEOWNERS'])(
    'gives %s to the organisation',
    (path) => expect(isOrganisations(path)).toBe(true),
  );

  it.each([
    'src/content.config.ts',
    'contents/a.mdx',
    'content',
    'src/content/a.mdx',
    'public/favicon.svg',
    '.github/CODEOWNERS.md',
    'docs/.github/CODEOWNERS',
    'content/../src/a.ts',
  ])('leaves %s to the engine', (path) => expect(isOrganisations(path)).toBe(false));
});
