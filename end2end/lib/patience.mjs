// Waiting for what happens elsewhere, outside any page.

/** Asks again and again until the answer is not nothing. */
export async function until(what, ask, { patience = 15_000, pause = 50 } = {}) {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`${what}: not within ${patience / 1000} s`);
    await new Promise((wake) => setTimeout(wake, pause));
  }
}
