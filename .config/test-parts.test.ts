import { describe, expect, it } from 'vitest';
import { partsFor } from './test-parts.ts';

const everything = { engine: true, content: 'whole' };
const contentAlone = { engine: false, content: 'quick' };

describe('what is tested', () => {
  it('is everything when nobody asked to spare anything', () => expect(partsFor(null)).toEqual(everything));

  it.each([
    [['content/lessons/a.mdx'], contentAlone],
    [['content/lessons/a.mdx', 'public/uploads/plan.pdf', '.github/CODEOWNERS'], contentAlone],
    [[], contentAlone],
    [['content/lessons/a.mdx', 'src/core/entry.ts'], everything],
    [['src/fixtures/library/lessons/a.mdx'], everything],
    [['src/sample/questions.json'], everything],
    [['package-lock.json'], everything],
    [['.github/workflows/pull-request.yml'], everything],
    [['README.md'], everything],
    [['content/../src/core/entry.ts'], everything],
    [['content'], everything],
  ])('for a change of %j is %j', (changed, parts) => expect(partsFor(changed)).toEqual(parts));
});
