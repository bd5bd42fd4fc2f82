// What holds for every page of the dashboard, and for selling here, in each language.
import assert from 'node:assert/strict';
import { assertAccessible, assertFits } from '../../lib/checks.mjs';
import { customer } from '../../lib/people.mjs';
import { product, seller } from '../../lib/sellers.mjs';
import { LANGUAGES } from '../../lib/settings.mjs';
import { spec } from '../../lib/spec.mjs';
import { staff } from '../../lib/staff.mjs';

const PAGES = [
  '/admin', '/admin/vendors', '/admin/vendors?status=PENDING', '/admin/vendors?search=nothing+like+it', '/admin/users',
  '/admin/audit-log', '/admin/settings', '/admin/ledger', '/admin/products', '/admin/products?show=taken-down&search=nothing+like+it',
  '/admin/reviews', '/admin/reviews?state=REPORTED', '/admin/events', '/admin/events?search=order',
  '/admin/events?status=PARKED', '/admin/events?status=WAITING',
  '/admin/taxes', '/admin/shipping', '/admin/commission', '/admin/commission?price=49.90',
];

async function whole(visitor, lang, path) {
  await visitor.open(path);
  assert.equal(await visitor.html('dir'), lang === 'ar' ? 'rtl' : 'ltr');
  assert.equal(await visitor.page.locator('h1').count(), 1, `${visitor.place} has one main heading`);
}

for (const lang of LANGUAGES) {
  const reach = async (visitor) => {
    const [open, waiting] = [await seller({ lang }), await seller({ approved: false, lang })];
    const sam = await staff(['vendors', 'users', 'security', 'settings', 'content', 'products', 'payments'], { lang });
    await visitor.signIn(sam);
    const files = [open, waiting].map(({ store }) => `/admin/vendors/${store.id}`);
    const { id } = await product(open, { name: 'Mug', stockQty: 2 });
    return [...PAGES, `/admin/products/${id}`, ...files, `${files[0]}?act=suspend`, `/admin/users/${sam.id}`];
  };
  spec.scripted(`the dashboard (${lang})`, async ({ visitor }) => {
    for (const path of await reach(visitor)) {
      await whole(visitor, lang, path);
      await assertFits(visitor);
      await assertAccessible(visitor);
    }
  }, { lang, weight: 8, patience: 400_000 });
  spec.plain(`the dashboard (${lang})`, async ({ visitor }) => {
    for (const path of await reach(visitor)) await whole(visitor, lang, path);
  }, { lang, weight: 4, patience: 120_000 });

  spec.scripted(`selling here (${lang})`, async ({ visitor, arrive }) => {
    const people = [null, await customer({ lang }), await seller({ approved: false, lang }), await seller({ lang })];
    for (const person of people) {
      const one = person ? await arrive() : visitor;
      if (person) await one.signIn(person);
      await whole(one, lang, '/sell');
      await assertFits(one);
      await assertAccessible(one);
    }
  }, { lang, weight: 4, patience: 120_000 });
}
