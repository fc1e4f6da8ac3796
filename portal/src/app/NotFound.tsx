import { useMessages } from "../i18n/catalogue";
import { uiMessages } from "../ui/messages";
import { Page } from "../ui/Page";

export default function NotFound() {
  const t = useMessages(uiMessages);
  return (
    <Page title={t.notFoundTitle} lead={t.notFoundText}>
      <a href="/">{t.home}</a>
    </Page>
  );
}
