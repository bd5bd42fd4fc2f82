// What holds for every page, in each language: it can be opened with and without scripts, nothing complains on the
// console, axe finds nothing in light and dark on a phone and a desk, and the narrowest phone shows all of it.
import assert from 'node:assert/strict';
import { assertAccessible, assertFits } from '../../lib/checks.mjs';
import { OPEN, OWN, REACHED } from '../../lib/pages.mjs';
import { LANGUAGES } from '../../lib/settings.mjs';
import { spec } from '../../lib/spec.mjs';

/** The gallery of all components takes axe a while, and shows more than one page's head. */
const GALLERY = '/dev/ui';

for (const lang of LANGUAGES) {
  for (const path of OPEN) {
    const weight = path === GALLERY ? 9 : 1;
    const look = async ({ visitor }) => {
      await visitor.open(path);
      await inspect(visitor, lang, { isGallery: path === GALLERY });
    };
    spec.scripted(`${path} (${lang})`, look, { lang, weight, patience: 120_000 });
  }

  spec.scripted(`pages of an account (${lang})`, async ({ visitor }) => {
    await visitor.join({ lang });
    for (const path of OWN) {
      await visitor.open(path);
      await inspect(visitor, lang);
    }
  }, { lang, weight: 8, patience: 120_000 });

  for (const { name, own, proven, within, reach } of REACHED) {
    spec.scripted(`${name} (${lang})`, async ({ visitor }) => {
      const person = own ? await visitor.join({ proven, lang }) : null;
      await reach(visitor, person);
      await inspect(visitor, lang, { within });
    }, { lang, weight: 2 });
  }

  // What has to be reached is reached without scripts by the journeys of the other files.
  spec.plain(`all pages (${lang})`, async ({ visitor }) => {
    for (const path of OPEN) await openPlain(visitor, lang, path);
    await visitor.join({ lang });
    for (const path of OWN) await openPlain(visitor, lang, path);
  }, { lang, weight: 8, patience: 120_000 });
}

async function openPlain(visitor, lang, path) {
  await visitor.open(path);
  await assertWhole(visitor, lang, path === GALLERY);
}

async function inspect(visitor, lang, { isGallery = false, within } = {}) {
  await assertWhole(visitor, lang, isGallery);
  await assertFits(visitor);
  await assertAccessible(visitor, within);
}

async function assertWhole(visitor, lang, isGallery) {
  assert.equal(await visitor.html('lang'), lang);
  assert.equal(await visitor.html('dir'), lang === 'ar' ? 'rtl' : 'ltr');
  if (!isGallery) assert.equal(await visitor.page.locator('h1').count(), 1, `${visitor.place} has one main heading`);
  assert.notEqual(await visitor.title(), '', `${visitor.place} has a title`);
}
