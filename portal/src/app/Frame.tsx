import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { useMessages } from "../i18n/catalogue";
import { LANGUAGES, type Language, useLanguage } from "../i18n/language";
import { logout } from "../session/session";
import { useSession } from "../session/useSession";
import { uiMessages } from "../ui/messages";
import { Connection } from "./Connection";

const NAMES: Record<Language, { short: string; full: string }> = {
  kk: { short: "ҚАЗ", full: "Қазақша" },
  ru: { short: "РУС", full: "Русский" },
  en: { short: "ENG", full: "English" },
};

/** What stands around every page: the way to every other page, the language, and whether there is a connection. */
export function Frame({ children }: { children: ComponentChildren }) {
  const t = useMessages(uiMessages);
  const { language, choose } = useLanguage();
  const { path } = useLocation();
  const session = useSession();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the menu
  useEffect(() => setOpen(false), [path]);
  if (path.startsWith("/kiosk")) {
    return <main class="main">{children}</main>;
  }
  const pages: [string, string][] = [
    ["/vote", t.page.vote],
    ["/elections", t.page.elections],
    ["/turnout", t.page.turnout],
    ["/candidates", t.page.candidates],
    ["/programmes", t.page.programmes],
    ["/results", t.page.results],
    ["/calendar", t.page.calendar],
  ];
  if (session !== undefined) {
    pages.push(["/work", t.page.work]);
  }
  return (
    <div class="frame">
      <a class="skip" href="#content">
        {t.skip}
      </a>
      <header class="head">
        <div class="head-row">
          <a class="brand" href="/">
            {t.brand}
          </a>
          <fieldset class="languages plain-fieldset" aria-label={t.language}>
            {LANGUAGES.map((each) => (
              <button
                key={each}
                type="button"
                class="head-button"
                lang={each}
                aria-pressed={each === language}
                onClick={() => choose(each)}
              >
                {NAMES[each].short}
                <span class="visually-hidden"> {NAMES[each].full}</span>
              </button>
            ))}
          </fieldset>
          {session === undefined ? (
            <a class="head-button" href="/login">
              {t.login}
            </a>
          ) : (
            <button type="button" class="head-button" onClick={logout}>
              {t.logout}
            </button>
          )}
          <button
            type="button"
            class="head-button menu-button"
            aria-expanded={open}
            aria-controls="nav"
            onClick={() => setOpen(!open)}
          >
            {t.menu}
          </button>
        </div>
      </header>
      <nav class="nav" id="nav" aria-label={t.menu} data-open={open}>
        <ul>
          {pages.map(([href, label]) => (
            <li key={href}>
              <a href={href} aria-current={path === href || path.startsWith(`${href}/`) ? "page" : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="main" id="content" tabIndex={-1}>
        <Connection />
        {children}
      </main>
      <footer class="foot">
        <div>
          <a href="/find">{t.page.find}</a>
          <a href="/about">{t.page.about}</a>
        </div>
      </footer>
    </div>
  );
}
