import { useMessages } from "../../../i18n/catalogue";
import { TextField } from "../../../ui/Form";
import { commonMessages } from "../common/messages";
import type { Part } from "./ApplicationForm";
import { applyMessages } from "./messages";

/** The meeting that nominated; more than half of those present must have been in favour. */
export function MeetingFields({ draft, change, flaw }: Part) {
  const t = useMessages(applyMessages);
  const common = useMessages(commonMessages);
  const { meeting } = draft;
  const set = (changes: Partial<typeof meeting>) => change({ meeting: { ...meeting, ...changes } });
  const lost = Number(meeting.inFavour) * 2 <= Number(meeting.attended);
  const counted = meeting.attended !== "" && meeting.inFavour !== "";
  return (
    <fieldset>
      <legend>{t.meeting}</legend>
      <TextField
        label={common.fields.ppo_code ?? ""}
        value={meeting.ppoCode}
        onValue={(ppoCode) => set({ ppoCode })}
        maxLength={40}
        error={flaw("ppo_code")}
      />
      <TextField
        label={common.fields.meeting_date ?? ""}
        type="date"
        value={meeting.date}
        onValue={(date) => set({ date })}
        error={flaw("meeting_date")}
      />
      <TextField
        label={common.fields.protocol_number ?? ""}
        value={meeting.protocol}
        onValue={(protocol) => set({ protocol })}
        maxLength={100}
        error={flaw("protocol_number")}
      />
      <TextField
        label={common.fields.attended ?? ""}
        inputMode="numeric"
        value={meeting.attended}
        onValue={(attended) => set({ attended })}
        error={flaw("attended")}
      />
      <TextField
        label={common.fields.for ?? ""}
        hint={t.majorityHint}
        inputMode="numeric"
        value={meeting.inFavour}
        onValue={(inFavour) => set({ inFavour })}
        error={flaw("for") ?? (counted && lost ? t.notCarried : undefined)}
      />
    </fieldset>
  );
}
