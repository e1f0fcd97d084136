import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../src/core/search/nearest.ts';

/** What is wrong with a command line, in words; `known` are the names of the options there are. */
export function complaint(error: unknown, known: readonly string[]): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const unknown = /^Unknown option '--?([^']+)'/.exec(message)?.[1];
  if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION' || unknown === undefined) return `${message.split('. ')[0] ?? message}.`;
  const near = nearest(unknown, known);
  if (near !== null) return `There is no option --${unknown}. Did you mean --${near}?`;
  const list = known.map((name) => `--${name}`).join(', ');
  return `There is no option --${unknown}. ${known.length === 0 ? 'This command takes none.' : `There is: ${list}.`}`;
}

/** Reads the options of a command. What does not fit is said in words, and the command ends with 2: it could not run. */
export function readOptions<const T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    process.stderr.write(`${complaint(error, Object.keys(config.options ?? {}))}\n`);
    process.exit(2);
  }
}
