// Joining in three steps: address, proof, name and password.
import assert from 'node:assert/strict';
import { kept, mail } from '../../lib/mailbox.mjs';
import { PASSWORD, canSignIn, customer, newAddress } from '../../lib/people.mjs';
import { spec } from '../../lib/spec.mjs';
import { en, t } from '../../lib/words.mjs';

spec('an account is opened with the code from the mail', async ({ visitor }) => {
  const email = newAddress();
  await visitor.open('/register');
  await visitor.form('accounts/begin_registration').send({ email });
  visitor.assertAt('/register/confirm');
  assert.match(await visitor.words(), new RegExp(email));

  const { code } = await mail(email, '/register/confirm');
  await visitor.form('accounts/prove_registration').send({ code });
  visitor.assertAt('/register/details');

  await visitor.form('accounts/complete_registration').send({ name: 'Mia Lund', password: PASSWORD });
  visitor.assertAt('/account');
  assert.deepEqual(await visitor.said(), [en('account-said-welcome', { name: 'Mia' })]);
  const profile = visitor.form('accounts/update_profile');
  assert.equal(await profile.value('firstName'), 'Mia');
  assert.equal(await profile.value('lastName'), 'Lund');
  assert.equal(await profile.value('email'), email);
  assert.equal(await visitor.form('accounts/request_email_code').root.count(), 0, 'the address is proven already');
});

spec('an account is opened with the link from the mail, on another device', async ({ visitor, arrive }) => {
  const email = newAddress();
  await visitor.open('/register');
  await visitor.form('accounts/begin_registration').send({ email });
  const { link } = await mail(email, '/register/confirm');

  const phone = await arrive({ width: 360 });
  await phone.open(link);
  await phone.form('accounts/prove_registration_by_link').send();
  phone.assertAt('/register/details');
  await phone.form('accounts/complete_registration').send({ name: 'Mia', password: PASSWORD });
  phone.assertAt('/account');

  // Who began it, perhaps with an address of somebody else, gets nothing out of it.
  await visitor.open('/register/details');
  await visitor.form('accounts/complete_registration').sendInVain({ name: 'Mallory', password: 'another long password' });
  assert.ok(await canSignIn({ email, password: PASSWORD }));
});

spec('a link works once', async ({ visitor }) => {
  const email = newAddress();
  await visitor.open('/register');
  await visitor.form('accounts/begin_registration').send({ email });
  const { link } = await mail(email, '/register/confirm');
  await visitor.open(link);
  await visitor.form('accounts/prove_registration_by_link').send();
  await visitor.form('accounts/complete_registration').send({ name: 'Mia', password: PASSWORD });
  await visitor.form('accounts/sign_out', 'header .menu').root.waitFor({ state: 'attached' });

  await visitor.open(link);
  const form = visitor.form('accounts/prove_registration_by_link');
  await form.sendInVain();
  await form.assertRefused({ form: en('error-link-expired') });
});

spec('an address that is none is refused beside its field', async ({ visitor }) => {
  await visitor.open('/register');
  const form = visitor.form('accounts/begin_registration');
  await form.sendInVain({ email: '' });
  await form.assertRefused({ email: en('field-required') });
  await form.sendInVain({ email: 'mia at home' });
  await form.assertRefused({ email: en('field-not-an-email') });
  assert.equal(await form.value('email'), 'mia at home');
});

spec('a wrong code is refused, a new one can be had', async ({ visitor }) => {
  const email = newAddress();
  await visitor.open('/register');
  await visitor.form('accounts/begin_registration').send({ email });
  const first = await mail(email, '/register/confirm');
  const form = visitor.form('accounts/prove_registration');
  await form.sendInVain({ code: first.code === '000000' ? '000001' : '000000' });
  await form.assertRefused({ code: en('field-wrong-code') });

  await visitor.form('accounts/begin_registration').send();
  visitor.assertAt('/register/confirm');
  const second = await mail(email, '/register/confirm', [first.id]);
  await visitor.form('accounts/prove_registration').send({ code: second.code });
  visitor.assertAt('/register/details');
});

spec('what was typed about oneself is kept, but for the password', async ({ visitor, scripts }) => {
  const email = newAddress();
  await visitor.open('/register');
  await visitor.form('accounts/begin_registration').send({ email });
  const { code } = await mail(email, '/register/confirm');
  await visitor.form('accounts/prove_registration').send({ code });

  const form = visitor.form('accounts/complete_registration');
  await form.sendInVain({ name: 'Mia Lund', password: 'short', sells: true });
  await form.assertRefused({ password: 'Use at least 10 characters' });
  assert.equal(await form.value('name'), 'Mia Lund');
  assert.equal(await form.field('sells').isChecked(), true);
  if (!scripts) assert.equal(await form.value('password'), '');
  await form.sendInVain({ password: email });
  await form.assertRefused({ password: en('field-password-holds-address') });
  await form.send({ password: PASSWORD });
  visitor.assertAt('/account');
});

spec('an address that has an account gets a mail, and the page does not tell', async ({ visitor }) => {
  const { email } = await customer();
  await visitor.open('/register');
  await visitor.form('accounts/begin_registration').send({ email });
  visitor.assertAt('/register/confirm');
  const told = await mail(email, '/login');
  assert.match(told.text, new RegExp(en('mail-address-taken-subject')));
  assert.ok((await kept('mail', email)).every((it) => !it.link.startsWith('/register')));
});

spec('the steps cannot be skipped', async ({ visitor }) => {
  for (const step of ['/register/confirm', '/register/details']) {
    await visitor.open(step);
    visitor.assertAt('/register');
  }
});

spec('the mail comes in the language of the page', async ({ visitor }) => {
  const email = newAddress();
  await visitor.open('/register');
  assert.equal(await visitor.heading(), t('ar', 'account-register-title'));
  await visitor.form('accounts/begin_registration').send({ email });
  const { text, code } = await mail(email, '/register/confirm');
  assert.match(text, new RegExp(t('ar', 'mail-register-button')));

  // An Arabic keyboard writes other digits.
  const arabic = code.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
  await visitor.form('accounts/prove_registration').send({ code: arabic });
  visitor.assertAt('/register/details');
}, { lang: 'ar' });
