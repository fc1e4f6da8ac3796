import { useCallback, useState } from "preact/hooks";
import { LocationProvider, lazy, Route, Router } from "preact-iso";
import { loadAll } from "../i18n/catalogue";
import {
  currentLanguage,
  keepLanguage,
  type Language,
  LanguageContext,
  setCurrentLanguage,
} from "../i18n/language";
import { ErrorBoundary } from "./ErrorBoundary";
import { Frame } from "./Frame";
import { Guard } from "./Guard";
import { routes } from "./routes";

/** Made once: a component of another identity would be mounted anew, and forget what was typed, with every change above. */
const guarded = routes.map(({ path, page, roles }) => ({
  path,
  component: () => <Guard page={page} roles={roles} />,
}));

const NotFound = lazy(() => import("./NotFound"));

export function App() {
  const [language, setLanguage] = useState<Language>(currentLanguage());
  const choose = useCallback(async (chosen: Language) => {
    await loadAll(chosen);
    setCurrentLanguage(chosen);
    keepLanguage(chosen);
    document.documentElement.lang = chosen;
    setLanguage(chosen);
  }, []);
  return (
    <LanguageContext.Provider value={{ language, choose }}>
      <LocationProvider>
        <Frame>
          <ErrorBoundary>
            <Router onRouteChange={() => scrollTo(0, 0)}>
              {guarded.map(({ path, component }) => (
                <Route key={path} path={path} component={component} />
              ))}
              <Route default component={NotFound} />
            </Router>
          </ErrorBoundary>
        </Frame>
      </LocationProvider>
    </LanguageContext.Provider>
  );
}
