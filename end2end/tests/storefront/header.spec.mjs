// What stands above every page: skip link, search, language, theme, menus.
import assert from 'node:assert/strict';
import { until } from '../../lib/patience.mjs';
import { customer } from '../../lib/people.mjs';
import { spec } from '../../lib/spec.mjs';
import { en } from '../../lib/words.mjs';

const menu = (visitor) => visitor.page.locator('header details.menu').first();

spec('the language is switched in the header and stays', async ({ visitor }) => {
  await visitor.open('/products?search=lamp');
  await menu(visitor).locator('summary').click();
  await visitor.follow(() => menu(visitor).locator('a[hreflang=ar]').click());
  assert.equal(await visitor.html('lang'), 'ar');
  assert.equal(await visitor.html('dir'), 'rtl');
  assert.match(visitor.place, /search=lamp/, 'one stays where one was');
  assert.equal(await visitor.cookie('lang'), 'ar');
  await visitor.open('/cart');
  assert.equal(await visitor.html('dir'), 'rtl');
  await visitor.page.locator('footer a[hreflang=en]').click();
  await visitor.settle();
  assert.equal(await visitor.html('dir'), 'ltr');
});

spec('a visitor is greeted in the language of their browser', async ({ visitor }) => {
  await visitor.open('/');
  assert.equal(await visitor.html('lang'), 'ar');
  assert.equal(await visitor.cookie('lang'), undefined);
}, { lang: 'ar' });

spec.scripted('the theme changes at once and stays', async ({ visitor }) => {
  await visitor.open('/products');
  await visitor.page.evaluate(() => { window.stillHere = true; });
  await menu(visitor).locator('summary').click();
  await menu(visitor).locator('form:has(input[value=dark]) button').click();
  await visitor.page.locator('html[data-theme=dark]').waitFor({ state: 'attached' });
  assert.equal(await visitor.page.evaluate(() => window.stillHere), true, 'the page was not loaded anew');
  assert.equal(await menu(visitor).locator('form:has(input[value=dark]) button').getAttribute('aria-pressed'), 'true');
  assert.equal(await menu(visitor).locator('[data-theme-form] [aria-pressed=true]').count(), 1);
  await until('the cookie', async () => (await visitor.cookie('theme')) === 'dark');
  await visitor.open('/cart');
  assert.equal(await visitor.html('data-theme'), 'dark');
});

spec.plain('the theme changes and stays', async ({ visitor }) => {
  await visitor.open('/products?search=lamp');
  await menu(visitor).locator('summary').click();
  await visitor.follow(() => menu(visitor).locator('form:has(input[value=dark]) button').click());
  assert.equal(await visitor.html('data-theme'), 'dark');
  visitor.assertAt('/products?search=lamp');
  await visitor.open('/cart');
  assert.equal(await visitor.html('data-theme'), 'dark');
});

spec('without a choice the theme is that of the device', async ({ arrive }) => {
  const colours = [];
  for (const colorScheme of ['light', 'dark']) {
    const visitor = await arrive({ colorScheme });
    await visitor.open('/');
    assert.equal(await visitor.html('data-theme'), null);
    colours.push(await visitor.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor));
  }
  assert.notEqual(colours[0], colours[1]);
});

spec('menus open and close by keyboard', async ({ visitor, scripts }) => {
  await visitor.signIn(await customer());
  await visitor.open('/');
  const [preferences, account] = await visitor.page.locator('header details.menu').all();
  await preferences.locator('summary').focus();
  await visitor.page.keyboard.press('Enter');
  assert.equal(await preferences.evaluate((it) => it.open), true);
  await visitor.page.keyboard.press('Tab');
  assert.equal(await preferences.locator('a').first().evaluate((it) => it === document.activeElement), true);
  // Opening one closes the other.
  await account.locator('summary').focus();
  await visitor.page.keyboard.press(' ');
  assert.equal(await account.evaluate((it) => it.open), true);
  assert.equal(await preferences.evaluate((it) => it.open), false);
  if (scripts) {
    await visitor.page.keyboard.press('Tab');
    await visitor.page.keyboard.press('Escape');
    assert.equal(await account.evaluate((it) => it.open), false);
    assert.equal(await account.locator('summary').evaluate((it) => it === document.activeElement), true);
  } else {
    await visitor.page.keyboard.press('Enter');
    assert.equal(await account.evaluate((it) => it.open), false);
  }
});

