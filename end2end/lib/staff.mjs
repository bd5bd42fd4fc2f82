// Staff, each of them new, with just the permissions a test gives them.
import { customer } from './people.mjs';
import { call } from './sellers.mjs';

const CHIEF = { email: 'admin@ecommerce.com', password: 'AdminPass123!' };

/** An administrator with these permissions. */
export async function staff(permissions, { lang = 'en' } = {}) {
  const person = await customer({ name: 'Sam Staff', lang });
  const { user } = await signIn(person);
  const { accessToken } = await signIn(CHIEF);
  const role = { role: 'ADMIN', permissions, reason: 'A test' };
  await call('PATCH', `/admin/users/${user.id}/role`, role, accessToken, 200);
  return { ...person, id: user.id };
}

function signIn({ email, password }) {
  return call('POST', '/auth/login', { email, password }, null, 200);
}
