// From asking for a store to its first shopper; and what is done with many products, and with several pictures.
import assert from 'node:assert/strict';
import { file, png } from '../../lib/drawn.mjs';
import { customer } from '../../lib/people.mjs';
import { product, seller } from '../../lib/sellers.mjs';
import { spec } from '../../lib/spec.mjs';
import { staff } from '../../lib/staff.mjs';
import { bare } from '../../lib/visitor.mjs';
import { en } from '../../lib/words.mjs';

async function upload(visitor, files) {
  const form = visitor.page.locator('form[action="/_upload/products/image"]');
  await form.locator('input[type=file]').setInputFiles(files);
  await visitor.follow(() => form.locator('button[type=submit]').click());
}

spec('somebody opens a store, and a shopper sees what it sells', async ({ visitor, arrive }) => {
  const person = await customer();
  const store = `Looms of ${person.email.slice(4, 12)}`;
  await visitor.signIn(person);
  await visitor.open('/sell');
  await visitor.form('vendors/apply').send({ storeName: store, description: 'Woven in Ulm' });
  assert.equal(await visitor.heading(), en('vendors-pending-title'));

  const sam = await arrive();
  await sam.signIn(await staff(['vendors']));
  await sam.open(`/admin/vendors?status=PENDING&search=${encodeURIComponent(store)}`);
  await sam.follow(() => sam.page.locator('tbody a').first().click());
  await sam.form('vendors/approve').send();
  assert.deepEqual(await sam.said(), [en('admin-said-approved')]);

  await visitor.open('/vendor');
  assert.ok((await visitor.words()).includes(en('console-steps-title')), 'the first steps are told');
  await visitor.open('/vendor/products/new');
  await visitor.page.locator('details:has([name="options[p00][name]"]) > summary').click();
  const name = `Scarf ${person.email.slice(4, 12)}`;
  await visitor.form('products/save').send({
    name, price: '40', 'options[p00][name]': 'Colour', 'options[p00][value]': 'red, blue',
  });
  const stock = visitor.page.locator('.matrix tbody tr').first().locator('input[name$="[stock]"]');
  await stock.fill('2');
  await visitor.form('products/save').send();
  await upload(visitor, file('scarf.png', png(600, 750)));
  assert.equal(await visitor.page.locator('.pictures > li').count(), 1);
  await visitor.form('products/save').send({ status: 'ACTIVE' });

  const shopper = await arrive();
  await shopper.open(`/products?search=${encodeURIComponent(name)}`);
  await shopper.follow(() => shopper.page.locator('main a[href^="/products/scarf"]').first().click());
  assert.equal(await shopper.heading(), name);
  assert.equal(await shopper.page.locator('main img').first().evaluate((it) => it.naturalWidth > 0), true);
  assert.ok((await shopper.words()).includes(store));
  await shopper.follow(() => shopper.page.locator('main a', { hasText: /^red$/i }).first().click());
  assert.match(shopper.place, /variant=/);
}, { patience: 120_000 });

spec('several pictures are sent at once, and what is wrong with one stops no other', async ({ visitor }) => {
  const person = await seller();
  const { id } = await product(person, { name: 'Mug' });
  await visitor.signIn(person);
  await visitor.open(`/vendor/products/${id}`);
  const script = file('shell.png', Buffer.from('#!/bin/sh\necho hello\n'));
  await upload(visitor, [file('one.png', png(500, 600)), script, file('two.png', png(600, 500, [30, 90, 160]))]);
  assert.equal(await visitor.page.locator('.pictures > li').count(), 2);
  assert.deepEqual((await visitor.said()).map((it) => it.replace(/\d+/, 'n')), ['n pictures added']);
  assert.match(await visitor.words(), /shell\.png:/, 'what was refused is named');
});

spec('prices of many products are changed at once', async ({ visitor }) => {
  const person = await seller();
  for (const [name, price] of [['Mug', 10], ['Bowl', 20]]) await product(person, { name, price, status: 'DRAFT' });
  await visitor.signIn(person);
  await visitor.open('/vendor/products');
  for (const name of ['Mug', 'Bowl']) await visitor.page.getByRole('checkbox', { name: `Pick ${name}` }).check();
  await visitor.page.locator('.bulk-more > summary').click();
  await visitor.page.locator('.bulk [name=percent]').fill('-10');
  await visitor.follow(() => visitor.page.locator('.bulk button[value="price-by"]').click());
  const words = bare(await visitor.page.locator('tbody').innerText());
  assert.match(words, /9\.00/);
  assert.match(words, /18\.00/);
});