spec.scripted('arrow keys walk through a menu', async ({ visitor }) => {
  await visitor.signIn(await customer());
  await visitor.open('/');
  const account = visitor.page.locator('header details.menu').last();
  const entries = await account.locator('.menu-panel a, .menu-panel button').all();
  const isAt = (place) => entries.at(place).evaluate((it) => it === document.activeElement);
  await account.locator('summary').focus();
  await visitor.page.keyboard.press('ArrowDown');
  assert.equal(await account.evaluate((it) => it.open), true);
  assert.ok(await isAt(0));
  await visitor.page.keyboard.press('ArrowDown');
  assert.ok(await isAt(1));
  await visitor.page.keyboard.press('ArrowUp');
  await visitor.page.keyboard.press('ArrowUp');
  assert.ok(await isAt(-1), 'before the first comes the last');
  await visitor.page.keyboard.press('Home');
  assert.ok(await isAt(0));
  await visitor.page.keyboard.press('End');
  assert.ok(await isAt(-1));
});

spec.scripted('a press elsewhere closes a menu', async ({ visitor }) => {
  await visitor.open('/');
  await menu(visitor).locator('summary').click();
  await visitor.page.locator('h1').first().click();
  assert.equal(await menu(visitor).evaluate((it) => it.open), false);
});

spec.scripted('/ goes to the search box, Escape leaves it', async ({ visitor }) => {
  await visitor.open('/');
  await visitor.page.keyboard.press('/');
  assert.equal(await visitor.focused(), 'search');
  await visitor.page.keyboard.type('a/b');
  assert.equal(await visitor.page.locator('[data-search]').inputValue(), 'a/b');
  await visitor.page.keyboard.press('Escape');
  assert.notEqual(await visitor.focused(), 'search');
});

spec('searching leads to the products', async ({ visitor }) => {
  await visitor.open('/');
  await visitor.page.locator('[data-search]').fill('lamp "x" & y');
  await visitor.follow(() => visitor.page.keyboard.press('Enter'));
  assert.equal(new URL(visitor.page.url()).searchParams.get('search'), 'lamp "x" & y');
});

spec('the first Tab leads to the content', async ({ visitor }) => {
  await visitor.open('/products');
  await visitor.page.keyboard.press('Tab');
  const link = visitor.page.locator('.skip-link');
  assert.equal(await link.evaluate((it) => it === document.activeElement), true);
  assert.equal(await link.isVisible(), true);
  const { y } = await link.boundingBox();
  assert.ok(y >= 0, 'it can be seen');
  await visitor.page.keyboard.press('Enter');
  assert.equal(new URL(visitor.page.url()).hash, '#main');
  await visitor.page.keyboard.press('Tab');
  const inside = await visitor.page.evaluate(() => document.querySelector('#main').contains(document.activeElement));
  assert.equal(inside, true, 'the next Tab is past the header');
});

spec('an address without a page says so and leads on', async ({ visitor }) => {
  for (const path of ['/nowhere', '/account/nowhere', '/products/../nowhere', '/%F0%9F%98%80']) {
    await visitor.open(path, { status: 404 });
    assert.equal(await visitor.heading(), en('page-not-found-title'));
    assert.equal(await visitor.page.locator('meta[name=robots]').getAttribute('content'), 'noindex');
  }
  await visitor.go('/');
  visitor.assertAt('/');
});
