// Mails and text messages that the shop kept instead of sending, as its own pages show them.
import { until } from './patience.mjs';
import { BASE_URL } from './settings.mjs';

/** The newest mail to an address that leads to `path`, but for those known by `besides`. */
export function mail(to, path, besides = []) {
  return until(`a mail to ${to} that leads to ${path}`, async () => {
    const messages = await kept('mail', to);
    return messages.find((it) => it.link?.startsWith(path) && !besides.includes(it.id));
  });
}

/** The newest text message to a phone. */
export function sms(to, besides = []) {
  return until(`a text message to ${to}`, async () => {
    const messages = await kept('sms', to);
    return messages.find((it) => !besides.includes(it.id));
  });
}

/** Everything that was kept for a reader, newest first. */
export async function kept(kind, to) {
  const answer = await fetch(`${BASE_URL}/dev/${kind}?to=${encodeURIComponent(to)}`);
  const page = await answer.text();
  // Each message is marked, stands below a heading, and ends where the next heading begins.
  return page.split(/(?=<h[23])/).filter((part) => part.includes('data-message="')).map(read);
}

function read(part) {
  const id = /data-message="([^"]+)"/.exec(part)[1];
  const links = [...part.matchAll(/href="(https?:[^"]+)"/g)].map(([, href]) => new URL(href.replaceAll('&amp;', '&')));
  // A frame would hold the whole message once more.
  const text = part.replace(/<iframe[^]*?<\/iframe>/g, '').replace(/<[^>]*>/g, ' ');
  const link = links.length > 0 ? links[0].pathname + links[0].search : undefined;
  return { id, text, link, code: /(?<![\d-])\d{6}(?![\d-])/.exec(text)?.[0] };
}
