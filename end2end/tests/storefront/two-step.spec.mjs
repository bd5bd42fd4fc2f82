// Two-step sign-in: setting it up, codes of the app, recovery codes, turning it off.
import assert from 'node:assert/strict';
import { PASSWORD, customer, totp } from '../../lib/people.mjs';
import { spec } from '../../lib/spec.mjs';
import { en } from '../../lib/words.mjs';

/** Turns it on; answers the app's key and the recovery codes. */
async function setUp(visitor) {
  await visitor.open('/account/security');
  await visitor.form('accounts/begin_two_step').send();
  visitor.assertAt('/account/security/two-step');
  const key = await visitor.page.locator('code.key').innerText();
  assert.equal(await visitor.page.locator('.qr svg').count(), 1);
  const form = visitor.form('accounts/confirm_two_step');
  await form.send({ code: totp(key) });
  visitor.assertAt('/account/security/recovery-codes');
  return { key, codes: await visitor.page.locator('.recovery-codes code').allInnerTexts() };
}

async function toSecondStep(visitor, person, next = '') {
  await visitor.open(`/login${next}`);
  await visitor.form('accounts/sign_in').send(person.credentials);
  visitor.assertAt('/login/code');
}

spec('it is set up, and asks for a code from then on', async ({ visitor, arrive }) => {
  const person = await customer();
  await visitor.signIn(person);
  const { key, codes } = await setUp(visitor);
  assert.equal(new Set(codes).size, 10);
  await visitor.go('/account/security');
  assert.match(await visitor.words(), /10/);
  await visitor.open('/account/security/recovery-codes');
  visitor.assertAt('/account/security');

  const other = await arrive();
  await toSecondStep(other, person, '?next=/cart');
  const form = other.form('accounts/second_step');
  await form.sendInVain({ code: '000000' });
  await form.assertRefused({ code: en('field-wrong-code') });
  // The code that set it up is used up, the next one is good already.
  await form.send({ code: totp(key, 1) });
  other.assertAt('/cart');
  await other.open('/account');
  other.assertAt('/account');
});

spec('a wrong code does not turn it on', async ({ visitor }) => {
  const person = await customer();
  await visitor.signIn(person);
  await visitor.open('/account/security');
  await visitor.form('accounts/begin_two_step').send();
  const key = await visitor.page.locator('code.key').innerText();
  const form = visitor.form('accounts/confirm_two_step');
  const wrong = [0, -1, 1].map((ahead) => totp(key, ahead)).includes('000000') ? '111111' : '000000';
  await form.sendInVain({ code: wrong });
  await form.assertRefused({ code: en('field-wrong-code') });
  assert.equal(await visitor.page.locator('code.key').innerText(), key, 'the key stays the same');
});

spec('a recovery code opens the account once', async ({ visitor, arrive }) => {
  const person = await customer();
  await visitor.signIn(person);
  const { codes } = await setUp(visitor);

  const other = await arrive();
  await toSecondStep(other, person);
  await other.form('accounts/second_step').send({ code: codes[0] });
  other.assertAt('/account');
  await other.open('/account/security');
  assert.match(await other.words(), /\b9\b/);

  const third = await arrive();
  await toSecondStep(third, person);
  await third.form('accounts/second_step').sendInVain({ code: codes[0] });
  await third.form('accounts/second_step').send({ code: codes[1].toUpperCase() });
  third.assertAt('/account');
});

spec('new recovery codes replace the old, for who knows the password', async ({ visitor, arrive }) => {
  const person = await customer();
  await visitor.signIn(person);
  const { codes } = await setUp(visitor);
  await visitor.open('/account/security');
  const form = visitor.form('accounts/new_recovery_codes');
  await unfold(form);
  await form.sendInVain({ password: 'not the password' });
  await form.assertRefused({ password: en('field-wrong-password') });
  await form.send({ password: PASSWORD });
  visitor.assertAt('/account/security/recovery-codes');
  const fresh = await visitor.page.locator('.recovery-codes code').allInnerTexts();
  assert.equal(fresh.length, 10);

  const other = await arrive();
  await toSecondStep(other, person);
  await other.form('accounts/second_step').sendInVain({ code: codes[0] });
  await other.form('accounts/second_step').send({ code: fresh[0] });
  other.assertAt('/account');
});

spec('it is turned off with the password', async ({ visitor, arrive }) => {
  const person = await customer();
  await visitor.signIn(person);
  await setUp(visitor);
  await visitor.open('/account/security');
  const form = visitor.form('accounts/turn_off_two_step');
  await unfold(form);
  await form.sendInVain({ password: 'not the password' });
  await form.assertRefused({ password: en('field-wrong-password') });
  await form.send({ password: PASSWORD });
  assert.deepEqual(await visitor.said(), [en('account-said-two-step-off')]);

  const other = await arrive();
  await other.open('/login');
  await other.form('accounts/sign_in').send(person.credentials);
  other.assertAt('/account');
});

spec('the second step cannot be reached without the first', async ({ visitor }) => {
  await visitor.open('/login/code');
  visitor.assertAt('/login');
});

/** Forms that ask for the password again are folded away. */
async function unfold(form) {
  await form.root.locator('xpath=ancestor::details').locator('summary').click();
}
