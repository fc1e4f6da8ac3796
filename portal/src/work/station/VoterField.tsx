import { useMessages } from "../../i18n/catalogue";
import { TextField } from "../../ui/Form";
import { stationMessages } from "./messages";
import { isIin } from "./numbers";

/** The IIN of a voter's document; a slip of the finger is told before anything is asked. */
export function VoterField({ value, onValue }: { value: string; onValue: (iin: string) => void }) {
  const t = useMessages(stationMessages);
  return (
    <TextField
      label={t.iin}
      hint={t.iinHint}
      value={value}
      inputMode="numeric"
      autoComplete="off"
      maxLength={12}
      onValue={(typed) => onValue(typed.replace(/\D/g, ""))}
      error={value.length === 12 && !isIin(value) ? t.iinWrong : undefined}
    />
  );
}
