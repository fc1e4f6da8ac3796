import { useEffect, useState } from "preact/hooks";
import { useMessages } from "../../i18n/catalogue";
import { Failure } from "../../ui/Failure";
import { Notice } from "../../ui/Notice";
import { type StrikeOff, strikeOffsPath } from "./api";
import { stationMessages } from "./messages";
import { usePolled } from "./usePolled";

const EVERY_MS = 2000;

/** Whether a paper may be handed out; asked again until that is certain. */
export function StrikeOffState({
  primary,
  order,
  onSettled,
}: {
  primary: string;
  order: StrikeOff;
  onSettled: () => void;
}) {
  const t = useMessages(stationMessages);
  const [settled, setSettled] = useState(isSettled(order));
  const now = usePolled<StrikeOff>(settled ? undefined : `${strikeOffsPath(primary)}/${order.id}`, EVERY_MS);
  const [state, setState] = useState(order);
  const { data } = now;
  useEffect(() => {
    if (data !== undefined) {
      setState(data);
      if (isSettled(data)) {
        setSettled(true);
        onSettled();
      }
    }
  }, [data, onSettled]);
  return (
    <>
      <Failure error={now.error} />
      {state.paper === "HAND_OUT" && (
        <Notice kind="good" title={t.paper.handOut}>
          {t.paper.handOutText}
        </Notice>
      )}
      {state.paper === "VOTED_ELECTRONICALLY" && (
        <Notice kind="error" title={t.paper.voted}>
          {t.paper.votedText}
        </Notice>
      )}
      {state.paper !== "HAND_OUT" && state.paper !== "VOTED_ELECTRONICALLY" && (
        <Notice kind="warning" title={t.paper.pending}>
          {t.paper.pendingText}
        </Notice>
      )}
    </>
  );
}

function isSettled({ paper }: StrikeOff): boolean {
  return paper === "HAND_OUT" || paper === "VOTED_ELECTRONICALLY";
}
