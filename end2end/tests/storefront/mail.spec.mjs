// Mail through a real mail server, from a shop that is told to use it.
import assert from 'node:assert/strict';
import { Catcher } from '../../lib/catcher.mjs';
import { freePort, withOwnShop } from '../../lib/own-shop.mjs';
import { until } from '../../lib/patience.mjs';
import { PASSWORD, newAddress } from '../../lib/people.mjs';
import { LANGUAGES } from '../../lib/settings.mjs';
import { spec } from '../../lib/spec.mjs';
import { bare } from '../../lib/visitor.mjs';
import { t } from '../../lib/words.mjs';

const SLOW = { weight: 9, patience: 120_000 };

spec.scripted('a mail is sent, in both forms and languages, and its link works', async ({ arrive }) => {
  await withCatcher(async ({ catcher, base }) => {
    for (const lang of LANGUAGES) {
      const email = newAddress();
      const visitor = await arrive({ lang, base });
      await visitor.open('/register');
      await visitor.form('accounts/begin_registration').send({ email });
      const mail = await catcher.first(email);
      const link = assertLetter(mail, lang, base);

      await visitor.open(link);
      await visitor.form('accounts/prove_registration_by_link').send();
      await visitor.form('accounts/complete_registration').send({ name: 'Mia', password: PASSWORD });
      visitor.assertAt('/account');
      assert.equal(catcher.to(email).length, 1);
    }
  });
}, SLOW);

spec.scripted('what could not be sent is sent once the mail server is back, once', async ({ arrive }) => {
  await withCatcher(async ({ catcher, base, sql }) => {
    const visitor = await arrive({ base });
    // The connection that is left from this one is dead by the time of the next.
    await begin(visitor, catcher, newAddress());
    await catcher.close();

    const email = newAddress();
    await visitor.open('/register');
    await visitor.form('accounts/begin_registration').send({ email });
    visitor.assertAt('/register/confirm');
    await until('a try that failed', async () => {
      const [{ failed }] = await sql`select count(*)::int as failed from jobs where last_error is not null`;
      return failed === 1;
    }, { patience: 40_000 });
    await catcher.open();

    const mail = await catcher.first(email);
    await until('an end of all work', async () => {
      const [{ left }] = await sql`select count(*)::int as left from jobs`;
      return left === 0;
    });
    assert.equal(catcher.to(email).length, 1);
    const code = /\b\d{6}\b/.exec(mail.text)[0];
    await visitor.form('accounts/prove_registration').send({ code });
    visitor.assertAt('/register/details');
  });
}, SLOW);

async function withCatcher(act) {
  const catcher = new Catcher(await freePort());
  await catcher.open();
  try {
    await withOwnShop({ SMTP_URL: catcher.url, EMAIL_FROM: 'DropCart <orders@shop.test>' }, (shop) => act({ catcher, ...shop }));
  } finally {
    await catcher.close();
  }
}

async function begin(visitor, catcher, email) {
  await visitor.open('/register');
  await visitor.form('accounts/begin_registration').send({ email });
  await catcher.first(email);
}

/** Subject, sender, and the same code and link in both forms; answers the link as a path. */
function assertLetter(mail, lang, base) {
  assert.deepEqual([mail.from.name, mail.from.address], ['DropCart', 'orders@shop.test']);
  const code = /\b\d{6}\b/.exec(mail.subject)?.[0];
  assert.equal(bare(mail.subject), t(lang, 'mail-register-subject', { code, shop: 'DropCart' }));
  assert.match(mail.raw, /^Auto-Submitted: auto-generated\r?$/m);
  const link = /https?:\S+/.exec(mail.text)[0];
  assert.ok(link.startsWith(`${base}/register/confirm?token=`), link);
  for (const form of [mail.text, mail.html]) {
    assert.ok(form.includes(code) && form.includes(link), form);
    for (const part of ['text', 'button']) assert.ok(bare(form).includes(t(lang, `mail-register-${part}`)), part);
  }
  assert.match(mail.html, new RegExp(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"`));
  return link.slice(base.length);
}
