// A forgotten password, and a changed one.
import assert from 'node:assert/strict';
import { mail } from '../../lib/mailbox.mjs';
import { PASSWORD, canSignIn, customer, newAddress } from '../../lib/people.mjs';
import { spec } from '../../lib/spec.mjs';
import { en } from '../../lib/words.mjs';

const NEW_PASSWORD = 'quite another set of words';

spec('a forgotten password is reset with the mailed link, once', async ({ visitor, arrive }) => {
  const person = await customer();
  const signedIn = await arrive();
  await signedIn.signIn(person);

  await visitor.open('/login');
  await visitor.go('/forgot-password');
  await visitor.form('accounts/forgot_password').send({ email: person.email });
  assert.match(await visitor.words(), new RegExp(en('account-forgot-sent-title')));
  const { link } = await mail(person.email, '/reset-password');
  await visitor.open(link);
  const form = visitor.form('accounts/reset_password');
  await form.sendInVain({ password: 'short' });
  await form.assertRefused({ password: 'Use at least 10 characters' });
  await form.send({ password: NEW_PASSWORD });
  visitor.assertAt('/login');
  assert.deepEqual(await visitor.said(), [en('account-said-password-reset')]);
  await visitor.form('accounts/sign_in').send({ email: person.email, password: NEW_PASSWORD });
  visitor.assertAt('/account');

  await signedIn.open('/account');
  signedIn.assertAt('/login?next=/account');
  assert.equal(await canSignIn(person), false, 'the old password is good for nothing');
  await visitor.open(link);
  await visitor.form('accounts/reset_password').sendInVain({ password: 'a third set of words' });
  assert.ok(await canSignIn({ email: person.email, password: NEW_PASSWORD }));
});

spec('who has no account is told the same', async ({ visitor }) => {
  await visitor.open('/forgot-password');
  await visitor.form('accounts/forgot_password').send({ email: newAddress() });
  assert.match(await visitor.words(), new RegExp(en('account-forgot-sent-title')));
});

spec('a link without its token says what to do', async ({ visitor }) => {
  await visitor.open('/reset-password');
  assert.match(await visitor.words(), new RegExp(en('error-link-expired')));
  await visitor.go('/forgot-password');
});

spec('a changed password ends the sessions of all other browsers', async ({ visitor, arrive }) => {
  const person = await customer();
  const other = await arrive();
  await other.signIn(person);
  await other.open('/account');
  await visitor.signIn(person);
  await visitor.open('/account/security/password');
  const form = visitor.form('accounts/change_password');
  await form.sendInVain({ currentPassword: 'not the password', newPassword: NEW_PASSWORD });
  await form.assertRefused({ currentPassword: en('field-wrong-password') });
  await form.send({ currentPassword: PASSWORD, newPassword: NEW_PASSWORD });
  visitor.assertAt('/account/security');
  assert.deepEqual(await visitor.said(), [en('account-said-password-changed')]);
  await visitor.open('/account');
  visitor.assertAt('/account');

  await other.open('/account');
  other.assertAt('/login?next=/account');
  assert.ok(await canSignIn({ email: person.email, password: NEW_PASSWORD }));
  const told = await mail(person.email, '/forgot-password');
  assert.match(told.text, new RegExp(en('mail-password-changed-subject')));
});

spec('both passwords are looked at before anything is changed', async ({ visitor }) => {
  const person = await customer();
  await visitor.signIn(person);
  await visitor.open('/account/security/password');
  const form = visitor.form('accounts/change_password');
  await form.sendInVain({ currentPassword: '', newPassword: 'password123' });
  await form.assertRefused({ currentPassword: en('field-required'), newPassword: en('field-password-too-common') });
});
