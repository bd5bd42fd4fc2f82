// Everybody's products, as staff find them and take them down.
import assert from 'node:assert/strict';
import { product, seller } from '../../lib/sellers.mjs';
import { spec } from '../../lib/spec.mjs';
import { staff } from '../../lib/staff.mjs';
import { en } from '../../lib/words.mjs';

spec('a product is taken down with a reason, and put up again', async ({ visitor, arrive }) => {
  const ada = await seller();
  const lamp = await product(ada, { name: `Lamp ${ada.email.slice(4, 12)}`, stockQty: 3 });
  await visitor.signIn(await staff(['products']));
  await visitor.open(`/admin/products?search=${encodeURIComponent(lamp.name)}`);
  assert.equal(await visitor.page.locator('tbody tr').count(), 1);
  await visitor.follow(() => visitor.page.locator('tbody .row-actions a').click());
  assert.equal(await visitor.heading(), lamp.name);
  await visitor.page.locator('main details.more summary', { hasText: en('admin-take-down') }).click();
  const form = visitor.form('staff/set_taken_down');
  await form.sendInVain({ reason: ' ' });
  await form.assertRefused({ reason: en('field-required') });
  await form.send({ reason: 'A copy of a protected design' });
  assert.deepEqual(await visitor.said(), [en('admin-said-taken-down')]);
  assert.match(await visitor.words(), /A copy of a protected design/);

  const shopper = await arrive();
  await shopper.open(`/products/${lamp.slug}`, { status: 404 });
  const keeper = await arrive();
  await keeper.signIn(ada);
  await keeper.open(`/vendor/products/${lamp.id}`);
  assert.match(await keeper.words(), /A copy of a protected design/);
  await visitor.open('/admin/products?show=taken-down');
  assert.ok((await visitor.words()).includes(lamp.name));

  await visitor.open(`/admin/products/${lamp.id}`);
  await visitor.page.locator('main details.more summary', { hasText: en('admin-put-up') }).click();
  await visitor.form('staff/set_taken_down').send({ reason: 'Settled' });
  assert.deepEqual(await visitor.said(), [en('admin-said-put-up')]);
  await shopper.open(`/products/${lamp.slug}`);
  assert.equal(await shopper.heading(), lamp.name);
});

spec('whoever may not touch products is not shown them', async ({ visitor }) => {
  await visitor.signIn(await staff(['vendors']));
  await visitor.open('/admin');
  assert.equal(await visitor.page.locator('nav a[href="/admin/products"]').count(), 0);
  for (const path of ['/admin/products', '/admin/reviews']) await visitor.open(path, { status: 403 });
});
