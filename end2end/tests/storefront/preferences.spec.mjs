// Language, theme, and which messages come on which channel.
import assert from 'node:assert/strict';
import { customer } from '../../lib/people.mjs';
import { spec } from '../../lib/spec.mjs';
import { t } from '../../lib/words.mjs';

spec('the language is changed to Arabic and back, for the account too', async ({ visitor, arrive }) => {
  const person = await customer();
  await visitor.signIn(person);
  await visitor.open('/account/preferences');
  await visitor.form('preferences/save').send({ language: 'ar' });
  assert.equal(await visitor.html('lang'), 'ar');
  assert.equal(await visitor.html('dir'), 'rtl');
  assert.equal(await visitor.heading(), t('ar', 'account-nav-preferences'));
  assert.deepEqual(await visitor.said(), [t('ar', 'account-said-saved')]);
  assert.equal(await visitor.form('preferences/save').value('language'), 'ar');

  const other = await arrive({ lang: 'en' });
  await other.signIn(person);
  await other.open('/account');
  assert.equal(await other.html('lang'), 'ar', 'the account remembers');

  await visitor.form('preferences/save').send({ language: 'en' });
  assert.equal(await visitor.html('lang'), 'en');
  assert.equal(await visitor.html('dir'), 'ltr');
  assert.deepEqual(await visitor.said(), [t('en', 'account-said-saved')]);
});

spec('the theme of the account is kept', async ({ visitor, arrive }) => {
  const person = await customer();
  await visitor.signIn(person);
  await visitor.open('/account/preferences');
  await visitor.form('preferences/save').send({ theme: 'dark' });
  assert.equal(await visitor.html('data-theme'), 'dark');
  await visitor.open('/');
  assert.equal(await visitor.html('data-theme'), 'dark');
  const other = await arrive();
  await other.signIn(person);
  await other.open('/');
  assert.equal(await other.html('data-theme'), 'dark', 'the account remembers');
  await visitor.open('/account/preferences');
  await visitor.form('preferences/save').send({ theme: 'system' });
  assert.equal(await visitor.html('data-theme'), null);
});

spec('each switch of the notifications stays as it was set', async ({ visitor }) => {
  await visitor.signIn(await customer());
  await visitor.open('/account/preferences');
  const boxes = visitor.page.locator('.matrix input');
  const before = await boxes.evaluateAll((all) => all.map((it) => [it.name, it.checked]));
  assert.equal(before.length, 44);
  // Every third is turned over.
  const after = before.map(([name, on], place) => [name, place % 3 === 0 ? !on : on]);
  await visitor.form('preferences/save').send(Object.fromEntries(after));
  assert.deepEqual(await boxes.evaluateAll((all) => all.map((it) => [it.name, it.checked])), after);
  await visitor.reload();
  assert.deepEqual(await boxes.evaluateAll((all) => all.map((it) => [it.name, it.checked])), after);
});
