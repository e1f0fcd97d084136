import { spawn } from 'node:child_process';

const endings = new Set<(signal: NodeJS.Signals) => void>();
let stopped = false;
let since = 0;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // One Ctrl-C arrives several times, from the terminal and from npm. Who asks again later does not want to wait.
    if (stopped && performance.now() - since > 1000) process.exit(130);
    if (stopped) return;
    stopped = true;
    since = performance.now();
    for (const end of endings) end(signal);
  });
}

/** Whether somebody asked for the end, so that nothing new is started. */
export const wasStopped = (): boolean => stopped;

/** What to do when somebody asks for the end. Called at once when that was before. */
export function whenStopped(end: (signal: NodeJS.Signals) => void): void {
  if (stopped) end('SIGTERM');
  else endings.add(end);
}

/**
 * Runs a command to its end and gives its exit code. It ends with this process. What it prints goes where this process
 * prints, or to `hear`.
 */
export function run(
  command: readonly string[],
  env: NodeJS.ProcessEnv = {},
  hear?: (words: Uint8Array) => unknown,
): Promise<number> {
  if (stopped) return Promise.resolve(130);
  const [program = '', ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: hear ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...env },
    });
    child.stdout?.on('data', (words: Uint8Array) => hear?.(words));
    child.stderr?.on('data', (words: Uint8Array) => hear?.(words));
    const end = (signal: NodeJS.Signals) => void child.kill(signal);
    endings.add(end);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      endings.delete(end);
      resolve(code ?? (signal ? 130 : 1));
    });
  });
}
