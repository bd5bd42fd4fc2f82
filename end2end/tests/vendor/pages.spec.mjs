// What holds for every page of the console, in each language: it opens with and without scripts, axe finds nothing, and
// the narrowest phone shows all of it.
import assert from 'node:assert/strict';
import { assertAccessible, assertFits } from '../../lib/checks.mjs';
import { product, seller } from '../../lib/sellers.mjs';
import { LANGUAGES } from '../../lib/settings.mjs';
import { spec } from '../../lib/spec.mjs';

const PAGES = [
  '/vendor', '/vendor/products', '/vendor/products?search=nothing+like+it', '/vendor/products/new', '/vendor/inventory',
  '/vendor/inventory/log', '/vendor/import', '/vendor/reviews', '/vendor/analytics?days=7', '/vendor/balance', '/vendor/delivery', '/vendor/store',
  '/vendor/store/places', '/vendor/store/places/new',
];

async function whole(visitor, lang) {
  assert.equal(await visitor.html('dir'), lang === 'ar' ? 'rtl' : 'ltr');
  assert.equal(await visitor.page.locator('h1').count(), 1, `${visitor.place} has one main heading`);
}

for (const lang of LANGUAGES) {
  for (const filled of [false, true]) {
    const name = `the console of a store ${filled ? 'with goods' : 'that is new'} (${lang})`;
    const reach = async (visitor) => {
      const person = await seller({ approved: filled, lang });
      const pages = [...PAGES];
      if (filled) {
        await product(person, { name: 'Mug', sku: 'MUG', stockQty: 2 });
        const variants = ['S', 'M'].map((size) => ({ options: { Size: size }, stockQty: 9 }));
        const { id } = await product(person, { name: 'Linen shirt', variants });
        pages.push(`/vendor/products/${id}`);
      }
      await visitor.signIn(person);
      return pages;
    };
    spec.scripted(name, async ({ visitor }) => {
      for (const path of await reach(visitor)) {
        await visitor.open(path);
        await whole(visitor, lang);
        await assertFits(visitor);
        await assertAccessible(visitor);
      }
    }, { lang, weight: 8, patience: 180_000 });
    spec.plain(name, async ({ visitor }) => {
      for (const path of await reach(visitor)) {
        await visitor.open(path);
        await whole(visitor, lang);
      }
    }, { lang, weight: 4, patience: 120_000 });
  }
}

spec('who keeps no store is led to where one is asked for', async ({ visitor }) => {
  await visitor.join();
  await visitor.open('/vendor');
  visitor.assertAt('/sell');
});
