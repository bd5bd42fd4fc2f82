// People with accounts, each of them new, so that no test meets another one's.
import assert from 'node:assert/strict';
import { createHmac, randomUUID } from 'node:crypto';
import { mail } from './mailbox.mjs';
import { BASE_URL } from './settings.mjs';

export const PASSWORD = 'four plain words together';

/** An address nobody has. */
export function newAddress() {
  return `mia-${randomUUID().slice(0, 13)}@mail.test`;
}

/** A phone nobody has. */
export function newPhone() {
  return `+4915${String(parseInt(randomUUID().slice(0, 8), 16)).padStart(10, '0').slice(0, 9)}`;
}

/** An account, opened over the API; its address is proven unless told otherwise. */
export async function customer({ proven = true, name = 'Mia Lund', lang = 'en' } = {}) {
  const credentials = { email: newAddress(), password: PASSWORD };
  const person = { ...credentials, credentials, name };
  await post('register', { ...credentials, name }, 201, lang);
  if (proven) {
    const { link } = await mail(person.email, '/verify-email');
    await post('verify-email', { token: new URL(link, BASE_URL).searchParams.get('token') }, 200);
  }
  return person;
}

/** Whether address and password open the account (without a second step). */
export async function canSignIn({ email, password }) {
  const { status } = await send('login', { email, password });
  return status === 200;
}

async function post(verb, body, status, lang) {
  const answer = await send(verb, body, lang);
  assert.equal(answer.status, status, `${verb}: ${await answer.text()}`);
}

function send(verb, body, lang = 'en') {
  return fetch(`${BASE_URL}/api/v1/auth/${verb}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': lang },
    body: JSON.stringify(body),
  });
}

/** What an authenticator app shows for a key (RFC 6238); `ahead` steps of 30 seconds from now. */
export function totp(key, ahead = 0) {
  const step = Math.floor(Date.now() / 30_000) + ahead;
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', base32(key)).update(counter).digest();
  const number = digest.readUInt32BE(digest[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

function base32(key) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...key.replace(/\s/g, '')].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
}
