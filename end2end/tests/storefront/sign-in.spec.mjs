// Signing in and out.
import assert from 'node:assert/strict';
import { customer, newAddress } from '../../lib/people.mjs';
import { spec } from '../../lib/spec.mjs';
import { en } from '../../lib/words.mjs';

spec('one signs in, and out again', async ({ visitor }) => {
  const person = await customer();
  await visitor.open('/login');
  await visitor.form('accounts/sign_in').send(person.credentials);
  visitor.assertAt('/account');
  await visitor.open('/login');
  visitor.assertAt('/account');

  await visitor.page.locator('header summary').last().click();
  await visitor.follow(() => visitor.form('accounts/sign_out', 'header').root.locator('button').click());
  visitor.assertAt('/');
  assert.deepEqual(await visitor.said(), [en('account-said-signed-out')]);
  await visitor.open('/account');
  visitor.assertAt('/login?next=/account');
});

spec('who has to sign in first comes back to where they wanted to go', async ({ visitor }) => {
  const person = await customer();
  await visitor.open('/account/addresses/new');
  visitor.assertAt('/login?next=/account/addresses/new');
  await visitor.form('accounts/sign_in').send(person.credentials);
  visitor.assertAt('/account/addresses/new');
});

spec('nobody is led to another site', async ({ visitor }) => {
  const person = await customer();
  await visitor.open('/login?next=//evil.example/');
  await visitor.form('accounts/sign_in').send(person.credentials);
  visitor.assertAt('/account');
});

spec('a wrong password is refused without saying what was wrong', async ({ visitor, scripts }) => {
  const person = await customer();
  for (const email of [person.email, newAddress()]) {
    await visitor.open('/login?next=/cart');
    const form = visitor.form('accounts/sign_in');
    await form.sendInVain({ email, password: 'not the password' });
    await form.assertRefused({ form: en('error-invalid-credentials') });
    assert.equal(await form.value('email'), email);
    if (!scripts) {
      assert.equal(await form.value('password'), '');
      assert.ok(!(await visitor.page.content()).includes('not the password'));
    }
  }
  // It goes on from there.
  await visitor.form('accounts/sign_in').send(person.credentials);
  visitor.assertAt('/cart');
});

spec('what is missing is said beside each field', async ({ visitor }) => {
  await visitor.open('/login');
  const form = visitor.form('accounts/sign_in');
  await form.sendInVain({ email: 'mia', password: '' });
  await form.assertRefused({ email: en('field-not-an-email'), password: en('field-required') });
  assert.equal(await form.value('email'), 'mia');
  await form.sendInVain({ email: newAddress() });
  await form.assertRefused({ password: en('field-required') });
  assert.equal(await form.problem('email'), '', 'what is mended is no longer marked');
});

spec('the sign of a refusal does not stay', async ({ visitor }) => {
  await visitor.open('/login');
  await visitor.form('accounts/sign_in').sendInVain({ email: newAddress(), password: 'not the password' });
  await visitor.reload();
  assert.equal(await visitor.form('accounts/sign_in').summary.isVisible(), false);
  assert.doesNotMatch(await visitor.title(), /^Error/);
});

spec.scripted('a password can be looked at, and is sent as one', async ({ visitor }) => {
  await visitor.open('/login');
  const form = visitor.form('accounts/sign_in');
  await form.fill({ email: newAddress(), password: 'not the password' });
  const eye = visitor.page.locator('[data-reveal]');
  await eye.click();
  assert.equal(await form.field('password').getAttribute('type'), 'text');
  assert.equal(await eye.getAttribute('aria-pressed'), 'true');
  await form.sendInVain();
  assert.equal(await form.field('password').getAttribute('type'), 'password');
});

spec.plain('nothing is offered that only scripts can do', async ({ visitor }) => {
  await visitor.open('/login');
  assert.equal(await visitor.page.locator('[data-reveal]').isVisible(), false);
});

spec.scripted('without the network the form says so and keeps all', async ({ visitor }) => {
  await visitor.open('/login');
  await visitor.page.route('**/_fn/**', (route) => route.abort());
  const form = visitor.form('accounts/sign_in');
  await form.fill({ email: 'mia@mail.test', password: 'not the password' });
  await form.root.locator('button[type=submit]').click();
  await form.summary.waitFor();
  assert.deepEqual(await form.problems(), [[en('ui-offline'), null]]);
  assert.equal(await form.value('email'), 'mia@mail.test');
  assert.equal(await form.root.locator('button[type=submit]').isEnabled(), true);
  visitor.forgive(/net::ERR_FAILED/);
});
