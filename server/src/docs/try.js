// Sends the requests of the page's forms to the API and shows what it answers.

const BASE = "/api/v1";
const token = document.getElementById("token");

for (const hidden of document.querySelectorAll("[data-needs-script]")) hidden.hidden = false;
// Links to a door open it.
const open = () => {
  const target = document.getElementById(location.hash.slice(1));
  if (target instanceof HTMLDetailsElement) target.open = true;
};
addEventListener("hashchange", open);
open();

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches("[data-try]")) return;
  event.preventDefault();
  const output = form.querySelector("[role=status]");
  const button = form.querySelector("button");
  output.hidden = false;
  output.textContent = output.dataset.waiting;
  button.disabled = true;
  try {
    output.textContent = await send(form);
  } catch (error) {
    output.textContent = String(error);
  } finally {
    button.disabled = false;
  }
});

async function send(form) {
  let path = form.dataset.path;
  const query = new URLSearchParams();
  for (const input of form.querySelectorAll("input")) {
    if (input.dataset.in === "path") path = path.replace(`{${input.name}}`, encodeURIComponent(input.value));
    if (input.dataset.in === "query" && input.value) query.set(input.name, input.value);
  }
  const headers = { accept: "application/json" };
  if (token.value.trim()) headers.authorization = `Bearer ${token.value.trim()}`;
  const body = form.querySelector("textarea")?.value;
  if (body !== undefined) headers["content-type"] = "application/json";
  const url = BASE + path + (query.size ? `?${query}` : "");
  const response = await fetch(url, { method: form.dataset.method, headers, body, credentials: "omit" });
  const text = await response.text();
  remember(text);
  return `${response.status} ${response.statusText}\n${pretty(text)}`;
}

// Who signs in here is signed in for the next request.
function remember(text) {
  try {
    const found = JSON.parse(text).data?.accessToken;
    if (found) token.value = found;
  } catch {
    // no JSON: nothing to remember
  }
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
