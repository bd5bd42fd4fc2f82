// What a store asks for sending its goods: its own methods take the place of the shop's in their zone.
import assert from 'node:assert/strict';
import { seller } from '../../lib/sellers.mjs';
import { spec } from '../../lib/spec.mjs';
import { en } from '../../lib/words.mjs';

spec('a store sets what delivery costs, changes it and gives it up', async ({ visitor }) => {
  await visitor.signIn(await seller({ approved: true }));
  await visitor.open('/vendor/delivery');
  const own = visitor.page.locator('.badge', { hasText: en('prices-own-ones') });
  assert.equal(await own.count(), 0, 'at first the shop\'s are offered');
  const form = visitor.form('stores/save_delivery');
  await form.sendInVain({ name: '', base: 'much', minDays: '1', maxDays: '2' });
  await form.send({ name: 'By cargo bike', base: '4.50', maxWeightGrams: '20000', minDays: '1', maxDays: '2' });
  await own.waitFor();
  const row = visitor.page.getByRole('row', { name: /By cargo bike/ });
  assert.match(await row.innerText(), /4\.50/);
  await visitor.follow(() => row.getByRole('link').click());
  assert.equal(await visitor.page.locator('[name=maxWeightGrams]').inputValue(), '20000');
  await visitor.form('stores/save_delivery').send({ base: '5.50' });
  assert.match(await row.innerText(), /5\.50/);
  await visitor.follow(() => row.getByRole('button').click());
  await row.waitFor({ state: 'detached' });
  assert.equal(await own.count(), 0, 'and the shop\'s are back');
});
