/* Keeps the app, and only the app: no answer of the API is ever stored here. */
const VERSION = "__VERSION__";
const FILES = __FILES__;
const CACHE = `dauys-${VERSION}`;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" })))),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith("dauys-") && name !== CACHE)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("message", (event) => {
  if (event.data === "take-over") {
    self.skipWaiting();
  }
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (
    event.request.method !== "GET" ||
    url.origin !== self.location.origin ||
    /^\/(?:api|openapi|status|\.well-known)(?:[./]|$)/.test(url.pathname)
  ) {
    return;
  }
  if (event.request.mode === "navigate") {
    const page = FILES.includes(url.pathname) ? url.pathname : "/";
    event.respondWith(caches.match(page).then((kept) => kept ?? fetch(event.request)));
  } else {
    event.respondWith(caches.match(event.request).then((kept) => kept ?? fetchAndKeep(event.request, url)));
  }
});

/* Names of assets hold their digests: what is there once is right for ever. */
async function fetchAndKeep(request, url) {
  const response = await fetch(request);
  if (response.ok && url.pathname.startsWith("/assets/")) {
    const cache = await caches.open(CACHE);
    await cache.put(request, response.clone());
  }
  return response;
}
