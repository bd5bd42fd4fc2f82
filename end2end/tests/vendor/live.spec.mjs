// Orders that come in while a store's list lies open.
import assert from 'node:assert/strict';
import { pay, sale } from '../../lib/orders.mjs';
import { spec } from '../../lib/spec.mjs';

spec.scripted('new orders are announced, counted, and shown when one wants to see them', async ({ visitor }) => {
  const { ada, number, token, order } = await sale({ paid: false });
  await visitor.signIn(ada);
  await visitor.open('/vendor/orders');
  await visitor.page.waitForFunction(() => document.documentElement.dataset.live === 'on');
  assert.equal(await visitor.page.locator('#orders-news').innerText(), '');
  await pay(token, order);
  const bar = visitor.page.locator('#orders-news a');
  await bar.waitFor();
  assert.match(await bar.innerText(), /1/);
  await visitor.page.locator('#orders-tabs', { hasText: '1' }).waitFor();
  await visitor.follow(() => bar.click());
  assert.match(await visitor.words(), new RegExp(number));
  assert.equal(await visitor.page.locator('#orders-news a').count(), 0);
});
