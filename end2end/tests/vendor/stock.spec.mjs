// Stock changed where it stands, and products read from a file.
import assert from 'node:assert/strict';
import { product, seller } from '../../lib/sellers.mjs';
import { spec } from '../../lib/spec.mjs';
import { bare } from '../../lib/visitor.mjs';
import { en } from '../../lib/words.mjs';

const TABLE = 'sku,name,price,stock\nCUP,Cup,9.50,4\nJUG,Jug,cheap,2\n';

spec('stock is changed in its row, and the log tells why', async ({ visitor }) => {
  const person = await seller();
  await product(person, { name: 'Mug', stockQty: 6 });
  await visitor.signIn(person);
  await visitor.open('/vendor/inventory');
  await visitor.page.locator('.adjust > summary').click();
  await visitor.form('inventory/adjust').send({ changeQty: '-2', reason: 'Broken on the shelf' });
  assert.match(bare(await visitor.page.locator('tbody tr').innerText()), /4/);
  await visitor.page.locator('.adjust > summary').click();
  await visitor.form('inventory/adjust').sendInVain({ changeQty: '-9', reason: 'Gone' });
  await visitor.open('/vendor/inventory/log');
  assert.match(await visitor.words(), /Broken on the shelf/);
});

spec('a file is checked first and written when it is wanted', async ({ visitor }) => {
  await visitor.signIn(await seller());
  await visitor.open('/vendor/import');
  const upload = visitor.page.locator('form[action="/_upload/products/import"]');
  assert.equal(await upload.locator('[name=dryRun]').isChecked(), true, 'nothing is written unless it is asked for');
  const file = { name: 'products.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) };
  await upload.locator('input[type=file]').setInputFiles(file);
  await visitor.follow(() => upload.locator('button[type=submit]').click());
  await visitor.page.getByText(en('console-import-nothing-written')).waitFor();
  assert.match(await visitor.words(), /price/, 'the column of what is wrong is named');
  await visitor.follow(() => visitor.page.locator('form[action$="products/import_apply"] button').click());
  await visitor.page.getByText(en('console-import-done')).first().waitFor();
  await visitor.open('/vendor/products');
  assert.equal(await visitor.page.locator('tbody tr').count(), 1);
  const exported = await visitor.context.request.get('/vendor/export.csv');
  assert.match(await exported.text(), /CUP/);
});
