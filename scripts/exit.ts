/**
 * Runs a command and ends with the number it gives. What it throws is told in its own words, without a stack, and the
 * command ends with 2: it could not run.
 */
export async function exitWith(command: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
