// From the cart to the order: step by step, as a guest and with an account.
import assert from 'node:assert/strict';
import { assertFits } from '../../lib/checks.mjs';
import { newAddress } from '../../lib/people.mjs';
import { call, product, seller } from '../../lib/sellers.mjs';
import { spec } from '../../lib/spec.mjs';
import { bare } from '../../lib/visitor.mjs';
import { en, t } from '../../lib/words.mjs';

const ADDRESS = { recipient: 'Mia Lund', country: 'DE', street: 'Lindenstr. 5', zipCode: '10969', city: 'Berlin' };
const BILLING = {
  billingRecipient: 'Lund & Co', billingCountry: 'AT', billingStreet: 'Ring 1', billingZipCode: '1010', billingCity: 'Wien',
};

const total = async (visitor) => bare(await visitor.page.locator('.checkout-summary-total').innerText());

/** Two stores, a thing of each, both in the cart. */
async function filled(visitor, stock = 5) {
  const made = [];
  for (const [name, price] of [['Guest lamp', 40], ['Guest mug', 9.5]]) {
    const keeper = await seller();
    made.push({ keeper, goods: await product(keeper, { name, price, stockQty: stock }) });
  }
  for (const { goods } of made) await put(visitor, goods);
  return made;
}

const put = (visitor, goods, quantity = 1) => visitor.context.request.post('/_fn/cart/add', {
  form: { product: goods.id, quantity },
  headers: { accept: 'application/json', origin: visitor.base },
});

async function toPayment(visitor, address = { email: newAddress(), ...ADDRESS }) {
  await visitor.open('/checkout');
  await visitor.form('checkout/address').send(address);
  visitor.assertAt('/checkout/delivery');
  await visitor.form('checkout/delivery').send();
  visitor.assertAt('/checkout/payment');
}

