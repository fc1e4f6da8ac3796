import { useMessages } from "../i18n/catalogue";
import { hasRole, useSession } from "../session/useSession";
import { Page } from "../ui/Page";
import { workMessages } from "./messages";
import { workPlaces } from "./workPlaces";

/** The work places of whoever is logged in. */
export default function WorkPage() {
  const t = useMessages(workMessages);
  const session = useSession();
  const mine = workPlaces.filter((place) => place.roles.length === 0 || hasRole(session, ...place.roles));
  return (
    <Page title={t.title} lead={t.lead}>
      <ul class="cards">
        {mine.map((place) => (
          <li key={place.href} class="card">
            <h2>
              <a href={place.href}>{t.places[place.name].name}</a>
            </h2>
            <p>{t.places[place.name].purpose}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
