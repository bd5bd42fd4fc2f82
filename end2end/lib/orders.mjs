// Orders, placed and paid over the API.
import { customer } from './people.mjs';
import { call, product, seller } from './sellers.mjs';

const ADDRESS = { recipient: 'Mia Lund', street: 'Lindenstr. 5', zipCode: '10969', city: 'Berlin', country: 'DE' };

/** An order of two lamps of one store and three mugs of another; paid unless told otherwise. */
export async function sale({ paid = true, lang = 'en' } = {}) {
  const [ada, bob] = [await seller({ lang }), await seller({ lang })];
  const lamp = await product(ada, { name: 'Reading lamp', sku: 'LAMP', price: 40, stockQty: 9 });
  const mug = await product(bob, { name: 'Mug with a name that is as long as sellers like them to be', price: 9.5, stockQty: 9 });
  const mia = await customer({ lang });
  const { accessToken: token } = await call('POST', '/auth/login', mia.credentials, null, 200);
  const items = [{ productId: lamp.id, quantity: 2 }, { productId: mug.id, quantity: 3 }];
  const order = await call('POST', '/orders', { items, shippingAddress: ADDRESS, notes: 'Ring twice' }, token, 201);
  if (paid) await pay(token, order);
  return { ada, bob, lamp, mug, mia, token, order, number: order.orderNumber };
}

export function pay(token, order) {
  const body = { orderId: order.id, paymentMethod: 'TEST', amount: order.total, paymentDetails: { cardToken: 'tok_visa' } };
  return call('POST', '/payments/process', body, token, 201);
}
