import { useMessages } from "../../i18n/catalogue";
import { usePolled } from "../station/usePolled";
import { operationsMessages } from "./messages";

const EVERY_MS = 10_000;

/** Which services say that they are ready; only where the gateway tells. */
export function Readiness() {
  const t = useMessages(operationsMessages);
  const status = usePolled<{ services?: { name: string; ready: boolean }[] }>("/status.json", EVERY_MS);
  const services = status.data?.services;
  if (!Array.isArray(services)) {
    return null;
  }
  return (
    <>
      <h2>{t.readiness}</h2>
      <ul class="plain">
        {services.map((each) => (
          <li key={each.name}>
            <span class={each.ready ? "tag tag-good" : "tag tag-error"}>
              {each.ready ? t.ready : t.notReady}
            </span>{" "}
            {each.name}
          </li>
        ))}
      </ul>
    </>
  );
}
