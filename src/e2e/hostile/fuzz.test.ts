import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { fuzz, strangersIn } from './fuzz.ts';

const content = fileURLToPath(new URL('../../../content', import.meta.url));

it('10,000 made-up entries: no dead parent, only allowed nodes out, the same verdict twice', async () => {
  const { inputs, passed, failures, unreadable } = await fuzz({ seed: 4, content, inputs: 10_000 });
  expect(failures).toEqual([]);
  expect(inputs).toBe(10_000);
  // A fuzzer that nothing gets past, or everything, tests little.
  expect(passed).toBeGreaterThan(500);
  expect(passed).toBeLessThan(9_500);
  expect(unreadable.length).toBeLessThan(20);
}, 600_000);

it('would see what may not be there', () => {
  expect(
    strangersIn('<p onclick="a">b<script>c</script><a href="javascript:d">e</a><img src="x"><!-- f --></p>'),
  ).toEqual(['p onClick', 'script', 'href javascript:d', 'src x', 'comment']);
});
