import { type Page as CursorPage, useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { dateTime } from "../../i18n/format";
import { type Places, usePlaces } from "../../programme/places";
import { hasRole, useSession } from "../../session/useSession";
import { Page } from "../../ui/Page";
import { Loaded } from "../../ui/Waiting";
import type { Accreditation } from "./api";
import { observationMessages } from "./messages";

/** Where an observer begins: the own accreditation and the tools. */
export default function ObserverPage() {
  const t = useMessages(observationMessages);
  const session = useSession();
  const places = usePlaces();
  const canAsk = hasRole(session, "member", "participant", "candidate");
  const mine = useResource<CursorPage<Accreditation>>(
    canAsk ? "/api/observation/accreditations/mine" : undefined,
  );
  const decides = hasRole(session, "registrar", "controller");
  const tools = [
    { href: "/work/observer/board", ...t.tools.board },
    { href: "/work/observer/incidents", ...t.tools.incidents },
    { href: "/work/observer/protocols", ...t.tools.protocols },
    ...(decides ? [{ href: "/work/observer/accreditations", ...t.tools.accreditations }] : []),
  ];
  return (
    <Page title={t.observer} lead={t.observerLead}>
      <ul class="cards">
        {tools.map((tool) => (
          <li key={tool.href} class="card">
            <h2>
              <a href={tool.href}>{tool.name}</a>
            </h2>
            <p>{tool.purpose}</p>
          </li>
        ))}
      </ul>
      {canAsk && (
        <section>
          <h2>{t.accreditation}</h2>
          <Loaded from={mine}>
            {(data) =>
              data.items.length === 0 ? (
                <p>{t.noAccreditation}</p>
              ) : (
                <ul class="plain">
                  {data.items.map((each) => (
                    <li key={each.id} class="card">
                      <Mine accreditation={each} places={places} />
                    </li>
                  ))}
                </ul>
              )
            }
          </Loaded>
          <p>
            <a class="button" href="/work/observer/apply">
              {t.apply}
            </a>
          </p>
        </section>
      )}
    </Page>
  );
}

function Mine({ accreditation, places }: { accreditation: Accreditation; places: Places }) {
  const t = useMessages(observationMessages);
  return (
    <>
      <p>
        <AccreditationTag state={accreditation.state} /> {t.kinds[accreditation.kind] ?? accreditation.kind}
      </p>
      <dl class="facts">
        <dt>{t.primary}</dt>
        <dd>{places.primary(accreditation.primary)}</dd>
        <dt>{t.territories}</dt>
        <dd>{accreditation.territories.map(places.territory).join(", ")}</dd>
        <dt>{t.asked}</dt>
        <dd>{dateTime(accreditation.applied_at)}</dd>
        {accreditation.decided_at && (
          <>
            <dt>{t.decided}</dt>
            <dd>{dateTime(accreditation.decided_at)}</dd>
          </>
        )}
        {accreditation.reason && (
          <>
            <dt>{t.reason}</dt>
            <dd>{accreditation.reason}</dd>
          </>
        )}
      </dl>
    </>
  );
}

const LOOK: Record<string, string> = { ACCREDITED: "tag tag-good", REFUSED: "tag tag-error" };

export function AccreditationTag({ state }: { state: string }) {
  const t = useMessages(observationMessages);
  return <span class={LOOK[state] ?? "tag"}>{t.states[state] ?? state}</span>;
}
