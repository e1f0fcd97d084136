/**
 * Seen in satteri 0.10.5.
 * Leans on: the name of the package with the parser for browsers, and that its script fetches `satteri_napi.wasm32-wasi.wasm`
 * from beside itself (`src/pages/admin/` serves it under that name).
 * Mends: npm leaves that package out because no machine is of that kind, so `scripts/browser-parser.mjs` brings it apart.
 * Without it: an editor that is opened on another machine checks fields and identifiers only, and shows no preview.
 */
import { resolve } from 'node:path';

/** Where `scripts/browser-parser.mjs` puts the packages of the parser for browsers. */
export const parserPackages = resolve('node_modules/.wasm/node_modules');

/** The parser itself. */
export const parserModule = resolve(parserPackages, '@bruits/satteri-wasm32-wasi/satteri_napi.wasm32-wasi.wasm');
