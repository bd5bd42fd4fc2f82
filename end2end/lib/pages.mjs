// Every page there is, and how one gets to see it.
import { mail, sms } from './mailbox.mjs';
import { newAddress, newPhone, totp } from './people.mjs';
import { call, product, seller } from './sellers.mjs';

const ADDRESS = { recipient: 'Mia Lund', country: 'DE', street: 'Lindenstr. 5', zipCode: '10969', city: 'Berlin', label: 'Home' };

const { label: _, ...SHIPPING } = ADDRESS;

/** Pages that only have to be opened, by anybody. */
export const OPEN = [
  '/', '/products', '/products?search=lamp', '/products?search=qqxxzzvv', '/products?inStock=true&onSale=true&sort=price',
  '/categories/toys', '/vendors', '/vendors/kiesel-ton', '/vendors?search=qqxxzzvv', '/sell', '/cart', '/register', '/register/confirm?token=x', '/login',
  '/login?next=/account', '/forgot-password', '/forgot-password?sent=1', '/reset-password', '/reset-password?token=x',
  '/verify-email?token=x', '/docs', '/dev/mail', '/dev/mail/templates', '/dev/sms', '/dev/ui', '/dev/ui/storefront', '/dev/ui/auth',
  '/dev/ui/account', '/dev/ui/checkout', '/dev/ui/console', '/dev/ui/error',
];

/** Pages that only have to be opened, by somebody with an account. */
export const OWN = [
  '/account', '/account/phone', '/account/addresses', '/account/addresses/new', '/account/security',
  '/account/security/password', '/account/preferences', '/account/notifications', '/account/wishlist', '/account/reviews',
];

/** Puts something into the cart beside the page, as its form would. */
const fill = (visitor, goods, quantity) => visitor.context.request.post('/_fn/cart/add', {
  form: { product: goods.id, quantity },
  headers: { accept: 'application/json', origin: visitor.base },
});

/** Two stores in the cart, and the address told; answers what was bought. */
const toDelivery = async (visitor) => {
  for (const name of ['Lamp', 'Mug with a name that is as long as sellers like them to be, and longer']) {
    await fill(visitor, await product(await seller(), { name, stockQty: 3 }), 2);
  }
  await visitor.open('/checkout');
  await visitor.form('checkout/address').send({ email: newAddress(), ...SHIPPING });
};

const toPayment = async (visitor) => {
  await toDelivery(visitor);
  await visitor.form('checkout/delivery').send();
};

const toConfirm = async (visitor, email = newAddress()) => {
  await visitor.open('/register');
  await visitor.form('accounts/begin_registration').send({ email });
  return email;
};

const toSecret = async (visitor) => {
  await visitor.open('/account/security');
  await visitor.form('accounts/begin_two_step').send();
  return visitor.page.locator('code.key').innerText();
};

const toRecoveryCodes = async (visitor) => {
  const key = await toSecret(visitor);
  await visitor.form('accounts/confirm_two_step').send({ code: totp(key) });
};

/**
 * Pages that have something on them only after something was done: `reach(visitor, person)` does it. `own` ones are
 * those of a person who is signed in, with an address that is `proven` unless it says otherwise. An open menu
 * covers what is behind it, so that there only what is `within` the header is looked at.
 */
