// How a test is written down. `spec` runs twice: with scripts, and in a browser that has them switched off.

export const SPECS = [];
let file = '';

/**
 * A test in both kinds of browser. `body({ visitor, arrive, scripts })`: a visitor who has just arrived, and a way for
 * more to come. Options: `lang` of the visitor, `patience` in milliseconds, `weight` of what takes long.
 */
export function spec(name, body, options) {
  spec.scripted(name, body, options);
  spec.plain(name, body, options);
}

/** A test of what only scripts can do. */
spec.scripted = (name, body, options) => add({ name, body, scripts: true, ...options });

/** A test of what must do without them. */
spec.plain = (name, body, options) => add({ name: `${name} [no scripts]`, body, scripts: false, ...options });

function add(it) {
  SPECS.push({ file, patience: 60_000, ...it });
}

/** The runner says which file it reads. */
export function reading(name) {
  file = name;
}
