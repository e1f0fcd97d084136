import { fuzz } from '../src/e2e/hostile/fuzz.ts';
import { readOptions } from './options.ts';

const { values } = readOptions({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    content: { type: 'string', default: 'content' },
  },
});
const [seed, seconds] = [Number(values.seed), Number(values.seconds)];
if (!Number.isSafeInteger(seed) || !(seconds > 0)) {
  process.stderr.write('Write --seed as a whole number and --seconds as a number above 0.\n');
  process.exit(2);
}
const { inputs, passed, failures, unreadable } = await fuzz({ seed, seconds, content: values.content });
for (const failure of failures) process.stderr.write(`${failure}\n`);
process.stdout.write(
  `Seed ${seed}: ${inputs} inputs, ${passed} let in, ${unreadable.length} given up (${unreadable.slice(0, 10).join(', ')}), ${failures.length} failures\n`,
);
process.exitCode = failures.length > 0 ? 1 : 0;
