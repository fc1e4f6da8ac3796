import { useState } from "preact/hooks";
import { post } from "../../../api/http";
import { type Action, type Page as PageOf, useAction, useResource } from "../../../api/resource";
import { useMessages } from "../../../i18n/catalogue";
import { Dialog } from "../../../ui/Dialog";
import { Failure } from "../../../ui/Failure";
import { Form, violationOf } from "../../../ui/Form";
import { Notice } from "../../../ui/Notice";
import {
  type Eligibility,
  type FieldReason,
  type Nomination,
  type NominationTerms,
  primaryPath,
  type RuleVersion,
} from "../common/api";
import { dayOf } from "../common/localTime";
import { Rules } from "../common/Rules";
import { AboutPerson } from "./AboutPerson";
import { AboutStanding } from "./AboutStanding";
import { DeclarationFields } from "./DeclarationFields";
import { DocumentFields } from "./DocumentFields";
import { type ApplicationDraft, checkOf, rulesOn } from "./draft";
import { MeetingFields } from "./MeetingFields";
import { applyMessages } from "./messages";

interface Props {
  primary: string;
  by: Nomination;
  draft: ApplicationDraft;
  setDraft: (change: (before: ApplicationDraft) => ApplicationDraft) => void;
  send: Action<[]>;
  submit: string;
  /** What the registrar asked to be corrected. */
  asked?: readonly FieldReason[];
  /** Kinds of documents that are there already. */
  kindsThere?: readonly string[];
}

/** What each group of fields needs. */
export interface Part {
  draft: ApplicationDraft;
  change: (changes: Partial<ApplicationDraft>) => void;
  /** What is wrong with a member of the request: by the registrar, or by the service. */
  flaw: (field: string) => string | undefined;
}

/** The form of an application. The rules are asked before it is sent, and each says why. */
export function ApplicationForm({ primary, by, draft, setDraft, send, submit, asked, kindsThere }: Props) {
  const t = useMessages(applyMessages);
  const terms = useResource<NominationTerms>(`${primaryPath(primary)}/nomination`);
  const versions = useResource<PageOf<RuleVersion>>(`${primaryPath(primary)}/rules`);
  const [checked, setChecked] = useState<Eligibility>();
  const [asking, setAsking] = useState(false);
  const rules = rulesOn(versions.data?.items ?? [], dayOf(Date.now()));
  const body = checkOf(draft, kindsThere ?? []);
  const check = useAction(async (sending: boolean) => {
    const found = await post<Eligibility>(`${primaryPath(primary)}/rules/check`, body);
    setChecked(found);
    if (sending) {
      if (found.findings.some((each) => each.outcome === "NOT_MET")) {
        setAsking(true);
      } else {
        await send.run();
      }
    }
  });
  const part: Part = {
    draft,
    change: (changes) => setDraft((before) => ({ ...before, ...changes })),
    flaw: (field) => violationOf(send.error, field) ?? asked?.find((each) => each.field === field)?.reason,
  };
  const busy = send.busy || check.busy;
  return (
    <Form onSubmit={() => void (body === undefined ? send.run() : check.run(true))} label={submit}>
      <AboutPerson {...part} locked={asked !== undefined} />
      <AboutStanding {...part} primary={primary} by={by} />
      {by === "PPO" && <MeetingFields {...part} />}
      <DeclarationFields {...part} rules={rules} />
      {terms.data && (
        <DocumentFields
          {...part}
          settings={terms.data.settings}
          rules={rules}
          by={by}
          there={kindsThere ?? []}
        />
      )}
      <div aria-live="polite">
        {checked && (
          <>
            <h2>{t.checkTitle}</h2>
            <Notice kind={checked.may_stand ? "good" : "warning"}>
              {checked.may_stand ? t.mayStand : t.mayNotStand}
            </Notice>
            <Rules eligibility={checked} />
          </>
        )}
      </div>
      <Failure error={check.error} />
      <Failure error={send.error} />
      <div class="buttons">
        <button
          type="button"
          class="button"
          disabled={busy || body === undefined}
          onClick={() => check.run(false)}
        >
          {t.check}
        </button>
        <button type="submit" class="button button-primary" disabled={busy}>
          {submit}
        </button>
      </div>
      {body === undefined && <p class="muted">{t.checkNeeds}</p>}
      {asking && (
        <Dialog title={t.notMetTitle} onClose={() => setAsking(false)}>
          <p>{t.notMetText}</p>
          <div class="buttons">
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {t.lookAgain}
            </button>
            <button
              type="button"
              class="button button-primary"
              onClick={() => {
                setAsking(false);
                void send.run();
              }}
            >
              {t.sendAnyway}
            </button>
          </div>
        </Dialog>
      )}
    </Form>
  );
}
