// Somebody at a browser of their own, who looks at pages and fills in forms.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { Form } from './form.mjs';
import { customer } from './people.mjs';
import { BASE_URL, CHROMIUM } from './settings.mjs';

const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];
const PATIENCE = 15_000;

export function launch() {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/** Browsers that somebody left, by their kind: one that has the shop's files already costs a third of a new one. */
const left = new Map();

export class Visitor {
  /** Somebody whom the shop has never seen. */
  static async arrive(browser, { scripts, lang = 'en', width = 1280, base = BASE_URL, colorScheme = 'light' }) {
    const kind = {
      baseURL: base,
      javaScriptEnabled: scripts,
      locale: lang,
      viewport: { width, height: 800 },
      reducedMotion: 'reduce',
      colorScheme,
    };
    const key = JSON.stringify(kind);
    const page = left.get(key)?.pop() ?? (await newPage(browser, kind));
    return new Visitor(page, key, scripts, base, kind.viewport);
  }

  constructor(page, key, scripts, base, viewport) {
    Object.assign(this, { page, key, scripts, base, viewport, faults: [], expected: new Set() });
    this.context = page.context();
    this.ears = { console: (message) => this.#listen(message), pageerror: (error) => this.#notice(error) };
    for (const [event, ear] of Object.entries(this.ears)) page.on(event, ear);
  }

  /** Any error on the console is a fault; only the browser's own note of a refusal that was asked for is none. */
  #listen(message) {
    if (message.type() !== 'error') return;
    const { url } = message.location();
    const refusal = /^Failed to load resource: .* status of 4\d\d/.test(message.text());
    const path = url.startsWith(this.base) ? url.slice(this.base.length) : url;
    if (refusal && (path.startsWith('/_fn/') || this.expected.has(path))) return;
    this.faults.push(`on the console of ${this.page.url()}: ${message.text()} (${url})`);
  }

  /** Where the next page comes too late to fade into it, the browser itself says so as if a script had failed. */
  #notice({ name, message, stack }) {
    if (/^(InvalidState|Abort|Timeout)Error$/.test(name) && /^(View )?[Tt]ransition was /.test(message)) return;
    this.faults.push(`a script failed: ${name}: ${message}\n${stack}`);
  }

  /** What a test brought about on purpose. */
  forgive(pattern) {
    this.faults = this.faults.filter((fault) => !pattern.test(fault));
  }

  assertNoFaults() {
    assert.deepEqual(this.faults, []);
  }

  /** Opens a page and waits until it can be used. */
  async open(path, { status = 200 } = {}) {
    if (status >= 400) this.expected.add(path);
    const response = await this.page.goto(path);
    assert.equal(response.status(), status, `the status of ${path}`);
    await this.settle();
  }

  async reload() {
    await this.page.reload();
    await this.settle();
  }

  /** The page is there, and whoever listens on it listens. */
  async settle() {
    await this.page.waitForLoadState('load');
    if (!this.scripts) return;
    // Pages without islands have nobody to wait for.
    await this.page.locator('html[data-islands=awake], html:not(:has(leptos-island))').waitFor({ state: 'attached' });
  }

  /** Does what leads to another page (or to the same one anew), and waits for that. */
  async follow(act) {
    const moved = this.page.waitForEvent('framenavigated', (frame) => frame === this.page.mainFrame());
    await Promise.all([moved, act()]);
    await this.settle();
  }

  /** Follows the link with this address. */
  async go(href) {
    await this.follow(() => this.page.locator(`main a[href="${href}"]`).first().click());
  }

  /** The form that posts to a verb (`accounts/sign_in`); `within` names one of several. */
  form(verb, within = '') {
    return new Form(this, verb, within);
  }

  /** Where one is: path and query. */
  get place() {
    const { pathname, search } = new URL(this.page.url());
    return pathname + search;
  }

  assertAt(place) {
    assert.equal(this.place, place);
  }

  async heading() {
    return bare(await this.page.locator('h1').innerText());
  }

  async title() {
    return bare(await this.page.title());
  }

  /** What the page itself says, without header and footer. */
  async words() {
    return bare(await this.page.locator('main').innerText());
  }

  /** Confirmations that came with the page. */
  async said() {
    return (await this.page.locator('#toasts [data-toast-text]').allInnerTexts()).map(bare);
  }

  /** What has the focus, described for the eye of whoever reads a failure. */
  async focused() {
    return this.page.evaluate(() => {
      const it = document.activeElement;
      return it.id || it.getAttribute('name') || it.getAttribute('href') || it.textContent.trim() || it.localName;
    });
  }

  async html(attribute) {
    return this.page.locator('html').getAttribute(attribute);
  }

  async cookie(name) {
    return (await this.context.cookies()).find((cookie) => cookie.name === name)?.value;
  }

  async setCookie(name, value) {
    await this.context.addCookies([{ name, value, url: this.base }]);
  }

  /** Opens an account and signs in to it. */
  async join(options) {
    const person = await customer(options);
    await this.signIn(person);
    return person;
  }

  /** Signs in beside the page, as the form would: for tests that are about something else. */
  async signIn({ email, password }) {
    const answer = await this.context.request.post('/_fn/accounts/sign_in', {
      form: { email, password },
      headers: { accept: 'application/json', origin: this.base },
    });
    const outcome = await answer.json();
    assert.equal(outcome.to, '/account', `${email} could not sign in: ${JSON.stringify(outcome)}`);
  }

  async picture(path) {
    try {
      await this.page.screenshot({ path, fullPage: true, timeout: 5_000 });
      return path;
    } catch {
      return null;
    }
  }

  /** Nothing of this visitor stays; after a failure not even the browser. */
  async leave({ failed }) {
    try {
      if (failed) throw new Error('who knows what is left');
      for (const [event, ear] of Object.entries(this.ears)) this.page.off(event, ear);
      await this.page.unrouteAll();
      await this.page.evaluate(() => sessionStorage.clear()).catch(() => {});
      await this.page.goto('about:blank');
      await this.page.setViewportSize(this.viewport);
      await this.context.clearCookies();
      left.set(this.key, [...(left.get(this.key) ?? []), this.page]);
    } catch {
      await this.context.close().catch(() => {});
    }
  }
}

async function newPage(browser, kind) {
  const context = await browser.newContext(kind);
  context.setDefaultTimeout(PATIENCE);
  return context.newPage();
}

/** Text as it reads: one space between words, no invisible marks of direction. */
export function bare(text) {
  return text.replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/\s+/g, ' ').trim();
}
