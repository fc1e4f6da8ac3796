import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Plugin, Rolldown } from "vite";

/** As `integrity` attributes, import maps and content security policies write a digest. */
export function sri(content: string | Uint8Array): string {
  return `sha384-${createHash("sha384").update(content).digest("base64")}`;
}

/** What a page of the build may do: nothing but this app's own files and its own origin. */
export function contentSecurityPolicy(importMap: string): string {
  const inline = `'sha256-${createHash("sha256").update(importMap).digest("base64")}'`;
  return [
    "default-src 'none'",
    `script-src 'self' ${inline}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types dauys",
  ].join("; ");
}

interface Built {
  fileName: string;
  content: string | Uint8Array;
}

/**
 * After the bundle is made: every script and style of a page carries its digest, an import map carries those of what is
 * loaded later, and beside the pages stand the headers they are to be served with, the list of all files with their
 * digests, and the service worker that keeps exactly these files.
 */
export function integrity(): Plugin {
  let root = "";
  let outDir = "";
  let publicDir = "";
  return {
    name: "dauys-integrity",
    apply: "build",
    enforce: "post",
    configResolved(config) {
      root = config.root;
      outDir = config.build.outDir;
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const made: Built[] = Object.values(bundle).map((each) => ({
          fileName: each.fileName,
          content: each.type === "chunk" ? each.code : each.source,
        }));
        const files = [...made, ...filesOf(publicDir)];
        const digests = new Map(files.map((each) => [`/${each.fileName}`, sri(each.content)]));
        const scripts = [...digests].filter(([path]) => path.endsWith(".js")).sort();
        const importMap = JSON.stringify({ integrity: Object.fromEntries(scripts) });
        for (const page of files.filter((each) => each.fileName.endsWith(".html"))) {
          const html = withDigests(String(page.content), digests, importMap);
          page.content = html;
          const asset = bundle[page.fileName];
          if (asset?.type === "asset") {
            asset.source = html;
          }
        }
        const emit = (fileName: string, source: string) => this.emitFile({ type: "asset", fileName, source });
        emit("headers.json", `${JSON.stringify(headers(importMap), null, 2)}\n`);
        const listed = files.map((each) => [each.fileName, sri(each.content)]).sort();
        emit("files.json", `${JSON.stringify(Object.fromEntries(listed), null, 2)}\n`);
        emit("sw.js", serviceWorker(root, files, neededFirst(bundle)));
      },
    },
    writeBundle() {
      this.info(`integrity of ${outDir} written`);
    },
  };
}

/** The headers for pages and for everything else. */
export function headers(importMap: string): Record<string, Record<string, string>> {
  return {
    pages: {
      "Content-Security-Policy": contentSecurityPolicy(importMap),
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Permissions-Policy": "camera=(self), geolocation=(), microphone=(), payment=(), usb=()",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
    },
    files: {
      // A worker has the policy of its own script, not that of the page.
      "Content-Security-Policy": "default-src 'none'; script-src 'self'; connect-src 'self'",
      "Cross-Origin-Resource-Policy": "same-origin",
      "X-Content-Type-Options": "nosniff",
    },
  };
}

/** Puts digests on the tags of a page and the import map before its first script. */
export function withDigests(html: string, digests: ReadonlyMap<string, string>, importMap: string): string {
  const tagged = html.replace(
    /<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+)"[^>]*>/g,
    (tag, path: string) => {
      const digest = digests.get(path);
      return digest === undefined
        ? tag
        : tag.replace(/\s*\/?>$/, ` integrity="${digest}">`).replace(/ crossorigin(?=[\s>])/, " crossorigin");
    },
  );
  return tagged.replace("</title>", `</title>\n    <script type="importmap">${importMap}</script>`);
}

/** What is copied into the build as it is: icons, the manifest. */
function filesOf(folder: string): Built[] {
  if (folder === "" || !existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => resolve(entry.parentPath, entry.name))
    .map((file) => ({ fileName: relative(folder, file).replaceAll("\\", "/"), content: readFileSync(file) }));
}

/** Modules that a member needs to vote, with and without a connection. */
const FIRST = /\/src\/(?:app|booth|ui|i18n|session|api|crypto)\/|\/check\//;

/**
 * What the service worker keeps from the first visit on: the frame and the booth, in all languages. Pages of other areas
 * are kept once somebody has been there, so that a member on a slow link does not fetch a registrar's desk.
 */
export function neededFirst(bundle: Readonly<Rolldown.OutputBundle>): Set<string> {
  const needed = new Set<string>();
  const take = (fileName: string) => {
    const chunk = bundle[fileName];
    if (chunk === undefined || needed.has(fileName)) {
      return;
    }
    needed.add(fileName);
    if (chunk.type === "chunk") {
      chunk.imports.forEach(take);
      chunk.viteMetadata?.importedCss.forEach(take);
    }
  };
  for (const each of Object.values(bundle)) {
    const isFirst =
      each.type === "chunk"
        ? each.isEntry || FIRST.test(each.facadeModuleId ?? "")
        : !each.fileName.startsWith("assets/") || each.fileName.includes("prepare.worker");
    if (isFirst) {
      take(each.fileName);
    }
  }
  return needed;
}

function serviceWorker(root: string, files: readonly Built[], first: ReadonlySet<string>): string {
  const kept = files
    .map((each) => each.fileName)
    .filter((name) => /\.(?:html|js|css|svg|png|webmanifest)$/.test(name))
    .filter((name) => !name.startsWith("assets/") || first.has(name))
    .sort();
  const version = createHash("sha256");
  for (const each of [...files].sort((a, b) => a.fileName.localeCompare(b.fileName))) {
    version.update(each.fileName).update(each.content);
  }
  return readFileSync(resolve(root, "build/sw.js"), "utf8")
    .replace('"__VERSION__"', JSON.stringify(version.digest("hex").slice(0, 16)))
    .replace("__FILES__", JSON.stringify(kept.map((name) => (name === "index.html" ? "/" : `/${name}`))));
}
