// Products in the console of a store: made, sorted, changed many at once.
import assert from 'node:assert/strict';
import { file, png } from '../../lib/drawn.mjs';
import { product, seller, call } from '../../lib/sellers.mjs';
import { spec } from '../../lib/spec.mjs';
import { bare } from '../../lib/visitor.mjs';
import { en } from '../../lib/words.mjs';

function pressed(visitor, act) {
  return visitor.follow(() => visitor.page.locator(`.bulk button[value="${act}"]`).click());
}

async function tick(visitor, ...names) {
  for (const name of names) await visitor.page.getByRole('checkbox', { name: `Pick ${name}` }).check();
}

function row(visitor, name) {
  return visitor.page.locator('tbody tr').filter({ hasText: name });
}

spec('a product with options and a picture is made', async ({ visitor }) => {
  await visitor.signIn(await seller());
  await visitor.open('/vendor/products/new');
  await visitor.page.locator('details:has([name="options[p00][name]"]) > summary').click();
  const form = visitor.form('products/save');
  await form.send({
    name: 'Linen shirt', nameAr: 'قميص كتان', price: '40', sku: 'SHIRT',
    'options[p00][name]': 'Size', 'options[p00][value]': 'S, M',
    'options[p01][name]': 'Colour', 'options[p01][value]': 'white, sand',
  });
  assert.match(visitor.place, /^\/vendor\/products\/[0-9a-f-]{36}$/);
  assert.deepEqual(await visitor.said(), [en('console-said-created')]);
  assert.equal(await visitor.page.locator('.matrix tbody tr').count(), 4, 'two sizes in two colours');

  const first = visitor.page.locator('.matrix tbody tr').first();
  await first.locator('input[name$="[sku]"]').fill('SHIRT-S-W');
  await first.locator('input[name$="[price]"]').fill('42.50');
  await first.locator('input[name$="[stock]"]').fill('7');
  await visitor.form('products/save').send({ status: 'ACTIVE' });
  assert.deepEqual(await visitor.said(), [en('console-said-saved')]);
  assert.equal(await first.locator('input[name$="[stock]"]').inputValue(), '7');
  assert.equal(await first.locator('input[name$="[price]"]').inputValue(), '42.50');

  const upload = visitor.page.locator('form[action="/_upload/products/image"]');
  await upload.locator('input[type=file]').setInputFiles(file('red.png', png(60, 75)));
  await visitor.follow(() => upload.locator('button[type=submit]').click());
  assert.equal(await visitor.page.locator('.pictures > li').count(), 1);
  await visitor.follow(() => visitor.page.locator('form[action$="products/remove_image"] button').click());
  assert.equal(await visitor.page.locator('.pictures > li').count(), 0);
});

spec('another name of an option keeps the stock of its variants', async ({ visitor }) => {
  const person = await seller();
  const variants = ['S', 'M'].map((size) => ({ options: { Size: size }, stockQty: 3 }));
  const { id } = await product(person, { name: 'Tee', variants });
  await visitor.signIn(person);
  await visitor.open(`/vendor/products/${id}`);
  await visitor.form('products/save').send({ 'options[p00][name]': 'Fit', 'options[p00][value]': 'S, M, L' });
  const stock = await visitor.page.locator('.matrix input[name$="[stock]"]').evaluateAll((all) => all.map((it) => it.value));
  assert.deepEqual(stock, ['3', '3', '0']);
});

spec('what is refused keeps what was typed', async ({ visitor }) => {
  const person = await seller();
  const { id, version } = await product(person, { name: 'Mug', sku: 'MUG' });
  await visitor.signIn(person);
  await visitor.open('/vendor/products/new');
  const form = visitor.form('products/save');
  await form.sendInVain({ name: 'Cup', price: 'cheap' });
  await form.assertRefused({ price: en('field-not-a-number') });
  assert.equal(await form.value('name'), 'Cup');

  await visitor.open(`/vendor/products/${id}`);
  await call('PATCH', `/products/${id}`, { name: 'Other mug', version }, person.token, 200);
  await visitor.form('products/save').sendInVain({ name: 'My mug' });
  assert.equal(await visitor.form('products/save').value('name'), 'My mug');
});

spec('many are put on sale at once, and what is refused is named', async ({ visitor }) => {
  const person = await seller();
  for (const name of ['Mug', 'Plate', 'Bowl']) await product(person, { name, status: 'DRAFT', stockQty: 5 });
  const variants = [{ options: { Size: 'S' } }];
  await product(person, { name: 'Tee', status: 'DRAFT', variants });
  await visitor.signIn(person);
  await visitor.open('/vendor/products');
  await pressed(visitor, 'publish');
  assert.deepEqual(await visitor.said(), [en('console-said-nothing-picked')]);
  await tick(visitor, 'Mug', 'Plate');
  await pressed(visitor, 'publish');
  assert.deepEqual((await visitor.said()).map((it) => it.replace(/\d+/, 'n')), ['n products changed']);
  await visitor.open('/vendor/products?status=ACTIVE');
  assert.equal(await visitor.page.locator('tbody tr').count(), 2);

  await visitor.open('/vendor/products');
  await tick(visitor, 'Mug', 'Tee');
  await visitor.page.locator('.bulk-more > summary').click();
  await visitor.page.locator('.bulk [name=quantity]').fill('4');
  await visitor.page.locator('.bulk [name=reason]').fill('Delivery');
  await pressed(visitor, 'stock-add');
  assert.match(bare(await row(visitor, 'Mug').innerText()), /9/);
  assert.match(await visitor.words(), /Tee:/, 'stock of a product with options is refused by name');
});

spec('a copy is a draft', async ({ visitor }) => {
  const person = await seller();
  await product(person, { name: 'Mug', sku: 'MUG' });
  await visitor.signIn(person);
  await visitor.open('/vendor/products');
  await visitor.follow(() => row(visitor, 'Mug').locator('button[form=copy]').click());
  assert.deepEqual(await visitor.said(), [en('console-said-duplicated')]);
  assert.equal(await visitor.form('products/save').value('sku'), '');
});

spec('the product of another store is nowhere to be found', async ({ visitor }) => {
  const { id } = await product(await seller(), { name: 'Mug' });
  await visitor.signIn(await seller());
  await visitor.open(`/vendor/products/${id}`, { status: 404 });
});
