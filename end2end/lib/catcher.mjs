// A mail server that delivers nothing and keeps what it gets.
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { until } from './patience.mjs';

export class Catcher {
  constructor(port) {
    Object.assign(this, { port, mails: [] });
  }

  get url() {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async open() {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 1,
      onData: (stream, session, done) => this.#keep(stream, session).then(() => done(), done),
    });
    // Connections that are cut are what happens to mail servers.
    this.server.on('error', () => {});
    await new Promise((done) => this.server.listen(this.port, '127.0.0.1', done));
  }

  async close() {
    await new Promise((done) => this.server.close(done));
  }

  async #keep(stream, session) {
    const pieces = [];
    for await (const piece of stream) pieces.push(piece);
    const to = session.envelope.rcptTo.map(({ address }) => address);
    const raw = Buffer.concat(pieces);
    this.mails.push({ ...(await PostalMime.parse(raw)), to, raw: raw.toString() });
  }

  /** All mails to an address. */
  to(address) {
    return this.mails.filter((mail) => mail.to.includes(address));
  }

  /** The first mail to an address, as soon as it is there. */
  async first(address) {
    return until(`a mail to ${address}`, () => this.to(address)[0], { patience: 30_000 });
  }
}
