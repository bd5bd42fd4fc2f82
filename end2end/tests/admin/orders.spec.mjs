// All orders, as staff see and move them.
import assert from 'node:assert/strict';
import { assertAccessible, assertFits } from '../../lib/checks.mjs';
import { sale } from '../../lib/orders.mjs';
import { LANGUAGES } from '../../lib/settings.mjs';
import { spec } from '../../lib/spec.mjs';
import { staff } from '../../lib/staff.mjs';

spec('an order is found by its number, moved on and cancelled', async ({ visitor }) => {
  const { number } = await sale();
  await visitor.signIn(await staff(['orders']));
  await visitor.open(`/admin/orders?search=${number}`);
  await visitor.go(`/admin/orders/${number}`);
  const fold = visitor.page.locator('details.more', { has: visitor.page.locator('form[action$="orders/set_status"]') });
  await fold.first().locator('summary').click();
  await visitor.form('orders/set_status').send({ status: 'PROCESSING', note: 'By hand' });
  assert.match(await visitor.words(), /By hand/);
  const cancel = visitor.page.locator('details.more', { has: visitor.page.locator('form[action$="orders/cancel_part"]') });
  await cancel.locator('summary').click();
  await visitor.form('orders/cancel_part').sendInVain({ reason: '' });
  await visitor.form('orders/cancel_part').send({ reason: 'Fraud' });
  assert.match(await visitor.words(), /Fraud/);
});

for (const lang of LANGUAGES) {
  spec.scripted(`the orders of the platform fit and are accessible (${lang})`, async ({ visitor }) => {
    const { number } = await sale({ lang });
    await visitor.signIn(await staff(['orders'], { lang }));
    for (const path of ['/admin/orders', `/admin/orders?search=${number}`, `/admin/orders/${number}`]) {
      await visitor.open(path);
      for (const fold of await visitor.page.locator('main details.more > summary').all()) await fold.click();
      await assertFits(visitor);
      await assertAccessible(visitor);
    }
  }, { lang, weight: 4, patience: 150_000 });
}
