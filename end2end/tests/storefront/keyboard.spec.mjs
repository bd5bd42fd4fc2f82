// Whole journeys with nothing but a keyboard.
import assert from 'node:assert/strict';
import { mail } from '../../lib/mailbox.mjs';
import { PASSWORD, customer, newAddress } from '../../lib/people.mjs';
import { spec } from '../../lib/spec.mjs';
import { en } from '../../lib/words.mjs';

/** Tabs on until the focus is where it should be, which must be seen there. */
async function tabTo(visitor, selector) {
  for (let presses = 0; presses < 60; presses += 1) {
    await visitor.page.keyboard.press('Tab');
    const there = await visitor.page.evaluate((selector) => document.activeElement.matches(selector), selector);
    if (!there) continue;
    const seen = await visitor.page.evaluate(() => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    assert.ok(seen, `the focus on ${selector} can be seen`);
    return;
  }
  assert.fail(`${selector} cannot be reached with Tab on ${visitor.place}`);
}

async function type(visitor, name, text) {
  const isThere = () => visitor.page.evaluate((name) => document.activeElement.getAttribute('name') === name, name);
  if (!(await isThere())) await tabTo(visitor, `main [name="${name}"]`);
  await visitor.page.keyboard.type(text);
}

const enter = (visitor) => visitor.follow(() => visitor.page.keyboard.press('Enter'));

spec('an account is opened by keyboard alone', async ({ visitor }) => {
  const email = newAddress();
  await visitor.open('/');
  await tabTo(visitor, 'a[href="/register"]');
  await enter(visitor);
  await type(visitor, 'email', email);
  await enter(visitor);
  visitor.assertAt('/register/confirm');
  const { code } = await mail(email, '/register/confirm');
  await type(visitor, 'code', code);
  await enter(visitor);
  visitor.assertAt('/register/details');
  await type(visitor, 'name', 'Mia Lund');
  await type(visitor, 'password', PASSWORD);
  await tabTo(visitor, 'main [name=sells]');
  await visitor.page.keyboard.press(' ');
  await tabTo(visitor, 'main button[type=submit]');
  await enter(visitor);
  visitor.assertAt('/account');
});

spec('one signs in, mends an error, and signs out by keyboard alone', async ({ visitor, scripts }) => {
  const person = await customer();
  await visitor.open('/');
  await tabTo(visitor, 'header a[href^="/login"]');
  await enter(visitor);
  await type(visitor, 'email', person.email);
  await type(visitor, 'password', 'not the password');
  if (scripts) {
    await visitor.page.keyboard.press('Enter');
    await visitor.form('accounts/sign_in').summary.waitFor();
  } else {
    await enter(visitor);
  }
  await tabTo(visitor, 'main [name=password]');
  await visitor.page.keyboard.press('Control+a');
  await visitor.page.keyboard.type(person.password);
  await enter(visitor);
  visitor.assertAt('/account');

  await tabTo(visitor, 'header details:nth-of-type(2) summary');
  await visitor.page.keyboard.press('Enter');
  await tabTo(visitor, 'form[action="/_fn/accounts/sign_out"] button');
  await enter(visitor);
  visitor.assertAt('/');
  assert.deepEqual(await visitor.said(), [en('account-said-signed-out')]);
});
