// An order, from the moment it is paid to the moment it arrives, as its store sees it.
import assert from 'node:assert/strict';
import { assertAccessible, assertFits } from '../../lib/checks.mjs';
import { sale } from '../../lib/orders.mjs';
import { LANGUAGES } from '../../lib/settings.mjs';
import { spec } from '../../lib/spec.mjs';
import { en } from '../../lib/words.mjs';

spec('an order is accepted, sent in two parcels and arrives', async ({ visitor }) => {
  const { ada, number } = await sale();
  await visitor.signIn(ada);
  await visitor.open('/vendor/orders');
  await visitor.go(`/vendor/orders/${number}`);
  assert.doesNotMatch(await visitor.words(), /Mug/, 'the other store is nobody\'s business');
  await visitor.form('orders/accept').send();
  const ship = visitor.form('orders/ship');
  const line = (await ship.value('lines[0]')).split(':')[0];
  await ship.sendInVain({ 'lines[0]': `${line}:0` });
  await visitor.form('orders/ship').send({ 'lines[0]': `${line}:1`, carrier: 'DHL', trackingNumber: 'JD1' });
  assert.match(await visitor.words(), /JD1/);
  await visitor.form('orders/ship').send({ carrier: 'UPS', trackingNumber: '1Z9' });
  assert.match(await visitor.words(), new RegExp(en('orders-status-shipped')));
  await visitor.form('orders/deliver').send();
  await visitor.form('orders/deliver').send();
  assert.match(await visitor.words(), new RegExp(en('orders-status-delivered')));
  await visitor.open(`/vendor/orders/${number}/packing-list`);
  assert.match(await visitor.words(), /LAMP/);
});

spec('what cannot be sent is cancelled with a reason that the buyer reads', async ({ visitor, arrive }) => {
  const { ada, mia, number } = await sale();
  await visitor.signIn(ada);
  await visitor.open(`/vendor/orders/${number}`);
  await visitor.page.locator('details.more > summary').last().click();
  const form = visitor.form('orders/cancel_part', 'details[open]');
  await form.sendInVain({ reason: '' });
  await visitor.form('orders/cancel_part', 'details[open]').send({ reason: 'Fell off the shelf' });
  const buyer = await arrive();
  await buyer.signIn(mia);
  await buyer.open(`/account/orders/${number}`);
  assert.match(await buyer.words(), /Fell off the shelf/);
});

for (const lang of LANGUAGES) {
  spec.scripted(`the orders of a store fit and are accessible (${lang})`, async ({ visitor }) => {
    const { ada, number } = await sale({ lang });
    await visitor.signIn(ada);
    const pages = ['/vendor/orders', '/vendor/orders?search=nothing+like+it', `/vendor/orders/${number}`, `/vendor/orders/${number}/packing-list`];
    for (const path of pages) {
      await visitor.open(path);
      for (const fold of await visitor.page.locator('main details.more > summary').all()) await fold.click();
      await assertFits(visitor);
      await assertAccessible(visitor);
    }
    await visitor.open(`/vendor/orders/${number}`);
    await visitor.form('orders/accept').send();
    await assertFits(visitor);
    await assertAccessible(visitor);
  }, { lang, weight: 4, patience: 150_000 });
}
