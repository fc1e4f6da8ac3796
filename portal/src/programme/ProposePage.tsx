import { useRoute } from "preact-iso";
import { useResource } from "../api/resource";
import { useMessages } from "../i18n/catalogue";
import { inLanguage } from "../i18n/language";
import { useSession } from "../session/useSession";
import { Page } from "../ui/Page";
import { Loaded } from "../ui/Waiting";
import { type Programme, programmePath } from "./api";
import { programmeMessages } from "./messages";
import { ProposeForm } from "./ProposeForm";
import { useQuery } from "./query";

/** A proposal for a programme or one of its parts. */
export default function ProposePage() {
  const t = useMessages(programmeMessages);
  const { id = "" } = useRoute().params;
  const [query] = useQuery();
  const session = useSession();
  const programme = useResource<Programme>(programmePath(id));
  const title = inLanguage(programme.data?.title);
  const back = `/programmes/${id}/propose${query("block") ? `?block=${query("block")}` : ""}`;
  return (
    <Page title={t.propose} lead={title ? t.proposeLead(title) : undefined}>
      {session === undefined ? (
        <p>
          {t.loginToPropose}{" "}
          <a class="button button-primary" href={`/login?to=${encodeURIComponent(back)}`}>
            {t.login}
          </a>
        </p>
      ) : (
        <Loaded from={programme}>
          {(data) => <ProposeForm programme={data} firstBlock={query("block")} />}
        </Loaded>
      )}
      <section>
        <h2>{t.next}</h2>
        <ol>
          {t.nextSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
    </Page>
  );
}
