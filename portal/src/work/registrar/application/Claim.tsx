import { post, remove } from "../../../api/http";
import { useAction } from "../../../api/resource";
import { useMessages } from "../../../i18n/catalogue";
import { useSession } from "../../../session/useSession";
import { Failure } from "../../../ui/Failure";
import { Notice } from "../../../ui/Notice";
import { type Application, applicationPath } from "../../candidacy/common/api";
import { registrarMessages } from "../messages";
import { useShortcuts } from "../useShortcuts";

interface Props {
  primary: string;
  application: Application;
  me: string | undefined;
  changed: () => void;
}

/** Takes the application, so that nobody of the office decides on it meanwhile, or gives it back. */
export function Claim({ primary, application, me, changed }: Props) {
  const t = useMessages(registrarMessages);
  const session = useSession();
  const mine = application.claimed_by !== undefined && application.claimed_by === me;
  const another = application.claimed_by !== undefined && !mine;
  const act = useAction(async () => {
    const path = `${applicationPath(primary, application.id)}/claim`;
    await (application.claimed_by === undefined ? post(path) : remove(path));
    changed();
  });
  const open = application.state === "SUBMITTED" || application.state === "CORRECTION";
  const may = open && session?.roles.includes("registrar") && (!another || session.territories.includes("*"));
  useShortcuts(may ? { KeyZ: () => void act.run() } : {});
  return (
    <>
      {another && <Notice kind="warning">{t.claimedByAnother}</Notice>}
      {mine && <p>{t.claimedByMe}</p>}
      {may && (
        <button
          type="button"
          class="button"
          disabled={act.busy}
          aria-keyshortcuts="Alt+Z"
          onClick={() => act.run()}
        >
          {application.claimed_by === undefined ? t.claim : another ? t.takeAway : t.release}
        </button>
      )}
      <Failure error={act.error} />
    </>
  );
}
