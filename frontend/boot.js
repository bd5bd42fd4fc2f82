// Loads the WebAssembly module and wakes every <leptos-island> on the page.
//
// The server writes each island as <leptos-island data-component="Name_123" data-props="…">, and the
// module exports a function of that name which takes the element. What an island was given as children
// stands in a <leptos-children> inside it: plain HTML, which may hold islands of its own. Such an inner
// island belongs to the outer one's reactive owner, which waking the outer one leaves on that element
// as `$$on_hydrate`: calling it makes that owner the current one.

if (document.querySelector("leptos-island")) start();

async function start() {
  const islands = await import("./dropcart.js");
  await islands.default();
  islands.hydrate();
  await wakeBelow(document.body, islands);
  // For the browser tests, which must not click before somebody listens.
  document.documentElement.dataset.islands = "awake";
}

// Islands without children that matter wake in page order; a lazy one loads while the rest goes on.
async function wakeBelow(node, islands) {
  const loading = [];
  for (const child of [...node.children]) {
    if (child.localName === "leptos-island") {
      loading.push(wake(child, islands));
    } else {
      loading.push(wakeBelow(child, islands));
    }
  }
  await Promise.all(loading);
}

async function wake(element, islands) {
  const name = element.dataset.component;
  const hydrate = islands[name];
  if (!hydrate) {
    console.warn(`No code for the island ${name}: page and scripts come from different builds.`);
    return;
  }
  const done = hydrate(element);
  if (done) await done;
  for (const children of element.querySelectorAll("leptos-children")) {
    if (children.closest("leptos-island") === element) await wakeInside(children, children.$$on_hydrate, islands);
  }
}

// One after the other, for "the current owner" is one global thing.
async function wakeInside(node, enterOwner, islands) {
  for (const child of [...node.children]) {
    if (child.localName === "leptos-island") {
      enterOwner?.();
      await wake(child, islands);
    } else {
      await wakeInside(child, enterOwner, islands);
    }
  }
}
