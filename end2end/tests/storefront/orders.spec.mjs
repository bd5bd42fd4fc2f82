// What one has bought: found again, followed, cancelled, bought once more.
import assert from 'node:assert/strict';
import { assertAccessible, assertFits } from '../../lib/checks.mjs';
import { pay, sale } from '../../lib/orders.mjs';
import { LANGUAGES } from '../../lib/settings.mjs';
import { spec } from '../../lib/spec.mjs';
import { en } from '../../lib/words.mjs';

spec('an order is found, and cancelled with a reason', async ({ visitor }) => {
  const { mia, number } = await sale();
  await visitor.signIn(mia);
  await visitor.open('/account/orders?search=lamp');
  await visitor.go(`/account/orders/${number}`);
  assert.match(await visitor.words(), /Lindenstr\. 5/);
  assert.match(await visitor.words(), /Ring twice/);
  await visitor.page.locator('details.more > summary').click();
  await visitor.form('orders/cancel').send({ reason: 'Bought twice' });
  visitor.assertAt(`/account/orders/${number}`);
  assert.match(await visitor.words(), new RegExp(en('orders-status-cancelled')));
  await visitor.open('/account/orders?status=CONFIRMED');
  assert.match(await visitor.words(), new RegExp(en('orders-not-found-title')));
});

spec('an order that waits for its payment leads to it, and is bought again', async ({ visitor }) => {
  const { mia, token, order, number } = await sale({ paid: false });
  await visitor.signIn(mia);
  await visitor.open(`/account/orders/${number}`);
  await visitor.go(`/checkout/done?order=${number}`);
  await pay(token, order);
  await visitor.open(`/account/orders/${number}`);
  assert.match(await visitor.words(), new RegExp(en('orders-status-confirmed')));
  await visitor.form('orders/again').send();
  visitor.assertAt('/cart');
  assert.match(await visitor.words(), /Reading lamp/);
});

spec('another one\'s order is not there, and a stranger hears how it is opened', async ({ visitor }) => {
  const { number } = await sale();
  await visitor.open(`/orders/${number}`);
  assert.equal(await visitor.heading(), en('orders-link-title'));
  await visitor.join();
  await visitor.open(`/account/orders/${number}`, { status: 404 });
  await visitor.open(`/orders/${number}`, { status: 404 });
});

for (const lang of LANGUAGES) {
  spec.scripted(`orders fit and are accessible (${lang})`, async ({ visitor }) => {
    const { mia, number } = await sale({ lang });
    await visitor.signIn(mia);
    for (const path of ['/account/orders', '/account/orders?search=qqxx', `/account/orders/${number}`, `/orders/${number}`]) {
      await visitor.open(path);
      for (const fold of await visitor.page.locator('main details.more > summary').all()) await fold.click();
      await assertFits(visitor);
      await assertAccessible(visitor);
    }
  }, { lang, weight: 4, patience: 150_000 });
}
