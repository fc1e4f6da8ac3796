import { useState } from "preact/hooks";
import { useAction } from "../api/resource";
import { useMessages } from "../i18n/catalogue";
import { useSession } from "../session/useSession";
import { Failure } from "../ui/Failure";
import { type Supported, support } from "./api";
import { programmeMessages } from "./messages";

/** Counts one's support; to do it again changes nothing, so nobody has to fear a second click. */
export function SupportButton({ id, supports }: { id: string; supports: number }) {
  const t = useMessages(programmeMessages);
  const session = useSession();
  const [done, setDone] = useState<Supported>();
  const act = useAction(async () => setDone(await support(id)));
  const message = done === undefined ? "" : done.added ? t.supported : t.supportedBefore;
  return (
    <>
      <p>
        <strong>{t.supportCount(done?.supports ?? supports)}</strong>{" "}
        {session === undefined ? (
          <a class="button" href={`/login?to=${encodeURIComponent(`/proposals/${id}`)}`}>
            {t.loginToSupport}
          </a>
        ) : (
          done === undefined && (
            <button type="button" class="button" disabled={act.busy} onClick={() => act.run()}>
              {act.busy ? t.supporting : t.support}
            </button>
          )
        )}
      </p>
      <p role="status">{message}</p>
      {act.error !== undefined && <Failure error={act.error} />}
    </>
  );
}
