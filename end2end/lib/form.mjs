// A form on a page, filled in and sent as a person would, whether a script or the browser sends it.
import assert from 'node:assert/strict';
import { bare } from './visitor.mjs';

export class Form {
  constructor(visitor, verb, within) {
    this.visitor = visitor;
    this.action = `/_fn/${verb}`;
    this.root = visitor.page.locator(`${within} form[action="${this.action}"]`).first();
    this.summary = this.root.locator('[data-error-summary]');
  }

  field(name) {
    return this.root.locator(`[name="${name}"]`).first();
  }

  async value(name) {
    return this.field(name).inputValue();
  }

  /** A box takes true or false, a list or a group of choices a value, anything else text. */
  async fill(values) {
    for (const [name, value] of Object.entries(values)) {
      const field = this.field(name);
      const kind = await field.evaluate((it) => (it.localName === 'select' ? 'select' : it.type));
      if (kind === 'checkbox') await field.setChecked(value);
      else if (kind === 'radio') await this.root.locator(`[name="${name}"][value="${value}"]`).check();
      else if (kind === 'select') await field.selectOption(value);
      else await field.fill(value);
    }
  }

  /** Sends it, expecting to be led on. */
  async send(values = {}) {
    await this.fill(values);
    await this.#press(true);
  }

  /** Sends it, expecting to be told what to mend. */
  async sendInVain(values = {}) {
    await this.fill(values);
    await this.#press(false);
  }

  async #press(leadsOn) {
    const { page } = this.visitor;
    const moved = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame());
    // Nobody may be left to hear that it never happened.
    moved.catch(() => {});
    const button = this.root.locator('button[type=submit], button:not([type])').first();
    if (this.visitor.scripts) {
      const answered = page.waitForResponse((it) => new URL(it.url()).pathname === this.action);
      await Promise.all([answered, button.click()]);
      const done = this.root.locator('xpath=self::*[not(@data-sending)]').locator('[data-error-summary]:not([hidden])');
      await Promise.race([moved, done.waitFor()]);
    } else {
      await Promise.all([moved, button.click()]);
    }
    await this.visitor.settle();
    const refused = (await this.summary.count()) > 0 && (await this.summary.isVisible());
    const problems = refused ? await this.problems() : [];
    assert.equal(refused, !leadsOn, `${this.action} said ${JSON.stringify(problems)} at ${this.visitor.place}`);
  }

  /** What the summary lists: `[text, address of the link]`. */
  async problems() {
    const items = await this.summary.locator('li').all();
    return Promise.all(items.map(async (item) => {
      const link = item.locator('a');
      const href = (await link.count()) > 0 ? await link.getAttribute('href') : null;
      return [bare(await item.innerText()), href];
    }));
  }

  /** What is said beside a field; empty when it is fine. */
  async problem(name) {
    const slot = this.root.locator(`[data-error-for="${name}"]`);
    return (await slot.isVisible()) ? bare(await slot.innerText()) : '';
  }

  /**
   * All that a refused form owes its reader: title and summary say so, each link of the summary leads to its field,
   * and the field is marked and described by its error.
   */
  async assertRefused(expected) {
    const { page, scripts } = this.visitor;
    assert.match(await this.visitor.title(), /^(Error|خطأ): /);
    assert.deepEqual((await this.problems()).map(([text]) => text), Object.values(expected));
    if (scripts) {
      assert.equal(await this.summary.evaluate((it) => it === document.activeElement), true, 'the summary has the focus');
    }
    for (const [name, message] of Object.entries(expected).filter(([name]) => name !== 'form')) {
      assert.equal(await this.problem(name), message);
      const field = this.field(name);
      assert.equal(await field.getAttribute('aria-invalid'), 'true');
      const described = (await field.getAttribute('aria-describedby')).split(' ');
      const slot = await this.root.locator(`[data-error-for="${name}"]`).getAttribute('id');
      assert.ok(described.includes(slot), `${name} is described by ${slot}`);
      await this.summary.getByRole('link', { name: message, exact: true }).first().click();
      const focused = await page.evaluate(() => document.activeElement.getAttribute('name'));
      // Without scripts the browser scrolls to the field and starts from there with the next Tab.
      if (scripts) assert.equal(focused, name, 'the link of the summary leads to the field');
      assert.equal(new URL(page.url()).hash, `#${await field.getAttribute('id')}`);
    }
  }
}
