// What one is told: the bell, the page, and the way out of mails.
import assert from 'node:assert/strict';
import { assertAccessible, assertFits } from '../../lib/checks.mjs';
import { mail } from '../../lib/mailbox.mjs';
import { sale } from '../../lib/orders.mjs';
import { until } from '../../lib/patience.mjs';
import { call } from '../../lib/sellers.mjs';
import { LANGUAGES } from '../../lib/settings.mjs';
import { spec } from '../../lib/spec.mjs';
import { bare } from '../../lib/visitor.mjs';
import { en, t } from '../../lib/words.mjs';

/** So many new ones, once all is told. */
async function told(token, count) {
  await until(`${count} new notifications`, async () => {
    const { count: now } = await call('GET', '/notifications/unread-count', undefined, token, 200);
    return now === count;
  });
}

const bell = (visitor) => visitor.page.locator('[data-bell]');
const counted = async (visitor) => bare(await visitor.page.locator('[data-bell-count]').innerText());

spec('the bell counts what is new, and reading it empties it', async ({ visitor }) => {
  const { mia, token, number } = await sale();
  await visitor.signIn(mia);
  // the order, its payment, and that a new device was seen
  await told(token, 3);
  await visitor.open('/');
  assert.equal(await counted(visitor), '3');
  await visitor.follow(() => bell(visitor).click());
  visitor.assertAt('/account/notifications');
  assert.equal(await visitor.page.locator('[data-notification]').count(), 3);
  const subject = t('en', 'mail-order-confirmed-subject', { order: number });
  await visitor.form('notifications/open', `[data-notification]:has-text("${subject}")`).send();
  visitor.assertAt(`/account/orders/${number}`);
  assert.equal(await counted(visitor), '2');
  await visitor.open('/account/notifications?show=unread');
  assert.equal(await visitor.page.locator('[data-notification]').count(), 2);
  await visitor.form('notifications/read_all').send();
  assert.deepEqual(await visitor.said(), [en('notifications-said-all-read')]);
  assert.equal(await visitor.page.locator('[data-bell-count]').isVisible(), false);
  await visitor.open('/account/notifications?show=unread');
  assert.match(await visitor.words(), new RegExp(en('notifications-none-unread')));
});

spec('a mail leads to a page that stops mails of its kind', async ({ visitor, arrive }) => {
  const { mia, number } = await sale();
  const { text } = await mail(mia.email, `/account/orders/${number}`);
  const link = /https?:\S+(\/unsubscribe\?token=\S+)/.exec(text)[1];
  await visitor.open(link);
  assert.equal(await visitor.heading(), en('notifications-stop-title'));
  await visitor.form('notifications/unsubscribe').send();
  assert.equal(await visitor.heading(), en('notifications-off-title'));
  const other = await arrive();
  await other.signIn(mia);
  await other.open('/account/preferences');
  assert.equal(await other.page.locator('input[name="email:order.created"]').isChecked(), false);
  assert.equal(await other.page.locator('input[name="inApp:order.created"]').isChecked(), true);
});

for (const lang of LANGUAGES) {
  spec.scripted(`notifications fit and are accessible (${lang})`, async ({ visitor }) => {
    const { mia, token, number } = await sale({ lang });
    await visitor.signIn(mia);
    await told(token, 3);
    const { text } = await mail(mia.email, `/account/orders/${number}`);
    const link = /https?:\S+(\/unsubscribe\?token=\S+)/.exec(text)[1];
    for (const path of ['/account/notifications', '/account/notifications?show=mail', '/account/notifications?show=sms', link]) {
      await visitor.open(path);
      await assertFits(visitor);
      await assertAccessible(visitor);
    }
  }, { lang, weight: 4, patience: 150_000 });
}
