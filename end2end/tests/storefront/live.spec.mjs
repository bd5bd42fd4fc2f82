// Pages that follow what happens while they are open.
import assert from 'node:assert/strict';
import { pay, sale } from '../../lib/orders.mjs';
import { call } from '../../lib/sellers.mjs';
import { spec } from '../../lib/spec.mjs';
import { en } from '../../lib/words.mjs';

/** Signs in over the API. */
async function tokenOf(person) {
  return (await call('POST', '/auth/login', person.credentials, null, 200)).accessToken;
}

/** The page listens from here on. */
async function listening(visitor) {
  await visitor.page.waitForFunction(() => document.documentElement.dataset.live === 'on');
}

/** How long it takes until the words stand in this place. */
async function untilShown(visitor, place, words, since) {
  await visitor.page.locator(place, { hasText: words }).waitFor({ timeout: 15_000 });
  return Date.now() - since;
}

spec.scripted('an order that is sent is seen within a second on the page that is open', async ({ visitor }) => {
  const { ada, mia, order, number } = await sale();
  const seller = await tokenOf(ada);
  await visitor.signIn(mia);
  await visitor.open(`/account/orders/${number}`);
  await listening(visitor);
  await call('PUT', `/orders/${order.id}/status`, { status: 'PROCESSING' }, seller, 200);
  await untilShown(visitor, '#order-parts', en('orders-status-processing'), Date.now());
  await call('PUT', `/orders/${order.id}/status`, { status: 'SHIPPED', carrier: 'DHL', trackingNumber: 'JD014' }, seller, 200);
  const took = await untilShown(visitor, '#order-parts', 'JD014', Date.now());
  assert.ok(took <= 1_000, `it took ${took} ms`);
  await visitor.page.locator('#order-told', { hasText: en('orders-status-shipped') }).waitFor();
  visitor.assertAt(`/account/orders/${number}`);
});

spec.scripted('what is typed stays while the page follows', async ({ visitor }) => {
  const { ada, mia, order, number } = await sale();
  await visitor.signIn(mia);
  await visitor.open(`/account/orders/${number}`);
  await listening(visitor);
  await visitor.page.locator('details.more > summary').click();
  await visitor.page.locator('#order-acts textarea').fill('Bought tw');
  await call('PUT', `/orders/${order.id}/status`, { status: 'PROCESSING' }, await tokenOf(ada), 200);
  await untilShown(visitor, '#order-parts', en('orders-status-processing'), Date.now());
  assert.equal(await visitor.page.locator('#order-acts textarea').inputValue(), 'Bought tw');
});

spec.scripted('stock that runs out is seen where one looks', async ({ visitor }) => {
  const { lamp, token } = await sale();
  await visitor.open(`/products/${lamp.slug}`);
  await listening(visitor);
  await visitor.page.locator('#product-buy form button').first().waitFor();
  const items = [{ productId: lamp.id, quantity: 7 }];
  const shippingAddress = { recipient: 'Mia Lund', street: 'Lindenstr. 5', zipCode: '10969', city: 'Berlin', country: 'DE' };
  await call('POST', '/orders', { items, shippingAddress }, token, 201);
  await untilShown(visitor, '#stock-now', en('ui-stock-none'), Date.now());
  assert.equal(await visitor.page.locator('#product-buy [name=quantity]').count(), 0, 'nothing is left to be put into the cart');
});

spec.scripted('a page that comes back goes on where it was', async ({ visitor }) => {
  const { ada, mia, order, number } = await sale();
  await visitor.signIn(mia);
  await visitor.open(`/account/orders/${number}`);
  await listening(visitor);
  await visitor.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await visitor.page.waitForFunction(() => document.documentElement.dataset.live !== 'on');
  await call('PUT', `/orders/${order.id}/status`, { status: 'PROCESSING' }, await tokenOf(ada), 200);
  await visitor.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await untilShown(visitor, '#order-parts', en('orders-status-processing'), Date.now());
});

spec('an order that was paid elsewhere is told, at the latest when the page is opened anew', async ({ visitor, scripts }) => {
  const { mia, token, order, number } = await sale({ paid: false });
  await visitor.signIn(mia);
  await visitor.open(`/account/orders/${number}`);
  if (scripts) await listening(visitor);
  await pay(token, order);
  if (!scripts) await visitor.open(`/account/orders/${number}`);
  await untilShown(visitor, '#order-state', en('orders-status-confirmed'), Date.now());
});
