import { portalRows } from './portal-rows.ts';
import type { Row } from './row.ts';
import data from './rows/data.ts';
import dos from './rows/dos.ts';
import enc from './rows/enc.ts';
import exec from './rows/exec.ts';
import read from './rows/read.ts';
import xss from './rows/xss.ts';

/** Hostile rows of our own making. */
export const ownRows: readonly Row[] = [...exec, ...read, ...xss, ...data, ...enc, ...dos, ...portalRows];
