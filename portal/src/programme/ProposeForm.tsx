import { useRef, useState } from "preact/hooks";
import { newKey } from "../api/http";
import { ProblemError } from "../api/problem";
import { useAction } from "../api/resource";
import { useMessages } from "../i18n/catalogue";
import { inLanguage, useLanguage } from "../i18n/language";
import { Failure } from "../ui/Failure";
import { Form, SelectField, TextArea, violationOf } from "../ui/Form";
import { Notice } from "../ui/Notice";
import { PROPOSAL_MAX, PROPOSAL_MIN, type Programme, type Proposal, propose } from "./api";
import { programmeMessages } from "./messages";

/** The form of a proposal; the same attempt sent twice makes one proposal. */
export function ProposeForm({ programme, firstBlock }: { programme: Programme; firstBlock: string }) {
  const t = useMessages(programmeMessages);
  const { language } = useLanguage();
  const [block, setBlock] = useState(
    programme.blocks.some((each) => each.id === firstBlock) ? firstBlock : "",
  );
  const [text, setText] = useState("");
  const [written, setWritten] = useState<"kk" | "ru">(language === "kk" ? "kk" : "ru");
  const [made, setMade] = useState<Proposal>();
  const [short, setShort] = useState(false);
  const key = useRef(newKey());
  const send = useAction(async () => {
    const proposal = { programme_id: programme.id, text: text.trim(), language: written };
    try {
      setMade(await propose(block === "" ? proposal : { ...proposal, block_id: block }, key.current));
      key.current = newKey();
    } catch (failure) {
      if (failure instanceof ProblemError) {
        // Refused, so nothing was made: what is corrected is another request.
        key.current = newKey();
      }
      throw failure;
    }
  });
  if (made !== undefined) {
    return (
      <Notice kind="good" title={t.sentTitle}>
        <p>{t.sentText}</p>
        <p class="buttons">
          <a class="button button-primary" href={`/proposals/${made.id}`}>
            {t.sentSee}
          </a>
          <button
            type="button"
            class="button"
            onClick={() => {
              setMade(undefined);
              setText("");
            }}
          >
            {t.another}
          </button>
        </p>
      </Notice>
    );
  }
  const tooShort = short && text.trim().length < PROPOSAL_MIN ? t.tooShort(PROPOSAL_MIN) : undefined;
  return (
    <Form
      label={t.propose}
      onSubmit={() => {
        setShort(true);
        if (text.trim().length >= PROPOSAL_MIN) {
          send.run();
        }
      }}
    >
      <SelectField
        label={t.about}
        value={block}
        onValue={setBlock}
        options={[
          { value: "", label: t.wholeProgramme },
          ...programme.blocks.map((each) => ({ value: each.id, label: inLanguage(each.heading) })),
        ]}
      />
      <SelectField
        label={t.writtenIn}
        value={written}
        onValue={(value) => setWritten(value === "kk" ? "kk" : "ru")}
        options={[
          { value: "kk", label: t.languageNames.kk },
          { value: "ru", label: t.languageNames.ru },
        ]}
      />
      <TextArea
        label={t.yourText}
        hint={t.yourTextHint(PROPOSAL_MIN, PROPOSAL_MAX)}
        error={tooShort ?? violationOf(send.error, "text")}
        value={text}
        onValue={setText}
        rows={8}
        maxLength={PROPOSAL_MAX}
        lang={written}
        required
      />
      <p class="muted">{t.characters(text.trim().length, PROPOSAL_MAX)}</p>
      {send.error !== undefined && <Failure error={send.error} />}
      <button type="submit" class="button button-primary" disabled={send.busy}>
        {t.send}
      </button>
    </Form>
  );
}
