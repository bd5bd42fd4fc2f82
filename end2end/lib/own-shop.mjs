// A shop of its own beside the one that is tested: with another configuration, and an empty database.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import postgres from 'postgres';
import { until } from './patience.mjs';
import { DATABASE_URL, DROPCART } from './settings.mjs';

/** Opens a shop, hands it to `act({ base, sql })`, and takes it away again. */
export async function withOwnShop(settings, act) {
  if (!DATABASE_URL || !DROPCART) throw new Error('DATABASE_URL and DROPCART must say where a shop can be opened');
  const name = `end2end_${randomUUID().replaceAll('-', '_')}`;
  const server = connect(DATABASE_URL);
  const folder = mkdtempSync(`${tmpdir()}/dropcart-end2end-`);
  let sql;
  let shop;
  try {
    await server.unsafe(`create database ${name}`);
    const url = DATABASE_URL.replace(/[^/]*$/, name);
    sql = connect(url);
    const port = await freePort();
    const base = `http://127.0.0.1:${port}`;
    const env = {
      PATH: process.env.PATH, HOST: '127.0.0.1', PORT: String(port), BASE_URL: base, DATABASE_URL: url, DATA_DIR: folder,
      APP_ENV: 'development', RATE_LIMITS: 'off', ...settings,
    };
    await finished(start(['migrate'], env));
    shop = start(['serve'], env);
    await until('the shop that was opened', () => answers(`${base}/ready`), { patience: 30_000 });
    await act({ base, sql });
  } catch (error) {
    error.stack += `\nthe last words of the shop:\n${shop?.words.slice(-2000)}`;
    throw error;
  } finally {
    if (shop) await stop(shop);
    await sql?.end({ timeout: 1 });
    await server.unsafe(`drop database if exists ${name} with (force)`);
    await server.end({ timeout: 1 });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The address of a socket is a folder, written so that it can stand in a URL. */
function connect(url) {
  const { hostname } = new URL(url);
  const host = decodeURIComponent(hostname);
  return postgres(url, { max: 1, ...(host.startsWith('/') ? { path: `${host}/.s.PGSQL.5432` } : {}) });
}

/** A port nobody listens on. */
export async function freePort() {
  const probe = createServer();
  await new Promise((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  return port;
}

function start(args, env) {
  const child = spawn(DROPCART, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  child.words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (words) => { child.words += words; });
  child.ended = new Promise((done) => child.on('exit', done).on('error', done));
  process.on('exit', () => child.kill('SIGKILL'));
  return child;
}

async function finished(child) {
  const status = await child.ended;
  if (status !== 0) throw new Error(`${child.spawnargs.join(' ')}: ${status} ${child.words}`);
}

async function stop(child) {
  child.kill('SIGTERM');
  await child.ended;
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
