// Name, address and phone.
import assert from 'node:assert/strict';
import { mail, sms } from '../../lib/mailbox.mjs';
import { customer, newAddress, newPhone } from '../../lib/people.mjs';
import { spec } from '../../lib/spec.mjs';
import { en } from '../../lib/words.mjs';

const NAME = { firstName: 'Zoë "Z" <b>', lastName: "O'Neill & سلمى" };

spec('a name is saved as it was typed', async ({ visitor }) => {
  await visitor.signIn(await customer());
  await visitor.open('/account');
  await visitor.form('accounts/update_profile').send(NAME);
  visitor.assertAt('/account');
  assert.deepEqual(await visitor.said(), [en('account-said-saved')]);
  await visitor.reload();
  const form = visitor.form('accounts/update_profile');
  assert.equal(await form.value('firstName'), NAME.firstName);
  assert.equal(await form.value('lastName'), NAME.lastName);
  assert.match(await visitor.page.locator('header .menu-name').textContent(), /Zoë "Z" <b> O'Neill & سلمى/);
});

spec('a name cannot be empty, and the rest is kept', async ({ visitor }) => {
  await visitor.signIn(await customer());
  await visitor.open('/account');
  const form = visitor.form('accounts/update_profile');
  await form.sendInVain({ firstName: '', lastName: 'Lindgren', email: 'mia' });
  await form.assertRefused({ firstName: en('field-required'), email: en('field-not-an-email') });
  assert.equal(await form.value('lastName'), 'Lindgren');
  assert.equal(await form.value('email'), 'mia');
});

spec('a new address is confirmed by its code', async ({ visitor }) => {
  const person = await customer();
  const email = newAddress();
  await visitor.signIn(person);
  await visitor.open('/account');
  await visitor.form('accounts/update_profile').send({ email });
  assert.match(await visitor.words(), new RegExp(en('account-unverified-title')));
  const told = await mail(person.email, '/forgot-password');
  assert.match(told.text, new RegExp(email), 'the old address is told');

  const first = await mail(email, '/verify-email');
  await visitor.form('accounts/request_email_code').send();
  visitor.assertAt('/verify-email');
  const { code } = await mail(email, '/verify-email', [first.id]);
  const form = visitor.form('accounts/verify_email_code');
  await form.sendInVain({ code: first.code === code ? '000000' : first.code });
  await form.assertRefused({ code: en('field-wrong-code') });
  await form.send({ code });
  visitor.assertAt('/account');
  assert.deepEqual(await visitor.said(), [en('account-said-email-verified')]);
  assert.doesNotMatch(await visitor.words(), new RegExp(en('account-unverified-title')));
});

spec('a new address is confirmed by its link, signed in or not', async ({ visitor, arrive }) => {
  const person = await customer({ proven: false });
  const { link } = await mail(person.email, '/verify-email');
  await visitor.signIn(person);
  await visitor.open('/account');
  assert.match(await visitor.words(), new RegExp(en('account-unverified-title')));

  const elsewhere = await arrive();
  await elsewhere.open(link);
  await elsewhere.form('accounts/verify_email').send();
  elsewhere.assertAt('/login');
  assert.deepEqual(await elsewhere.said(), [en('account-said-email-verified')]);
  await visitor.reload();
  assert.doesNotMatch(await visitor.words(), new RegExp(en('account-unverified-title')));
});

spec('an address of somebody else is refused', async ({ visitor }) => {
  const other = await customer();
  await visitor.signIn(await customer());
  await visitor.open('/account');
  const form = visitor.form('accounts/update_profile');
  await form.sendInVain({ email: other.email });
  assert.equal(await form.value('email'), other.email);
});

spec('a phone is confirmed by the code it gets, and taken off again', async ({ visitor }) => {
  const phone = newPhone();
  await visitor.signIn(await customer());
  await visitor.open('/account');
  await visitor.go('/account/phone');
  const form = visitor.form('accounts/request_phone_code');
  await form.sendInVain({ phone: '12' });
  await form.assertRefused({ phone: en('field-not-a-phone') });
  assert.equal(await form.value('phone'), '12');
  await form.send({ phone });
  visitor.assertAt('/account/phone/confirm');

  const first = await sms(phone);
  await visitor.form('accounts/request_phone_code').send();
  visitor.assertAt('/account/phone/confirm');
  const { code } = await sms(phone, [first.id]);
  const proof = visitor.form('accounts/verify_phone_code');
  await proof.sendInVain({ code: code === '000000' ? '000001' : '000000' });
  await proof.assertRefused({ code: en('field-wrong-code') });
  await proof.send({ code });
  visitor.assertAt('/account');
  assert.deepEqual(await visitor.said(), [en('account-said-phone-verified')]);
  assert.ok((await visitor.words()).includes(phone));
  await visitor.form('accounts/remove_phone').send();
  assert.ok(!(await visitor.words()).includes(phone));
});

spec('a phone is confirmed only after it was named', async ({ visitor }) => {
  await visitor.signIn(await customer());
  await visitor.open('/account/phone/confirm');
  visitor.assertAt('/account/phone');
});