/** Chooses a card at the built-in bank. */
async function payAtTheBank(visitor, choice) {
  assert.match(visitor.place, /^\/_bank\/pay\//);
  await visitor.follow(() => visitor.page.locator(`button[value=${choice}]`).click());
}

spec('a guest buys of two stores and sees the full cost before saying who they are', async ({ visitor }) => {
  const made = await filled(visitor);
  await visitor.open('/cart');
  await visitor.go('/checkout');
  assert.equal(await visitor.heading(), en('checkout-address-title'));
  assert.match(await total(visitor), /\d/);
  const visible = await visitor.page.locator('main form.checkout-form :is(input, select, textarea):not([type=hidden]):visible').count();
  assert.ok(visible <= 8, `${visible} fields`);
  assert.equal(await visitor.page.locator('main a[href^="/login"]').count(), 1, 'signing in is offered, not asked for');
  const email = newAddress();
  await toPayment(visitor, { email, ...ADDRESS });
  assert.match(await visitor.words(), /Lindenstr\. 5/);
  const shown = await total(visitor);
  const button = visitor.page.locator('form[action="/_fn/checkout/place"] button');
  assert.ok(bare(await button.innerText()).includes(shown), 'the button says what is paid');
  await visitor.form('checkout/place').send({ method: 'TEST' });
  await payAtTheBank(visitor, 'visa');
  assert.match(visitor.place, /^\/checkout\/done\?order=/);
  assert.equal(await visitor.heading(), en('checkout-done-title'));
  assert.ok((await visitor.words()).includes(email));
  const done = visitor.place;
  await visitor.open(done);
  assert.equal(await visitor.heading(), en('checkout-done-title'), 'it can be opened again');
  await visitor.open('/cart');
  assert.equal(await visitor.page.locator('.cart-item').count(), 0);
  for (const { keeper, goods } of made) {
    const { onHand, available } = await call('GET', `/inventory/${goods.id}`, null, keeper.token, 200);
    assert.deepEqual([onHand, available], [5, 4]);
  }
});

spec('each step leads to the first that is not done', async ({ visitor }) => {
  await visitor.open('/checkout/payment');
  visitor.assertAt('/cart');
  await filled(visitor);
  for (const step of ['/checkout/delivery', '/checkout/payment']) {
    await visitor.open(step);
    visitor.assertAt('/checkout');
  }
  await visitor.form('checkout/address').send({ email: newAddress(), ...ADDRESS });
  await visitor.open('/checkout/payment');
  visitor.assertAt('/checkout/delivery');
});

spec('what was typed survives what is refused, and what was told survives the way back', async ({ visitor }) => {
  await filled(visitor);
  await visitor.open('/checkout');
  const form = visitor.form('checkout/address');
  await form.sendInVain({ ...ADDRESS, email: 'mia', country: 'US', billingSame: false, ...BILLING, billingCity: '' });
  assert.equal(await form.value('street'), ADDRESS.street);
  assert.equal(await form.value('billingStreet'), BILLING.billingStreet);
  assert.deepEqual((await form.problems()).map(([, href]) => href).sort(), ['#billingCity', '#email', '#state']);
  const email = newAddress();
  await form.send({ email, state: 'California', billingCity: BILLING.billingCity });
  await visitor.open('/checkout');
  assert.equal(await form.value('email'), email);
  assert.equal(await form.value('billingCity'), BILLING.billingCity);
});

spec('an account picks one of its addresses', async ({ visitor }) => {
  await visitor.join();
  await visitor.open('/account/addresses/new');
  await visitor.form('addresses/save').send({ ...ADDRESS, label: 'Home' });
  await filled(visitor);
  await visitor.open('/checkout');
  await visitor.form('checkout/use_address').send();
  visitor.assertAt('/checkout/delivery');
  assert.match(bare(await visitor.page.locator('.checkout-summary-body').innerText({ timeout: 5000 }).catch(() => '')) + (await total(visitor)), /\d/);
  await visitor.form('checkout/delivery').send();
  await visitor.form('checkout/place').send({ method: 'COD' });
  assert.match(visitor.place, /^\/checkout\/done\?order=/);
  assert.equal(await visitor.heading(), en('checkout-done-title'));
});

spec('a price that changed at the last moment is told, and nothing is ordered', async ({ visitor }) => {
  const [{ keeper, goods }] = await filled(visitor);
  await toPayment(visitor);
  const before = await total(visitor);
  await call('PUT', `/products/${goods.id}`, { price: 45 }, keeper.token, 200);
  await visitor.form('checkout/place').send({ method: 'COD' });
  visitor.assertAt('/checkout/payment?changed=total');
  assert.ok((await visitor.words()).includes(en('checkout-changed-title')));
  assert.notEqual(await total(visitor), before);
  await visitor.form('checkout/place').send({ method: 'COD' });
  assert.match(visitor.place, /^\/checkout\/done/);
});

spec('what sold out at the last moment is named, and nothing is charged', async ({ visitor }) => {
  const [{ keeper, goods }] = await filled(visitor, 1);
  await toPayment(visitor);
  await call('PUT', `/products/${goods.id}`, { stockQty: 0 }, keeper.token, 200);
  const form = visitor.form('checkout/place');
  await form.sendInVain({ method: 'COD' });
  const [[problem]] = await form.problems();
  assert.ok(problem.includes(goods.name), problem);
});

spec('a declined card leaves the order to be paid once more', async ({ visitor }) => {
  await filled(visitor);
  await toPayment(visitor);
  await visitor.form('checkout/place').send({ method: 'TEST' });
  await payAtTheBank(visitor, 'decline');
  assert.match(visitor.place, /^\/checkout\/paid/);
  await visitor.form('checkout/pay').send({ method: 'TEST' });
  await payAtTheBank(visitor, 'visa');
  assert.match(visitor.place, /^\/checkout\/done/);
  assert.equal(await visitor.heading(), en('checkout-done-title'));
});

spec('two tabs and the way back make one order', async ({ visitor }) => {
  await filled(visitor);
  await toPayment(visitor);
  await visitor.form('checkout/place').send({ method: 'TEST' });
  const bank = visitor.place;
  await visitor.open('/checkout');
  visitor.assertAt('/checkout/payment');
  assert.ok((await visitor.words()).includes(en('checkout-placed-title')));
  await visitor.form('checkout/place').send({ method: 'TEST' });
  assert.equal(visitor.place, bank, 'the same payment');
  await payAtTheBank(visitor, 'visa');
  const done = visitor.place;
  await visitor.open(bank);
  visitor.assertAt(done);
});

spec('in Arabic, on the narrowest phone', async ({ visitor }) => {
  await filled(visitor);
  await toPayment(visitor);
  for (const path of ['/checkout', '/checkout/delivery', '/checkout/payment']) {
    await visitor.open(path);
    await assertFits(visitor);
  }
  assert.equal(await visitor.html('dir'), 'rtl');
  await visitor.form('checkout/place').send({ method: 'COD' });
  assert.equal(await visitor.heading(), t('ar', 'checkout-done-title'));
}, { lang: 'ar' });
