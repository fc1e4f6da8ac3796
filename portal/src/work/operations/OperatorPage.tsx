import { useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { Page } from "../../ui/Page";
import { SERVICES } from "./api";
import { BallotBox } from "./BallotBox";
import { operationsMessages } from "./messages";
import { Readiness } from "./Readiness";
import { ServiceCard } from "./ServiceCard";
import { Sms } from "./Sms";
import { useReadings } from "./useReadings";
import { WaitingProposals } from "./WaitingProposals";

/** What the platform is doing now: traffic, queue, backlog, errors. */
export default function OperatorPage() {
  const t = useMessages(operationsMessages);
  const readings = useReadings();
  const primaries = useResource<{ items: { id: string }[] }>("/api/registration/primaries");
  const voting = readings["voting-service"]?.history?.last;
  return (
    <Page title={t.title} lead={t.lead} wide>
      <div class="buttons">
        <a class="button" href="/work/operator/calendar">
          {t.calendar.title}
        </a>
      </div>
      {primaries.data?.items.map((each) => (
        <WaitingProposals key={each.id} primary={each.id} />
      ))}
      <Readiness />
      <BallotBox voting={voting} />
      <h2>{t.services}</h2>
      <p class="muted">{t.onePod}</p>
      <div class="cards">
        {SERVICES.map(({ name }) => (
          <ServiceCard key={name} name={name} known={readings[name]} />
        ))}
      </div>
      <Sms />
    </Page>
  );
}
