// Where the shop is and what it runs with.
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const BASE_URL = (process.env.BASE_URL ?? 'http://127.0.0.1:3000').replace(/\/$/, '');
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const DATABASE_URL = process.env.DATABASE_URL;
export const DROPCART = process.env.DROPCART;

/** Pages wait for the processor more than for anything else, so a few more than there are cores. */
export const AT_ONCE = Number(process.env.AT_ONCE ?? 4);

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Pictures of the failures of this run. */
export const REPORTS = `${ROOT}.dropcart/test/browser`;
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

export const LANGUAGES = ['en', 'ar'];
