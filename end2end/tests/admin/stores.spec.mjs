// From asking for a store to its end: what the applicant sees, and what staff decide.
import assert from 'node:assert/strict';
import { customer } from '../../lib/people.mjs';
import { seller } from '../../lib/sellers.mjs';
import { spec } from '../../lib/spec.mjs';
import { staff } from '../../lib/staff.mjs';
import { en } from '../../lib/words.mjs';

const file = ({ store }) => `/admin/vendors/${store.id}`;

async function desk(visitor) {
  await visitor.signIn(await staff(['vendors']));
}

/** Opens a decision that is folded away. */
async function unfold(visitor, key) {
  await visitor.page.locator('main details.more summary', { hasText: en(key) }).click();
}

spec('a store is asked for, rejected, mended and asked for again', async ({ visitor, arrive }) => {
  const name = `Mia's "Mugs" <${Date.now()}>`;
  await visitor.signIn(await customer());
  await visitor.open('/sell');
  const form = visitor.form('vendors/apply');
  await form.sendInVain({ storeName: '', website: 'mugs.example' });
  await form.assertRefused({ storeName: en('field-required'), website: en('field-malformed') });
  await form.send({ storeName: name, website: 'https://mugs.example' });
  assert.equal(await visitor.heading(), en('vendors-pending-title'));

  const sam = await arrive();
  await desk(sam);
  await sam.open(`/admin/vendors?status=PENDING&search=${encodeURIComponent(name)}`);
  await sam.follow(() => sam.page.locator('tbody a').first().click());
  assert.equal(await sam.heading(), name);
  await unfold(sam, 'admin-reject');
  await sam.form('vendors/reject').sendInVain({ reason: ' ' });
  await sam.form('vendors/reject').send({ reason: 'Say where the clay comes from' });
  assert.deepEqual(await sam.said(), [en('admin-said-rejected')]);

  await visitor.open('/sell');
  assert.match(await visitor.words(), /Say where the clay comes from/);
  assert.equal(await visitor.form('vendors/apply').value('storeName'), name, 'what was written is kept');
  await visitor.form('vendors/apply').send({ description: 'Clay of Ulm' });
  assert.equal(await visitor.heading(), en('vendors-pending-title'));
  await sam.reload();
  await sam.form('vendors/approve').send();
  assert.deepEqual(await sam.said(), [en('admin-said-approved')]);
  await visitor.open('/sell');
  assert.equal(await visitor.heading(), en('vendors-open-title', { name }));
});

spec('a store is suspended by name and opened again', async ({ visitor }) => {
  const person = await seller();
  await desk(visitor);
  await visitor.open(file(person));
  await visitor.page.getByRole('button', { name: en('admin-suspend') }).first().click();
  await visitor.page.locator('dialog#suspend').waitFor();
  const form = visitor.form('vendors/suspend');
  await form.sendInVain({ reason: 'Complaints', confirm: 'another' });
  assert.equal(await form.problem('confirm'), en('field-malformed'));
  assert.equal(await form.value('reason'), 'Complaints');
  await form.send({ confirm: person.store.storeName });
  assert.deepEqual(await visitor.said(), [en('admin-said-suspended')]);
  await unfold(visitor, 'admin-reinstate');
  await visitor.form('vendors/approve').send({ reason: 'Settled' });
  assert.deepEqual(await visitor.said(), [en('admin-said-reinstated')]);
  assert.match(await visitor.words(), new RegExp(`${en('admin-step-reinstated')}.*${en('admin-step-suspended')}`));
});

spec.plain('whoever decides too late is told so', async ({ visitor, arrive }) => {
  const person = await seller({ approved: false });
  const late = await arrive();
  await desk(visitor);
  await desk(late);
  await late.open(file(person));
  await visitor.open(file(person));
  await visitor.form('vendors/approve').send();
  await late.follow(() => late.form('vendors/approve').root.locator('button').click());
  assert.match(await late.title(), /^Error: /);
  assert.equal(await late.page.locator('main [role=alert].notice').innerText(), en('error-invalid-transition'));
});

spec('what somebody may not do is neither shown nor open', async ({ visitor }) => {
  const person = await seller();
  await visitor.signIn(await staff(['users']));
  await visitor.open('/admin');
  assert.equal(await visitor.page.locator('nav a[href="/admin/vendors"]').count(), 0);
  for (const path of ['/admin/vendors', file(person), '/admin/audit-log', '/admin/settings']) {
    await visitor.open(path, { status: 403 });
    assert.equal(await visitor.heading(), en('page-forbidden-title'));
  }
});

spec('a shopper finds no dashboard', async ({ visitor }) => {
  await visitor.join();
  await visitor.open('/admin', { status: 403 });
});
