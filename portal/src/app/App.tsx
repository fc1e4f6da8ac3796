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
              {routes.map(({ path, page, roles }) => (
                <Route key={path} path={path} component={() => <Guard page={page} roles={roles} />} />
              ))}
              <Route default component={NotFound} />
            </Router>
          </ErrorBoundary>
        </Frame>
      </LocationProvider>
    </LanguageContext.Provider>
  );
}
