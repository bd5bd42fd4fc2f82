// What every page must hold.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
/** A theme changes colours and nothing else, so for the second one these are enough. */
const RULES_OF_COLOUR = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** axe finds nothing: light and dark, on a phone and on a desk; `within` is the part it looks at, else all. */
export async function assertAccessible({ page }, within) {
  await page.evaluate(AXE);
  const served = await page.locator('html').getAttribute('data-theme');
  const found = [];
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const [theme, rules] of [['light', RULES], ['dark', RULES_OF_COLOUR]]) {
      await page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), theme);
      found.push(...(await violations(page, within, rules)).map((words) => `${theme}, ${width} px: ${words}`));
    }
  }
  await page.evaluate((served) => {
    if (served) document.documentElement.setAttribute('data-theme', served);
    else document.documentElement.removeAttribute('data-theme');
  }, served);
  assert.deepEqual(found, [], `axe on ${page.url()}`);
}

async function violations(page, within, runOnly) {
  const { violations } = await page.evaluate(
    ([within, runOnly]) => axe.run(within ?? document, { runOnly, resultTypes: ['violations'] }),
    [within, runOnly],
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} (${node.failureSummary})`));
}

/** On the narrowest phone nothing needs to be scrolled sideways. */
export async function assertFits({ page }, width = 320) {
  await page.setViewportSize({ width, height: 800 });
  const { wide, room, who } = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const sticksOut = (it) => it.getBoundingClientRect().right > room + 1 || it.getBoundingClientRect().left < -1;
    const who = [...document.querySelectorAll('body *')].filter(sticksOut).slice(0, 3);
    return { wide: document.documentElement.scrollWidth, room, who: who.map((it) => it.outerHTML.slice(0, 160)) };
  });
  assert.ok(wide <= room, `${page.url()} is ${wide} px wide on ${room} px: ${who.join(' | ')}`);
}
