import type { ComponentType } from "preact";
import { useLocation } from "preact-iso";
import { useMessages } from "../i18n/catalogue";
import type { Role } from "../session/session";
import { hasRole, useSession } from "../session/useSession";
import { uiMessages } from "../ui/messages";
import { Page } from "../ui/Page";

/**
 * Shows a page to those it is for. This spares others a page full of refusals; it protects nothing, which is for the
 * services to do.
 */
export function Guard({ page: Content, roles }: { page: ComponentType; roles: readonly Role[] | undefined }) {
  const t = useMessages(uiMessages);
  const session = useSession();
  const { url } = useLocation();
  if (roles === undefined) {
    return <Content />;
  }
  if (session === undefined) {
    return (
      <Page title={t.loginNeededTitle} lead={t.loginNeededText}>
        <a class="button button-primary" href={`/login?to=${encodeURIComponent(url)}`}>
          {t.login}
        </a>
      </Page>
    );
  }
  if (roles.length > 0 && !hasRole(session, ...roles)) {
    return (
      <Page title={t.forbiddenTitle} lead={t.forbiddenText}>
        <a href="/work">{t.page.work}</a>
      </Page>
    );
  }
  return <Content />;
}
