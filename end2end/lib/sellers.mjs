// People who keep a store that is open, each of them new.
import assert from 'node:assert/strict';
import { customer } from './people.mjs';
import { BASE_URL } from './settings.mjs';

const ADMIN = { email: 'admin@ecommerce.com', password: 'AdminPass123!' };

/** An account with a store; approved unless told otherwise. */
export async function seller({ approved = true, lang = 'en' } = {}) {
  const person = await customer({ lang });
  const token = await tokenOf(person);
  const name = `Store ${person.email.slice(4, 12)}`;
  const store = await call('POST', '/vendors', { storeName: name, description: 'Lamps and mugs' }, token, 201);
  if (approved) {
    const admin = await tokenOf(ADMIN);
    await call('PATCH', `/admin/vendors/${store.id}/status`, { status: 'ACTIVE', reason: 'A test store' }, admin, 200);
  }
  return { ...person, store, token };
}

/** Adds a product over the API. */
export function product(person, input) {
  return call('POST', '/products', { price: 19.9, ...input }, person.token, 201);
}

async function tokenOf({ email, password }) {
  const answer = await call('POST', '/auth/login', { email, password }, null, 200);
  return answer.accessToken;
}

export async function call(method, path, body, token, status) {
  const answer = await fetch(`${BASE_URL}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: body && JSON.stringify(body),
  });
  const text = await answer.text();
  assert.equal(answer.status, status, `${method} ${path}: ${text}`);
  const json = text ? JSON.parse(text) : {};
  return json.data ?? json;
}
