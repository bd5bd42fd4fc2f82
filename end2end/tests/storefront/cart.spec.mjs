// Filling a cart, changing it, and finding it again.
import assert from 'node:assert/strict';
import { until } from '../../lib/patience.mjs';
import { customer } from '../../lib/people.mjs';
import { call, product, seller } from '../../lib/sellers.mjs';
import { spec } from '../../lib/spec.mjs';
import { bare } from '../../lib/visitor.mjs';
import { en } from '../../lib/words.mjs';

const header = async (visitor) => bare(await visitor.page.locator('header [data-fresh=cart-words]').textContent());
const items = (visitor) => visitor.page.locator('.cart-stores .cart-item');
const quantity = (visitor) => items(visitor).first().locator('.stepper-typed [name=quantity]');

async function shopWith(...goods) {
  const keeper = await seller();
  const made = [];
  for (const input of goods) made.push(await product(keeper, { stockQty: 5, ...input }));
  return { keeper, goods: made };
}

/** Puts so many of it into the cart, on its page. */
async function add(visitor, goods, pieces = 1) {
  await visitor.open(`/products/${goods.slug}`);
  const form = visitor.page.locator('form[action="/_fn/cart/add"].product-cart');
  await form.locator('[name=quantity]').fill(String(pieces));
  const press = () => form.locator('button').click();
  await (visitor.scripts ? press() : visitor.follow(press));
  await visitor.page.locator('#toasts [data-toast-text]', { hasText: goods.name }).waitFor();
}

/** Presses what changes the cart, and waits until it did. */
async function change(visitor, press, done) {
  await (visitor.scripts ? press() : visitor.follow(press));
  await until('the cart to change', done);
}

spec('what is added counts in the header and stands in the cart by its store', async ({ visitor }) => {
  const { keeper, goods: [lamp, mug] } = await shopWith({ name: 'Standing lamp', price: 40 }, { name: 'Stoneware mug', price: 9.5 });
  await visitor.open(`/products/${lamp.slug}`);
  assert.equal(await header(visitor), 'Cart, empty');
  await add(visitor, lamp, 2);
  visitor.assertAt(`/products/${lamp.slug}`);
  assert.match(await header(visitor), /2/);
  await add(visitor, mug);
  assert.match(await header(visitor), /3/);
  await visitor.open('/cart');
  assert.equal(await items(visitor).count(), 2);
  assert.equal(bare(await visitor.page.locator('.cart-store > h2').innerText()), keeper.store.storeName);
  assert.match(bare(await visitor.page.locator('.sums > div').first().innerText()), /89\.50/);
  assert.equal(await visitor.page.locator('main a[href="/checkout"]').count(), 1);
});

spec.scripted('adding stays on the page, and the header follows at once', async ({ visitor }) => {
  const { goods: [lamp] } = await shopWith({ name: 'Quick lamp' });
  await visitor.open(`/products/${lamp.slug}`);
  await visitor.page.evaluate(() => { window.stillHere = true; });
  await visitor.page.locator('.product-cart button').click();
  await visitor.page.locator('#toasts [data-toast-text]', { hasText: lamp.name }).waitFor();
  assert.equal(await visitor.page.evaluate(() => window.stillHere), true);
  assert.equal(await visitor.page.locator('header .count').innerText(), '1');
  assert.equal(await visitor.page.locator('header .count').isVisible(), true);
});

spec('quantities are stepped, typed and refused beyond what there is', async ({ visitor, scripts }) => {
  const { goods: [lamp] } = await shopWith({ name: 'Stepping lamp', stockQty: 3 });
  await add(visitor, lamp);
  await visitor.open('/cart');
  if (scripts) await visitor.page.evaluate(() => { window.stillHere = true; });
  // What is typed stands there at once; the button beside it only once the cart was shown anew.
  const is = (pieces) => async () => (await items(visitor).locator(`button[name=quantity][value="${pieces + 1}"]`).count()) === 1;
  const button = (label) => items(visitor).getByRole('button', { name: label });
  await change(visitor, () => button(en('ui-stepper-more', { name: lamp.name })).click(), is(2));
  assert.match(await header(visitor), /2/);
  if (scripts) {
    const label = await visitor.page.evaluate(() => document.activeElement.textContent.trim());
    assert.equal(bare(label), en('ui-stepper-more', { name: lamp.name }), 'the focus stays where it was');
    assert.equal(await visitor.page.evaluate(() => window.stillHere), true, 'the page was not loaded anew');
  }
  await quantity(visitor).fill('3');
  await change(visitor, () => quantity(visitor).press('Enter'), is(3));
  const more = () => button(en('ui-stepper-more', { name: lamp.name })).click();
  await (scripts ? more() : visitor.follow(more));
  await visitor.page.getByText('Choose a smaller quantity').first().waitFor();
  await visitor.open('/cart');
  assert.equal(await quantity(visitor).inputValue(), '3');
});

