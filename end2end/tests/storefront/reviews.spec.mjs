// A review from its first word to its last: written, answered, complained of, decided.
import assert from 'node:assert/strict';
import { product, seller } from '../../lib/sellers.mjs';
import { spec } from '../../lib/spec.mjs';
import { staff } from '../../lib/staff.mjs';
import { en } from '../../lib/words.mjs';

spec('a review is written, answered, complained of and taken down', async ({ visitor, arrive }) => {
  const ada = await seller();
  const mug = await product(ada, { name: `Mug ${ada.email.slice(4, 12)}`, stockQty: 3 });
  const page = `/products/${mug.slug}`;
  await visitor.open(page);
  await visitor.follow(() => visitor.page.locator(`a[href="${page}/review"]`).click());
  assert.match(visitor.place, /^\/login/, 'whoever reviews has a name');
  await visitor.join();
  await visitor.open(`${page}/review`);
  const form = visitor.form('reviews/save');
  await form.sendInVain({ body: '' });
  await form.send({ rating: '4', title: 'Holds heat', body: 'Good in the hand, and the glaze is even.' });
  assert.match(visitor.place, new RegExp(`^${page}`));
  assert.match(await visitor.words(), /Good in the hand/);

  const keeper = await arrive();
  await keeper.signIn(ada);
  await keeper.open('/vendor/reviews?show=unanswered');
  await keeper.page.locator('main details.more summary', { hasText: en('console-review-answer') }).click();
  await keeper.form('reviews/respond').send({ body: 'Thank you. A larger one comes in spring.' });
  assert.doesNotMatch(await keeper.words(), /Good in the hand/, 'it waits for no answer any more');

  const other = await arrive();
  await other.join();
  await other.open(page);
  assert.match(await other.words(), /A larger one comes in spring/);
  await other.page.locator('.review-report > summary').click();
  await other.form('reviews/report').send({ reason: 'Written by the potter' });

  const sam = await arrive();
  await sam.signIn(await staff(['content']));
  await sam.open(`/admin/reviews?state=REPORTED&search=${encodeURIComponent(mug.name)}`);
  assert.match(await sam.words(), /Written by the potter/);
  await sam.page.locator('main details.more summary', { hasText: en('admin-take-down') }).click();
  await sam.form('reviews/moderate', 'details').sendInVain({ reason: '' });
  await sam.form('reviews/moderate', 'details').send({ reason: 'Advertising' });
  assert.deepEqual(await sam.said(), [en('reviews-said-moderated')]);
  await other.open(page);
  assert.doesNotMatch(await other.words(), /Good in the hand/);

  await sam.open(`/admin/reviews?state=HIDDEN&search=${encodeURIComponent(mug.name)}`);
  await sam.form('reviews/moderate').send();
  await other.open(page);
  assert.match(await other.words(), /Good in the hand/);
}, { patience: 120_000 });
