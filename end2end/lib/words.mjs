// The shop's words, from its own catalogues, so that a test follows when one is said better.
import { readdirSync, readFileSync } from 'node:fs';
import { LANGUAGES, ROOT } from './settings.mjs';

const CATALOGUES = Object.fromEntries(LANGUAGES.map((lang) => [lang, read(`${ROOT}i18n/locales/${lang}`)]));

/** A message in a language; `{ $name }` is replaced. Messages with plural forms are not known here. */
export function t(lang, key, values = {}) {
  const message = CATALOGUES[lang].get(key);
  if (message === undefined) throw new Error(`there is no message ${key} in ${lang}`);
  return message.replace(/\{ *\$(\w+) *\}/g, (_, name) => values[name]);
}

/** In English. */
export const en = (key, values) => t('en', key, values);

function read(folder) {
  const lines = readdirSync(folder).flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').split('\n'));
  const messages = lines.map((line) => /^([a-z][\w-]*) = (.+)$/.exec(line)).filter(Boolean);
  return new Map(messages.map(([, key, message]) => [key, message.trim()]));
}
