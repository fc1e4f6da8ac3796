import { useEffect, useState } from "preact/hooks";
import { useAction } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { Failure } from "../../ui/Failure";
import { Form, TextField } from "../../ui/Form";
import { unseal, WrongPassphrase } from "../device/seal";
import type { KeptCredential } from "../device/vault";
import { boothMessages } from "../messages";

interface Props {
  kept: KeptCredential;
  onOpen: (credential: string) => void;
}

/** Opens a kept credential; asks for the passphrase if it is sealed under one. */
export function Unlock({ kept, onOpen }: Props) {
  const t = useMessages(boothMessages).unlock;
  const [passphrase, setPassphrase] = useState("");
  const open = useAction(async () => onOpen(await unseal(kept.sealed, passphrase)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the credential is there
  useEffect(() => {
    if (kept.sealed.kind === "open") {
      onOpen(kept.sealed.credential);
    }
  }, [kept]);
  if (kept.sealed.kind === "open") {
    return null;
  }
  const wrong = open.error instanceof WrongPassphrase;
  return (
    <Form onSubmit={open.run}>
      <h2>{t.title}</h2>
      <TextField
        label={t.passphrase}
        type="password"
        autoComplete="current-password"
        value={passphrase}
        onValue={setPassphrase}
        error={wrong ? t.wrong : undefined}
      />
      {!wrong && <Failure error={open.error} />}
      <button type="submit" class="button button-primary" disabled={open.busy}>
        {t.open}
      </button>
    </Form>
  );
}
