
// Only under bin/dev: when the server has been away and is back, this page is of yesterday.
let away = false;
setInterval(async () => {
  const answer = await fetch("/health", { cache: "no-store" }).catch(() => null);
  if (!answer?.ok) away = true;
  else if (away) location.reload();
}, 500);
