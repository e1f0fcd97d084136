import { loginAddress } from '../src/adapters/decap/backend.ts';
import { serviceAddress } from '../src/adapters/share/service-address.ts';

/** Reads the settings from the environment before anything is built. Throws, in words, at one that would end the build. */
export function assertSettings(env: NodeJS.ProcessEnv = process.env): void {
  loginAddress(env['HINDSIGHT_LOGIN']);
  serviceAddress(env['HINDSIGHT_SERVICE'], '/');
}
