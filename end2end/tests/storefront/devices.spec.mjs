// The devices one is signed in on.
import assert from 'node:assert/strict';
import { customer } from '../../lib/people.mjs';
import { spec } from '../../lib/spec.mjs';
import { en } from '../../lib/words.mjs';

async function devices(visitor) {
  await visitor.open('/account/security');
  return visitor.page.locator('main li:has(form[action$="accounts/revoke_device"])').all();
}

async function isThisOne(row) {
  return (await row.innerText()).includes(en('account-this-device'));
}

spec('another device is signed out, this one stays', async ({ visitor, arrive }) => {
  const person = await customer();
  const other = await arrive();
  await other.signIn(person);
  await visitor.signIn(person);

  const rows = await devices(visitor);
  // Opening the account over the API was a login too.
  assert.equal(rows.length, 3);
  const here = await Promise.all(rows.map(isThisOne));
  assert.equal(here.filter(Boolean).length, 1);
  for (const [place, row] of rows.entries()) {
    if (here[place] || !(await row.innerText()).includes(en('account-device-browser'))) continue;
    await visitor.follow(() => row.locator('button').click());
    break;
  }
  assert.deepEqual(await visitor.said(), [en('account-said-device-signed-out')]);
  assert.equal((await devices(visitor)).length, 2);
  await other.open('/account');
  other.assertAt('/login?next=/account');
});

spec('signing this device out leads to the door', async ({ visitor }) => {
  await visitor.signIn(await customer());
  for (const row of await devices(visitor)) {
    if (!(await isThisOne(row))) continue;
    await visitor.follow(() => row.locator('button').click());
    break;
  }
  visitor.assertAt('/login');
  await visitor.open('/account');
  visitor.assertAt('/login?next=/account');
});

spec('one signs out everywhere', async ({ visitor, arrive }) => {
  const person = await customer();
  const other = await arrive();
  await other.signIn(person);
  await visitor.signIn(person);
  await visitor.open('/account/security');
  await visitor.form('accounts/sign_out_everywhere').send();
  visitor.assertAt('/login');
  for (const one of [visitor, other]) {
    await one.open('/account');
    one.assertAt('/login?next=/account');
  }
});
