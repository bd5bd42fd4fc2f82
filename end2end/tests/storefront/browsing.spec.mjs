// From a search to a thing one wants.
import assert from 'node:assert/strict';
import { customer } from '../../lib/people.mjs';
import { call, product, seller } from '../../lib/sellers.mjs';
import { spec } from '../../lib/spec.mjs';
import { bare } from '../../lib/visitor.mjs';
import { en } from '../../lib/words.mjs';

/** Two lamps nobody else has, of two materials. */
async function lamps() {
  const person = await seller();
  // letters only: nobody misspells a number
  const word = `Zelm${person.email.slice(4, 12).replace(/\d/g, (digit) => 'ghijklmnop'[digit])}`;
  const oak = await product(person, { name: `${word} lamp`, price: 30, stockQty: 4, attributes: { material: 'oak' } });
  const tin = await product(person, { name: `${word} lantern`, price: 20, stockQty: 4, attributes: { material: 'tin' } });
  return { word, oak, tin };
}

async function search(visitor, words) {
  const field = visitor.page.locator('header input[name=search]');
  await field.fill(words);
  await visitor.follow(() => field.press('Enter'));
}

spec('a shopper searches, filters, looks at one thing and keeps it for later', async ({ visitor }) => {
  const { word, oak } = await lamps();
  await visitor.open('/');
  await search(visitor, word);
  assert.match(visitor.place, /^\/products\?search=/);
  assert.equal(await visitor.page.locator(`main a[href="/products/${oak.slug}"]`).count() > 0, true);

  const box = visitor.page.locator('input[name="attributes[material]"][value="oak"]');
  await box.check();
  if (!visitor.scripts) await visitor.follow(() => visitor.page.locator('.filters-send').click());
  const chip = visitor.page.locator('[data-part=chips] a').first();
  await chip.waitFor();
  assert.match(decodeURIComponent(visitor.place), /attributes\[material\]=oak/, 'the address says what is filtered');
  assert.match(bare(await visitor.page.locator('[data-part=count]').innerText()), /^1 /);
  await visitor.reload();
  assert.match(bare(await visitor.page.locator('[data-part=count]').innerText()), /^1 /, 'it can be sent to somebody');

  await visitor.follow(() => visitor.page.locator(`main a[href="/products/${oak.slug}"]`).first().click());
  assert.equal(await visitor.heading(), oak.name);
  await visitor.form('wishlist/toggle').send();
  assert.equal(await visitor.page.locator('.wish-on').count(), 1);

  const person = await customer();
  await visitor.signIn(person);
  await visitor.open('/account/wishlist');
  assert.ok((await visitor.words()).includes(oak.name), 'what was wished for comes along at sign-in');
});

spec('a search that is misspelt finds what was meant, one without an answer leads on', async ({ visitor }) => {
  const { word, oak, tin } = await lamps();
  await visitor.open('/');
  const wrong = word.replace('Zelm', 'Zlem');
  await search(visitor, `${wrong} lantern`);
  assert.equal(await visitor.page.locator(`main a[href="/products/${tin.slug}"]`).count() > 0, true, `${wrong} is ${word}`);
  await search(visitor, 'qqxxzzvv');
  assert.ok((await visitor.words()).includes(en('catalog-none-for', { search: 'qqxxzzvv' })));
  assert.notEqual(await visitor.page.locator('main .rail a[href^="/products/"]').count(), 0, 'others are offered');
  assert.notEqual(oak.slug, tin.slug);
});

spec.scripted('the header offers what may be meant while one types', async ({ visitor }) => {
  const { word } = await lamps();
  await visitor.open('/');
  await visitor.page.locator('header input[name=search]').click();
  await visitor.page.keyboard.type(word.slice(0, -1), { delay: 20 });
  const offers = visitor.page.locator('[role=listbox] [role=option]');
  await offers.first().waitFor();
  assert.match(bare(await offers.first().innerText()), new RegExp(word, 'i'));
  await visitor.page.keyboard.press('ArrowDown');
  await visitor.follow(() => visitor.page.keyboard.press('Enter'));
  assert.match(visitor.place, /^\/products/);
});

spec('an old address of a product leads to its new one', async ({ visitor }) => {
  const person = await seller();
  const { slug, id, version } = await product(person, { name: `Vase ${person.email.slice(4, 12)}`, stockQty: 1 });
  const renamed = await call('PATCH', `/products/${id}`, { name: `Pot ${person.email.slice(4, 12)}`, version }, person.token, 200);
  const answer = await visitor.context.request.get(`/products/${slug}`, { maxRedirects: 0 });
  assert.equal(answer.status(), 301);
  assert.equal(answer.headers().location, `/products/${renamed.slug}`);
  await visitor.open(`/products/${slug}`);
  visitor.assertAt(`/products/${renamed.slug}`);
});
