// Puts the Git hooks in place after an install: only in a clone, only where the development packages are, and never
// where machines build. A missing hook must not fail an install.
import { existsSync } from 'node:fs';

if (process.env.CI || process.env.NODE_ENV === 'production' || !existsSync('.git')) process.exit(0);
try {
  const { default: husky } = await import('husky');
  const message = husky();
  if (message) console.log(message);
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') console.error(`Git hooks were not put in place: ${error.message}`);
}
