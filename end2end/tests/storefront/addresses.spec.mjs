// The address book.
import assert from 'node:assert/strict';
import { customer } from '../../lib/people.mjs';
import { spec } from '../../lib/spec.mjs';
import { en } from '../../lib/words.mjs';
import { bare } from '../../lib/visitor.mjs';

const HOME = {
  recipient: 'Mia Lund', country: 'DE', street: 'Lindenstr. 5', street2: '', zipCode: '10969', city: 'Berlin', state: '',
  phone: '', label: 'Home',
};
/** Names that break pages where text is taken for markup. */
const AWKWARD = [
  `Mia "Mimi" O'Hara`,
  '<script>document.title = "taken over"</script>',
  'سلمى الحربي & شركاؤها',
];

async function add(visitor, address) {
  await visitor.open('/account/addresses/new');
  await visitor.form('addresses/save').send(address);
  visitor.assertAt('/account/addresses');
}

/** Each address of the book is an entry of a list, with a form to remove it. */
function entries(visitor) {
  return visitor.page.locator('main li:has(form[action$="addresses/remove"])');
}

async function names(visitor) {
  return (await visitor.page.locator('.row-title bdi').allInnerTexts()).map(bare);
}

function row(visitor, name) {
  return entries(visitor).filter({ has: visitor.page.locator('.row-title', { hasText: name }) });
}

async function defaults(visitor) {
  const rows = entries(visitor).filter({ has: visitor.page.getByText(en('account-address-default'), { exact: true }) });
  return (await rows.locator('.row-title bdi').allInnerTexts()).map(bare);
}

spec('addresses are added, edited, chosen and removed', async ({ visitor }) => {
  await visitor.signIn(await customer());
  await visitor.open('/account/addresses');
  assert.match(await visitor.words(), new RegExp(en('account-address-none-title')));
  await visitor.go('/account/addresses/new');
  assert.equal(await visitor.form('addresses/save').value('recipient'), 'Mia Lund', 'the own name stands there already');
  await visitor.form('addresses/save').send(HOME);
  assert.deepEqual(await visitor.said(), [en('account-said-saved')]);
  assert.deepEqual(await names(visitor), ['Home']);
  assert.deepEqual(await defaults(visitor), ['Home'], 'the first one is the default');
  await add(visitor, { ...HOME, label: 'Work', street: 'Am Ufer 1' });
  assert.deepEqual(await defaults(visitor), ['Home']);

  await visitor.follow(() => row(visitor, 'Work').getByRole('link').click());
  const form = visitor.form('addresses/save');
  assert.equal(await form.value('street'), 'Am Ufer 1');
  assert.equal(await form.value('country'), 'DE');
  await form.send({ city: 'Potsdam', country: 'AT' });
  assert.match(bare(await row(visitor, 'Work').innerText()), /Potsdam Austria/);

  await visitor.follow(() => row(visitor, 'Work').locator('form[action$="choose_default"] button').click());
  assert.deepEqual(await defaults(visitor), ['Work']);
  await visitor.follow(() => row(visitor, 'Work').locator('form[action$="remove"] button').click());
  assert.deepEqual(await visitor.said(), [en('account-said-address-removed')]);
  assert.deepEqual(await names(visitor), ['Home']);
  assert.deepEqual(await defaults(visitor), ['Home'], 'one is always the default');
});

spec('names are text, whatever they hold', async ({ visitor }) => {
  await visitor.signIn(await customer());
  for (const name of AWKWARD) await add(visitor, { ...HOME, recipient: name, label: name, street: `${name} 1` });
  assert.deepEqual((await names(visitor)).sort(), [...AWKWARD].sort());
  assert.match(await visitor.title(), /^Addresses/);
  for (const name of AWKWARD) {
    await visitor.open('/account/addresses');
    await visitor.follow(() => row(visitor, name).getByRole('link').click());
    assert.equal(await visitor.form('addresses/save').value('recipient'), name);
    assert.equal(await visitor.form('addresses/save').value('label'), name);
  }
});

spec('a refused address keeps all that was typed', async ({ visitor }) => {
  await visitor.signIn(await customer());
  await visitor.open('/account/addresses/new');
  const typed = { ...HOME, recipient: AWKWARD[1], country: '', street: '', phone: '12', label: AWKWARD[2], isDefault: true };
  const form = visitor.form('addresses/save');
  await form.sendInVain(typed);
  await form.assertRefused({
    phone: en('field-not-a-phone'), street: en('field-required'), country: en('field-required'),
  });
  for (const name of ['recipient', 'label', 'phone', 'city', 'zipCode']) assert.equal(await form.value(name), typed[name]);
  assert.equal(await form.field('isDefault').isChecked(), true);
  await form.send({ country: 'DE', street: 'Lindenstr. 5', phone: '' });
  assert.deepEqual(await names(visitor), [AWKWARD[2]]);
});

spec('two fields with the same problem are told apart in the summary, in the order of the page', async ({ visitor }) => {
  await visitor.signIn(await customer());
  await visitor.open('/account/addresses/new');
  const form = visitor.form('addresses/save');
  await form.sendInVain({ ...HOME, recipient: '', street: '', city: '' });
  const problems = await form.problems();
  assert.deepEqual(problems.map(([, href]) => href), ['#recipient', '#street', '#city']);
  assert.equal(new Set(problems.map(([text]) => text)).size, 3, JSON.stringify(problems));
});

spec('the address of somebody else is nowhere to be found', async ({ visitor, arrive }) => {
  const other = await arrive();
  await other.signIn(await customer());
  await add(other, HOME);
  const href = await entries(other).locator('a').getAttribute('href');
  await visitor.signIn(await customer());
  await visitor.open(href, { status: 404 });
  assert.equal(await visitor.heading(), en('page-not-found-title'));
});

spec.scripted('pressing twice makes one address', async ({ visitor }) => {
  await visitor.signIn(await customer());
  await visitor.open('/account/addresses/new');
  const form = visitor.form('addresses/save');
  await form.fill(HOME);
  let posts = 0;
  // Held back for as long as both presses take.
  await visitor.page.route('**/_fn/addresses/save', async (route) => {
    posts += 1;
    await visitor.page.locator('form[data-sending]').waitFor();
    await form.field('city').press('Enter');
    await route.continue();
  });
  await visitor.follow(() => form.root.locator('button[type=submit]').dblclick());
  assert.equal(posts, 1);
  assert.deepEqual(await names(visitor), ['Home']);
});

spec.scripted('a button that is under way says so', async ({ visitor }) => {
  await visitor.signIn(await customer());
  await visitor.open('/account/addresses/new');
  const form = visitor.form('addresses/save');
  await form.fill({ ...HOME, street: '' });
  let busy;
  await visitor.page.route('**/_fn/addresses/save', async (route) => {
    const button = form.root.locator('button[type=submit]');
    busy = [await button.getAttribute('aria-busy'), await button.isDisabled()];
    await route.continue();
  });
  await form.sendInVain();
  assert.deepEqual(busy, ['true', true]);
  assert.equal(await form.root.locator('button[type=submit]').isEnabled(), true);
});
