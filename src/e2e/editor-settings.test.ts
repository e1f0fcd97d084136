import { describe, expect, it } from 'vitest';
import { box, openDesk, save } from './editor-desk.ts';
import { sites } from './sites.ts';

describe.each(sites)('the settings of the portal, under $base', (site) => {
  it('are changed in the editor, and only the line that was meant', async () => {
    const desk = await openDesk({ site });
    const { page, problems, hosts } = await desk.visit();
    await page.goto(`${desk.url}admin/#/collections/portal/entries/portal`);
    await box(page, 'One sentence for the home page').fill('What we saw, and what came of it.');
    await save(page);
    const changed = desk.git('diff', '--unified=0', 'main..cms/portal/portal').split('\n');
    expect(changed.filter((line) => /^[-+][^-+]/.test(line))).toEqual([
      expect.stringMatching(/^-tagline: /),
      '+tagline: What we saw, and what came of it.',
    ]);
    expect(problems).toEqual([]);
    expect([...hosts]).toEqual([new URL(desk.url).origin]);
    await desk.close();
  }, 90_000);
});
