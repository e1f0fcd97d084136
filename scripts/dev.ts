import { localDay } from '../src/core/local-day.ts';
import { checkContent } from '../src/adapters/files/check-content.ts';
import { renderTerminal } from '../src/adapters/reports/terminal.ts';
import { readOptions } from './options.ts';
import { progress } from './terminal.ts';

const { values } = readOptions({
  options: {
    content: { type: 'string', default: 'content' },
    port: { type: 'string', default: process.env['PORT'] ?? '4321' },
    today: { type: 'string', default: localDay(new Date()) },
  },
});

Object.assign(process.env, {
  HINDSIGHT_CONTENT: values.content,
  HINDSIGHT_TODAY: values.today,
  ASTRO_TELEMETRY_DISABLED: '1',
});
const report = await checkContent(values.content, { today: values.today, onProgress: progress('Checking entries') });
process.stdout.write(renderTerminal(report, values.content.replace(/\/+$/, '')));

const { dev } = await import('astro');
const server = await dev({
  root: process.cwd(),
  server: { port: Number(values.port), host: '127.0.0.1' },
  // While writing, Astro would ask for a slash behind the addresses of pictures, too.
  trailingSlash: 'ignore',
});
process.stdout.write(
  'Pages follow what you save in the content folder. Refused entries are left out until they are put right.\n',
);
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
