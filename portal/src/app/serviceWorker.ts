import { trustedScript } from "./trustedTypes";

type Take = () => void;

let waiting: Take | undefined;
let listener: ((take: Take) => void) | undefined;

/** Told once a newer version of the app is on the device; `take` goes over to it. */
export function onUpdate(listen: (take: Take) => void): void {
  listener = listen;
  if (waiting !== undefined) {
    listen(waiting);
  }
}

/** Makes the app open without a connection. A new version never replaces one in use unasked: a vote may be under way. */
export async function registerServiceWorker(): Promise<void> {
  if (!("serviceWorker" in navigator) || !import.meta.env.PROD) {
    return;
  }
  let reload = false;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (reload) {
      location.reload();
    }
  });
  const registration = await navigator.serviceWorker.register(trustedScript("/sw.js"), {
    updateViaCache: "none",
  });
  const offer = (worker: ServiceWorker) => {
    waiting = () => {
      reload = true;
      worker.postMessage("take-over");
    };
    listener?.(waiting);
  };
  if (registration.waiting && navigator.serviceWorker.controller) {
    offer(registration.waiting);
  }
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && navigator.serviceWorker.controller) {
        offer(worker);
      }
    });
  });
}