export const REACHED = [
  { name: 'a page that is not there', reach: (visitor) => visitor.open('/nowhere', { status: 404 }) },
  { name: '/register/confirm', reach: (visitor) => toConfirm(visitor) },
  {
    name: '/register/confirm, refused',
    reach: async (visitor) => {
      await toConfirm(visitor);
      await visitor.form('accounts/prove_registration').sendInVain({ code: '1' });
    },
  },
  {
    name: '/register/details, refused',
    reach: async (visitor) => {
      const { code } = await mail(await toConfirm(visitor), '/register/confirm');
      await visitor.form('accounts/prove_registration').send({ code });
      await visitor.form('accounts/complete_registration').sendInVain({ name: '', password: 'short' });
    },
  },
  {
    name: '/login, refused',
    reach: async (visitor) => {
      await visitor.open('/login');
      await visitor.form('accounts/sign_in').sendInVain({ email: newAddress(), password: 'not the password' });
    },
  },
  {
    name: '/login/code, refused',
    own: true,
    reach: async (visitor, person) => {
      await toRecoveryCodes(visitor);
      await visitor.context.clearCookies({ name: 'session' });
      await visitor.open('/login');
      await visitor.form('accounts/sign_in').send(person.credentials);
      await visitor.form('accounts/second_step').sendInVain({ code: '0' });
    },
  },
  { name: '/account, address not proven', own: true, proven: false, reach: (visitor) => visitor.open('/account') },
  { name: '/verify-email', own: true, proven: false, reach: (visitor) => visitor.open('/verify-email') },
  {
    name: '/account, refused',
    own: true,
    reach: async (visitor) => {
      await visitor.open('/account');
      await visitor.form('accounts/update_profile').sendInVain({ firstName: '', email: 'mia' });
    },
  },
  {
    name: '/account with a phone, and a confirmation',
    own: true,
    reach: async (visitor) => {
      const phone = newPhone();
      await visitor.open('/account/phone');
      await visitor.form('accounts/request_phone_code').send({ phone });
      const { code } = await sms(phone);
      await visitor.form('accounts/verify_phone_code').send({ code });
    },
  },
  {
    name: '/account/phone/confirm',
    own: true,
    reach: async (visitor) => {
      await visitor.open('/account/phone');
      await visitor.form('accounts/request_phone_code').send({ phone: newPhone() });
    },
  },
  {
    name: '/account/addresses with some',
    own: true,
    reach: async (visitor) => {
      for (const label of ['Home', 'The longest name of an address that is still taken']) {
        await visitor.open('/account/addresses/new');
        await visitor.form('addresses/save').send({ ...ADDRESS, label });
      }
    },
  },
  {
    name: '/account/addresses/new, refused',
    own: true,
    reach: async (visitor) => {
      await visitor.open('/account/addresses/new');
      await visitor.form('addresses/save').sendInVain({ ...ADDRESS, street: '', country: '' });
    },
  },
  {
    name: '/cart with things of two stores, one put aside, and one short',
    reach: async (visitor) => {
      for (const name of ['Lamp', 'Mug with a name that is as long as sellers like them to be, and longer']) {
        const keeper = await seller();
        const made = [await product(keeper, { name, stockQty: 3 }), await product(keeper, { name: `${name} II`, stockQty: 3 })];
        for (const goods of made) await fill(visitor, goods, 3);
        await call('PUT', `/products/${made[0].id}`, { price: 25, stockQty: 2 }, keeper.token, 200);
      }
      await visitor.open('/cart');
      const save = () => visitor.page.locator('main form[action="/_fn/cart/save"] button').last().click();
      await (visitor.scripts ? save() : visitor.follow(save));
      await visitor.page.locator('.cart-saved').waitFor();
    },
  },
  {
    name: '/checkout, refused',
    own: true,
    reach: async (visitor) => {
      await visitor.open('/account/addresses/new');
      await visitor.form('addresses/save').send(ADDRESS);
      await fill(visitor, await product(await seller(), { name: 'Lamp', stockQty: 3 }), 1);
      await visitor.open('/checkout');
      await visitor.form('checkout/address').sendInVain({ email: '', street: '', billingSame: false });
    },
  },
  { name: '/checkout/delivery', reach: toDelivery },
  { name: '/checkout/payment', reach: toPayment },
  {
    name: '/checkout/done',
    reach: async (visitor) => {
      await toPayment(visitor);
      await visitor.form('checkout/place').send({ method: 'COD' });
    },
  },
  { name: '/account/security/two-step', own: true, reach: toSecret },
  { name: '/account/security/recovery-codes', own: true, reach: toRecoveryCodes },
  {
    name: '/account/security with two-step sign-in',
    own: true,
    reach: async (visitor) => {
      await toRecoveryCodes(visitor);
      await visitor.open('/account/security');
      for (const fold of await visitor.page.locator('main details summary').all()) await fold.click();
    },
  },
  {
    name: '/account/security/password, refused',
    own: true,
    reach: async (visitor) => {
      await visitor.open('/account/security/password');
      await visitor.form('accounts/change_password').sendInVain({ currentPassword: 'not the password', newPassword: 'quite another set of words' });
    },
  },
  { name: 'a product', reach: (visitor) => visitor.open('/products/havel-plate-charcoal') },
  {
    name: 'a review, refused',
    own: true,
    reach: async (visitor) => {
      await visitor.open('/products/havel-plate-charcoal/review');
      await visitor.form('reviews/save').sendInVain({ body: '' });
    },
  },
  { name: 'the menu of preferences', within: 'header', reach: (visitor) => openMenu(visitor, 'first') },
  { name: 'the menu of the account', own: true, within: 'header', reach: (visitor) => openMenu(visitor, 'last') },
];

async function openMenu(visitor, which) {
  await visitor.open('/');
  await visitor.page.locator('header details.menu summary')[which]().click();
}