spec('what is taken out can be put back, and put aside for later', async ({ visitor }) => {
  const { goods: [lamp] } = await shopWith({ name: 'Passing lamp' });
  await add(visitor, lamp, 2);
  await visitor.open('/cart');
  const none = async () => (await items(visitor).count()) === 0;
  const one = async () => (await items(visitor).count()) === 1;
  const press = (action) => () => visitor.page.locator(`main form[action="/_fn/cart/${action}"] button`).first().click();
  await change(visitor, press('remove'), none);
  await change(visitor, press('add'), one);
  assert.equal(await quantity(visitor).inputValue(), '2', 'as many as there were');
  await change(visitor, press('save'), none);
  assert.equal(await visitor.page.locator('.cart-saved .cart-item').count(), 1);
  assert.equal(await header(visitor), 'Cart, empty');
  await change(visitor, press('take_up'), one);
  assert.equal(await visitor.page.locator('.cart-saved').count(), 0);
});

spec('prices that changed and things that ran short are told in place', async ({ visitor }) => {
  const { keeper, goods: [lamp] } = await shopWith({ name: 'Changing lamp', price: 40, stockQty: 5 });
  await add(visitor, lamp, 4);
  await call('PUT', `/products/${lamp.id}`, { price: 45, stockQty: 2 }, keeper.token, 200);
  await visitor.open('/cart');
  const words = await visitor.words();
  assert.match(words, /rose from .*40.* to .*45/);
  assert.match(words, /Only 2 are left/);
  assert.equal(await visitor.page.locator('main a[href="/checkout"]').count(), 0, 'nobody is led on to a refusal');
  const take = () => visitor.page.getByRole('button', { name: 'Take 2', exact: true }).click();
  await change(visitor, take, async () => (await visitor.page.locator('main a[href="/checkout"]').count()) === 1);
  assert.doesNotMatch(await visitor.words(), /rose from/);
});

spec('a guest finds everything again after signing in', async ({ visitor, arrive }) => {
  const { goods: [lamp, mug] } = await shopWith({ name: 'Own lamp' }, { name: 'Guest mug' });
  const person = await customer();
  const before = await arrive();
  await before.signIn(person);
  await add(before, lamp);
  await add(visitor, mug, 2);
  await visitor.signIn(person);
  await visitor.open('/cart');
  assert.equal(await items(visitor).count(), 2);
  assert.match(await header(visitor), /3/);
});

spec('a card adds at once, or leads to the choice there is to make', async ({ visitor, scripts }) => {
  const variants = [{ options: { size: 'S' }, stockQty: 2 }, { options: { size: 'M' }, stockQty: 2 }];
  const { keeper, goods: [lamp] } = await shopWith({ name: 'Card lamp' });
  const shirt = await product(keeper, { name: 'Card shirt', variants });
  await visitor.open(`/vendors/${keeper.store.slug}`);
  const press = () => visitor.page.getByRole('button', { name: en('ui-card-add', { name: lamp.name }) }).click();
  await (scripts ? press() : visitor.follow(press));
  await visitor.page.locator('#toasts [data-toast-text]', { hasText: lamp.name }).waitFor();
  visitor.assertAt(`/vendors/${keeper.store.slug}`);
  assert.match(await header(visitor), /1/);
  await visitor.follow(() => visitor.page.getByRole('link', { name: en('ui-card-choose', { name: shirt.name }) }).click());
  visitor.assertAt(`/products/${shirt.slug}`);
  const open = () => visitor.page.locator('.product-cart button').click();
  await (scripts ? open() : visitor.follow(open));
  await visitor.page.locator('.product-cart [data-error-summary]', { hasText: en('cart-choose-first') }).waitFor();
  await visitor.follow(() => visitor.page.locator('a.option').first().click());
  const chosen = () => visitor.page.locator('.product-cart button').click();
  await (scripts ? chosen() : visitor.follow(chosen));
  await visitor.page.locator('#toasts [data-toast-text]', { hasText: shirt.name }).waitFor();
  await visitor.open('/cart');
  assert.equal(await items(visitor).count(), 2);
});

spec('the keyboard alone gets through', async ({ visitor, scripts }) => {
  const { goods: [lamp] } = await shopWith({ name: 'Keyboard lamp' });
  await visitor.open(`/products/${lamp.slug}`);
  await visitor.page.locator('.product-cart [name=quantity]').focus();
  await visitor.page.keyboard.type('1');
  await visitor.page.locator('.product-cart [name=quantity]').fill('2');
  const enter = () => visitor.page.keyboard.press('Enter');
  await (scripts ? enter() : visitor.follow(enter));
  await visitor.page.locator('#toasts [data-toast-text]', { hasText: lamp.name }).waitFor();
  await visitor.open('/cart');
  await items(visitor).locator('.stepper button').first().focus();
  for (const label of [en('ui-stepper', { name: lamp.name }), en('ui-stepper-set'), en('ui-stepper-more', { name: lamp.name })]) {
    await visitor.page.keyboard.press('Tab');
    const at = await visitor.page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim());
    assert.equal(bare(at), label);
  }
});
