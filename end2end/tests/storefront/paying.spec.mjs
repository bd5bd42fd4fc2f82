// Paying at the bank's own page, coming back, and getting money back.
import assert from 'node:assert/strict';
import { assertAccessible, assertFits } from '../../lib/checks.mjs';
import { customer } from '../../lib/people.mjs';
import { call, product, seller } from '../../lib/sellers.mjs';
import { LANGUAGES } from '../../lib/settings.mjs';
import { spec } from '../../lib/spec.mjs';
import { staff } from '../../lib/staff.mjs';
import { bare } from '../../lib/visitor.mjs';
import { en, t } from '../../lib/words.mjs';

const ADDRESS = { recipient: 'Mia Lund', street: 'Lindenstr. 5', zipCode: '10969', city: 'Berlin', country: 'DE' };

/** An order of a lamp, and its buyer, who is at the bank's page with it. */
async function atTheBank(visitor, lang = 'en') {
  const keeper = await seller({ lang });
  const lamp = await product(keeper, { name: 'Paid lamp', price: 40, stockQty: 5 });
  const mia = await customer({ lang });
  const { accessToken: token } = await call('POST', '/auth/login', mia.credentials, null, 200);
  const items = [{ productId: lamp.id, quantity: 1 }];
  const order = await call('POST', '/orders', { items, shippingAddress: ADDRESS }, token, 201);
  const body = { orderId: order.id, paymentMethod: 'TEST', amount: order.total };
  const payment = await call('POST', '/payments/process', body, token, 201);
  assert.equal(payment.status, 'REQUIRES_ACTION');
  await visitor.signIn(mia);
  await visitor.open(new URL(payment.nextAction.url).pathname);
  return { keeper, mia, token, order, payment };
}

const choose = (visitor, key, lang = 'en') =>
  visitor.follow(() => visitor.page.getByRole('button', { name: t(lang, key) }).click());

const paid = async ({ token, payment }) => (await call('GET', `/payments/${payment.id}`, null, token, 200)).status;

spec('a card that works leads to the order', async ({ visitor }) => {
  const sale = await atTheBank(visitor);
  assert.match(await visitor.words(), new RegExp(sale.order.orderNumber));
  assert.match(await visitor.words(), new RegExp(en('bank-no-real-money').slice(0, 20)));
  await choose(visitor, 'bank-card-good');
  assert.equal(visitor.place, `/checkout/done?order=${sale.order.orderNumber}`);
  assert.equal(await paid(sale), 'SUCCEEDED');
});

spec('a declined card is told, and another one pays', async ({ visitor }) => {
  const sale = await atTheBank(visitor);
  await choose(visitor, 'bank-card-declined');
  visitor.assertAt(`/checkout/paid?payment=${sale.payment.id}`);
  assert.match(await visitor.words(), new RegExp(en('error-card-declined').slice(0, 20)));
  await visitor.form('checkout/pay').send();
  assert.match(visitor.place, /^\/_bank\/pay\//);
  await choose(visitor, 'bank-card-challenge');
  await choose(visitor, 'bank-prove');
  assert.equal(visitor.place, `/checkout/done?order=${sale.order.orderNumber}`);
});

spec('whoever goes back without paying may go on', async ({ visitor }) => {
  const sale = await atTheBank(visitor);
  await visitor.open(`/checkout/paid?payment=${sale.payment.id}`);
  await visitor.follow(() => visitor.page.getByRole('link', { name: en('payments-go-on') }).click());
  await choose(visitor, 'bank-cancel');
  assert.match(await visitor.words(), new RegExp(en('payments-called-off').slice(0, 20)));
});

spec('staff see what goes back, and give it', async ({ visitor }) => {
  const sale = await atTheBank(visitor);
  await choose(visitor, 'bank-card-good');
  await visitor.context.clearCookies();
  await visitor.signIn(await staff(['payments', 'refunds', 'orders']));
  await visitor.open(`/admin/payments?search=${sale.order.orderNumber}`);
  await visitor.go(`/admin/payments/${sale.payment.id}`);
  await visitor.go(`/admin/orders/${sale.order.orderNumber}/refund`);
  await visitor.page.locator('[name=amount]').fill('10');
  await visitor.page.locator('[name=reason]').fill('Arrived late');
  await visitor.follow(() => visitor.page.getByRole('button', { name: en('payments-refund-show') }).click());
  assert.match(await visitor.words(), /Paid lamp/);
  await visitor.form('payments/refund').send();
  assert.match((await visitor.said()).join(' '), /10\.00/);
  assert.equal(await paid(sale), 'PARTIALLY_REFUNDED');
});

spec('a vendor gives back of its own part', async ({ visitor }) => {
  const sale = await atTheBank(visitor);
  await choose(visitor, 'bank-card-good');
  await visitor.context.clearCookies();
  await visitor.signIn(sale.keeper);
  await visitor.open(`/vendor/orders/${sale.order.orderNumber}/refund?amount=99999&reason=x`);
  assert.match(await visitor.words(), new RegExp(en('payments-refund-wrong')));
  await visitor.open(`/vendor/orders/${sale.order.orderNumber}/refund?reason=Broken`);
  await visitor.form('payments/refund').send();
  assert.equal(await paid(sale), 'REFUNDED');
  assert.equal(bare(await visitor.heading()).length > 0, true);
});

for (const lang of LANGUAGES) {
  spec.scripted(`the pages of paying and giving back (${lang})`, async ({ visitor }) => {
    const sale = await atTheBank(visitor, lang);
    const look = async (path) => {
      if (path) await visitor.open(path);
      assert.equal(await visitor.html('dir'), lang === 'ar' ? 'rtl' : 'ltr', visitor.place);
      await assertFits(visitor);
      await assertAccessible(visitor);
    };
    await look();
    await look(`/checkout/paid?payment=${sale.payment.id}`);
    await visitor.form('checkout/pay').send();
    await choose(visitor, 'bank-card-declined', lang);
    await look();
    await visitor.form('checkout/pay').send();
    await choose(visitor, 'bank-card-challenge', lang);
    await look();
    await choose(visitor, 'bank-prove', lang);
    const [payment] = await call('GET', `/payments/order/${sale.order.id}`, null, sale.token, 200);
    await visitor.context.clearCookies();
    await visitor.signIn(await staff(['payments', 'refunds', 'orders'], { lang }));
    const refund = `/admin/orders/${sale.order.orderNumber}/refund`;
    for (const path of [
      '/admin/payments', '/admin/payments?status=FAILED', '/admin/payments?search=nothing+like+it',
      `/admin/payments/${payment.id}`, refund, `${refund}?amount=5&reason=x`, `${refund}?amount=99999&reason=x`,
    ]) await look(path);
    await visitor.context.clearCookies();
    await visitor.signIn(sale.keeper);
    await look(`/vendor/orders/${sale.order.orderNumber}/refund`);
  }, { lang, weight: 6, patience: 180_000 });
}
