import { join } from 'node:path';
import { localDay } from '../src/core/local-day.ts';
import { buildCache } from '../src/adapters/build/build-site.ts';
import { assertBuildable } from '../src/adapters/build/project-folder.ts';
import { workFolder } from '../src/adapters/build/work-folder.ts';
import { checkContent } from '../src/adapters/files/check-content.ts';
import { readFindings } from '../src/adapters/files/snapshot.ts';
import { renderTerminal } from '../src/adapters/reports/terminal.ts';
import { refusedPages } from '../src/adapters/server/refused-pages.ts';
import { basePath } from '../src/prose/addresses.ts';
import { exitWith } from './exit.ts';
import { readOptions } from './options.ts';
import { assertSettings } from './settings.ts';
import { progress } from './terminal.ts';

async function main(): Promise<number | undefined> {
  const { values } = readOptions({
    options: {
      content: { type: 'string', default: 'content' },
      port: { type: 'string', default: process.env['PORT'] ?? '4321' },
      today: { type: 'string', default: localDay(new Date()) },
    },
  });
  assertSettings();
  assertBuildable(process.cwd());
  const findings = join(await workFolder(buildCache(), 'dev'), 'findings.json');
  Object.assign(process.env, {
    HINDSIGHT_CONTENT: values.content,
    HINDSIGHT_TODAY: values.today,
    HINDSIGHT_FINDINGS: findings,
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  const report = await checkContent(values.content, { today: values.today, onProgress: progress('Checking entries') });
  const folder = values.content.replace(/\/+$/, '');
  process.stdout.write(renderTerminal(report, folder));
  // Without settings there is no site to show.
  if (report.library === null) return 1;

  const base = basePath(report.library.portal.site);
  const answer = refusedPages({ base, folder, findings: () => readFindings(findings) });
  const { dev } = await import('astro');
  const server = await dev({
    root: process.cwd(),
    server: { port: Number(values.port), host: '127.0.0.1' },
    // While writing, Astro would ask for a slash behind the addresses of pictures, too.
    trailingSlash: 'ignore',
    vite: { plugins: [{ name: 'refused-pages', configureServer: ({ middlewares }) => void middlewares.use(answer) }] },
  });
  process.stdout.write(
    'Pages follow what you save in the content folder. A refused entry shows what to put right, here and at its address.\n',
  );
  process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
  return undefined;
}

await exitWith(main);
