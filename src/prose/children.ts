import { devNull } from 'node:os';
import { fileURLToPath } from 'node:url';
import Tinypool from 'tinypool';

/** Processes that read strangers' files: they may read code, and write or start nothing. */
export interface Children<Task> {
  /** How many there are at most. */
  readonly most: number;
  /** What a child answers; null when it died of it, or took longer than the patience lasts. */
  run<Answer>(task: Task): Promise<Answer | null>;
  close(): Promise<void>;
}

/** Opens a pool of child processes that run the module `child`, each with an empty environment. */
export function openChildren<Task>(child: URL, most: number, patience: number): Children<Task> {
  const pool = new Tinypool({
    filename: fileURLToPath(child),
    runtime: 'child_process',
    serialization: 'advanced',
    minThreads: 1,
    maxThreads: Math.max(1, most),
    env: {},
    execArgv: [
      '--permission',
      '--allow-fs-read=*',
      `--allow-fs-write=${devNull}`,
      '--allow-addons',
      '--allow-worker',
      '--no-warnings',
    ],
  });
  return {
    most: pool.options.maxThreads,
    async run<Answer>(task: Task): Promise<Answer | null> {
      try {
        return (await pool.run(task, { signal: AbortSignal.timeout(patience) })) as Answer;
      } catch {
        return null;
      }
    },
    close: () => pool.destroy(),
  };
}
