import "./ui/base.css";
import { render } from "preact";
import { preferredLanguage, setCurrentLanguage } from "./i18n/language";

const language = preferredLanguage();
setCurrentLanguage(language);
document.documentElement.lang = language;

// After the language is known: modules with texts load them when they are first imported.
const [{ App }, { registerServiceWorker }] = await Promise.all([
  import("./app/App"),
  import("./app/serviceWorker"),
]);
const root = document.getElementById("app");
if (root === null) {
  throw new Error("there is no place for the app in the page");
}
render(<App />, root);
registerServiceWorker().catch(() => {
  // The app works without; it only does not open offline.
});
