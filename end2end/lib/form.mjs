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
   * All that a refused form owes its reader: title and summary say so, each field is marked and described by what is
   * wrong, and the summary links to it. `expected` names fields and their messages; `form` stands for the whole form.
   */
  async assertRefused(expected) {
    assert.match(await this.visitor.title(), /^(Error|خطأ): /);
    const problems = await this.problems();
    assert.equal(problems.length, Object.keys(expected).length, JSON.stringify(problems));
    if (this.visitor.scripts) {
      const isFocused = await this.summary.evaluate((it) => it === document.activeElement);
      assert.ok(isFocused, 'the summary has the focus');
    }
    for (const [name, message] of Object.entries(expected)) {
      if (name === 'form') assert.deepEqual(problems, [[message, null]]);
      else await this.#assertMarked(name, message, problems);
    }
  }

  async #assertMarked(name, message, problems) {
    const field = this.field(name);
    assert.equal(await this.problem(name), message, `what is said beside ${name}`);
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    const slot = await this.root.locator(`[data-error-for="${name}"]`).getAttribute('id');
    const described = (await field.getAttribute('aria-describedby')).split(' ');
    assert.ok(described.includes(slot), `${name} is described by ${slot}`);

    const id = await field.getAttribute('id');
    const entry = problems.find(([, href]) => href === `#${id}`);
    assert.ok(entry?.[0].includes(message), `the summary links to #${id} (${name}): ${JSON.stringify(problems)}`);
    await this.summary.locator(`a[href="#${id}"]`).click();
    // Without scripts the browser scrolls to the field and starts from there with the next Tab.
    const isFocused = await field.evaluate((it) => it === document.activeElement);
    assert.ok(isFocused || !this.visitor.scripts, `the link of the summary leads to ${name}`);
  }
}
