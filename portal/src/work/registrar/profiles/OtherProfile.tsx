import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { useMessages } from "../../../i18n/catalogue";
import { Form, TextField } from "../../../ui/Form";
import { registrarMessages } from "../messages";
import type { Candidacy } from "./ProfileQueuePage";

interface Props {
  candidacies: readonly Candidacy[];
  address: (id: string) => string;
}

/** Finds a profile that waits for nobody, by the candidate's registration number. */
export function OtherProfile({ candidacies, address }: Props) {
  const t = useMessages(registrarMessages);
  const { route } = useLocation();
  const [number, setNumber] = useState("");
  const [missing, setMissing] = useState(false);
  const show = () => {
    const found = candidacies.find((each) => each.registration_number === number.trim());
    setMissing(found === undefined);
    if (found) {
      route(address(found.candidacy_id));
    }
  };
  return (
    <>
      <h2>{t.otherProfile}</h2>
      <Form onSubmit={show} label={t.otherProfile}>
        <TextField
          label={t.otherProfile}
          hint={t.otherProfileHint}
          inputMode="numeric"
          value={number}
          onValue={setNumber}
          error={missing ? t.noSuchCandidate : undefined}
        />
        <button type="submit" class="button" disabled={number.trim() === ""}>
          {t.show}
        </button>
      </Form>
    </>
  );
}
