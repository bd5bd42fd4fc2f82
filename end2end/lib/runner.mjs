// Reads the specs, runs some at a time in one Chromium, and says what came of each.
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { launch, Visitor } from './visitor.mjs';
import { AT_ONCE, REPORTS, ROOT } from './settings.mjs';
import { SPECS, reading } from './spec.mjs';

const folder = `${ROOT}end2end/tests`;
const wanted = process.argv.slice(2).map((word) => word.toLowerCase());

await readSpecs();
const chosen = SPECS.filter((it) => wanted.every((word) => `${it.file} ${it.name}`.toLowerCase().includes(word)));
// What takes longest begins first, so that nobody waits for it alone at the end.
chosen.sort((a, b) => (b.weight ?? 1) - (a.weight ?? 1));

const browser = await launch();
const failures = [];
let passed = 0;
// REPEAT=20 finds out whether a test can be relied upon.
const queue = Array.from({ length: Number(process.env.REPEAT ?? 1) }, () => chosen).flat();
await Promise.all(Array.from({ length: AT_ONCE }, work));
await browser.close();

for (const failure of failures) console.log(`\n---- ${failure.title}\n${failure.words}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exit(failures.length > 0 || passed === 0 ? 1 : 0);

async function readSpecs() {
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.spec.mjs')).sort();
  for (const name of files) {
    reading(name.replace('.spec.mjs', ''));
    await import(pathToFileURL(`${folder}/${name}`));
  }
}

async function work() {
  for (let it = queue.shift(); it; it = queue.shift()) await perform(it);
}

async function perform(it) {
  const began = Date.now();
  const visitors = [];
  const arrive = async (options = {}) => {
    const visitor = await Visitor.arrive(browser, { scripts: it.scripts, lang: it.lang, ...options });
    visitors.push(visitor);
    return visitor;
  };
  const title = `${it.file}: ${it.name}`;
  let failed = false;
  try {
    await inTime(it.patience, async () => {
      await it.body({ visitor: await arrive(), arrive, scripts: it.scripts });
      for (const visitor of visitors) visitor.assertNoFaults();
    });
    passed += 1;
    console.log(`ok      ${title} (${seconds(began)})`);
  } catch (error) {
    failed = true;
    failures.push({ title, words: await describe(error, title, visitors) });
    console.log(`FAILED  ${title} (${seconds(began)})`);
  } finally {
    await Promise.all(visitors.map((visitor) => visitor.leave({ failed })));
  }
}

async function inTime(patience, act) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`not done after ${patience / 1000} s`)), patience);
  });
  try {
    await Promise.race([act(), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function describe(error, title, visitors) {
  const words = [error.stack ?? String(error)];
  for (const [place, visitor] of visitors.entries()) {
    const name = `${title}-${place + 1}`.replace(/[^\w-]+/g, '-').slice(0, 120);
    const picture = await visitor.picture(`${REPORTS}/${name}.png`);
    words.push(`at ${visitor.page.url()}${picture ? `, picture: ${picture}` : ''}`, ...visitor.faults);
  }
  return words.join('\n');
}

function seconds(began) {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`;
}
