/**
 * The only addresses from which this app runs scripts of its own making: its service worker and its workers. The content
 * security policy refuses any other use of a string as a script.
 */
interface Policy {
  createScriptURL(url: string): unknown;
}
interface Factory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;

const policy = factory?.createPolicy("dauys", {
  createScriptURL(url: string): string {
    const { origin, pathname } = new URL(url, location.href);
    if (
      origin === location.origin &&
      (pathname === "/sw.js" || /^\/(assets|src)\/[\w./-]+$/.test(pathname))
    ) {
      return url;
    }
    throw new TypeError("no script from there");
  },
});

export function trustedScript(url: string | URL): string {
  const text = String(url);
  return policy === undefined ? text : (policy.createScriptURL(text) as string);
}
