import type { Application, Declarations, Nomination, RuleVersion, Sex } from "../common/api";
import type { Uploaded } from "../common/DocumentUpload";

/** An application as it is being filled in. */
export interface ApplicationDraft {
  name: { kk: string; ru: string; en: string };
  iin: string;
  sex: Sex | "";
  birthDate: string;
  years: string;
  membership: "member" | "applied" | "none";
  appliedOn: string;
  declared: Partial<Declarations>;
  groups: string[];
  newFace: boolean;
  territory: string;
  contests: string[];
  documents: Record<string, Uploaded[]>;
  meeting: { ppoCode: string; date: string; protocol: string; attended: string; inFavour: string };
}

export function emptyDraft(territory = ""): ApplicationDraft {
  return {
    name: { kk: "", ru: "", en: "" },
    iin: "",
    sex: "",
    birthDate: "",
    years: "",
    membership: "member",
    appliedOn: "",
    declared: {},
    groups: [],
    newFace: false,
    territory,
    contests: [],
    documents: {},
    meeting: { ppoCode: "", date: "", protocol: "", attended: "", inFavour: "" },
  };
}

/** What was submitted, to be corrected. Documents that are there stay; only further ones are uploaded. */
export function draftOf(application: Application): ApplicationDraft {
  return {
    name: {
      kk: application.name.kk ?? "",
      ru: application.name.ru ?? "",
      en: application.name.en ?? "",
    },
    iin: application.iin,
    sex: application.sex,
    birthDate: application.birth_date,
    years: String(application.citizenship_years_resident),
    membership: application.party_member ? "member" : application.membership_applied ? "applied" : "none",
    appliedOn: application.membership_applied_on ?? "",
    declared: { ...application.declarations },
    groups: [...application.special_groups],
    newFace: application.new_face,
    territory: application.territory_id,
    contests: [...application.contest_ids],
    documents: {},
    meeting: {
      ppoCode: application.ppo_code ?? "",
      date: application.meeting_date ?? "",
      protocol: application.protocol_number ?? "",
      attended: application.attended?.toString() ?? "",
      inFavour: application.for?.toString() ?? "",
    },
  };
}

/** The body of a submission or a correction. */
export function requestOf(draft: ApplicationDraft, by: Nomination): Record<string, unknown> {
  const name = { kk: draft.name.kk.trim(), ru: draft.name.ru.trim(), en: draft.name.en.trim() };
  return {
    name,
    iin: draft.iin.replaceAll(" ", ""),
    ...(draft.sex === "" ? {} : { sex: draft.sex }),
    ...(draft.birthDate === "" ? {} : { birth_date: draft.birthDate }),
    citizenship_years_resident: whole(draft.years) ?? 0,
    party_member: draft.membership === "member",
    membership_applied: draft.membership === "applied",
    ...(draft.membership === "applied" && draft.appliedOn !== ""
      ? { membership_applied_on: draft.appliedOn }
      : {}),
    declarations: {
      ...draft.declared,
      no_conviction: draft.declared.no_conviction ?? false,
      no_corruption: draft.declared.no_corruption ?? false,
    },
    special_groups: draft.groups,
    new_face: draft.newFace,
    territory_id: draft.territory,
    contest_ids: draft.contests,
    documents: Object.entries(draft.documents).flatMap(([kind, uploaded]) =>
      uploaded.map((each) => ({ kind, id: each.id })),
    ),
    ...(by === "PPO" ? meetingOf(draft.meeting) : {}),
  };
}

function meetingOf(meeting: ApplicationDraft["meeting"]): Record<string, unknown> {
  const attended = whole(meeting.attended);
  const inFavour = whole(meeting.inFavour);
  return {
    ...(meeting.ppoCode.trim() === "" ? {} : { ppo_code: meeting.ppoCode.trim() }),
    ...(meeting.date === "" ? {} : { meeting_date: meeting.date }),
    ...(meeting.protocol.trim() === "" ? {} : { protocol_number: meeting.protocol.trim() }),
    ...(attended === undefined ? {} : { attended }),
    ...(inFavour === undefined ? {} : { for: inFavour }),
  };
}

function whole(text: string): number | undefined {
  return /^\d+$/.test(text.trim()) ? Number(text.trim()) : undefined;
}

/** What the rules are asked before anything is sent: no name, no IIN. */
export function checkOf(
  draft: ApplicationDraft,
  kindsThere: readonly string[],
): Record<string, unknown> | undefined {
  if (draft.sex === "" || draft.birthDate === "") {
    return undefined;
  }
  const declarations: Record<string, boolean> = {};
  for (const [name, said] of Object.entries(draft.declared)) {
    if (said !== undefined) {
      declarations[name.toUpperCase()] = said;
    }
  }
  const uploaded = Object.entries(draft.documents).filter(([, files]) => files.length > 0);
  return {
    birth_date: draft.birthDate,
    sex: draft.sex,
    citizenship_years_resident: whole(draft.years) ?? 0,
    party_member: draft.membership === "member",
    membership_applied: draft.membership === "applied",
    ...(draft.membership === "applied" && draft.appliedOn !== ""
      ? { membership_applied_on: draft.appliedOn }
      : {}),
    declarations,
    contest_ids: draft.contests,
    documents: [...new Set([...kindsThere, ...uploaded.map(([kind]) => kind)])],
  };
}

/** Date of birth and sex, which the first seven digits of an IIN say. */
export function factsOfIin(iin: string): { birthDate: string; sex: Sex } | undefined {
  const found = /^(\d\d)(\d\d)(\d\d)([1-6])\d{5}$/.exec(iin.replaceAll(" ", ""));
  if (!found) {
    return undefined;
  }
  const [, year, month, day, century] = found;
  const digit = Number(century);
  const birthDate = `${17 + Math.ceil(digit / 2)}${year}-${month}-${day}`;
  const real = new Date(`${birthDate}T00:00:00Z`);
  if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== birthDate) {
    return undefined;
  }
  return { birthDate, sex: digit % 2 === 1 ? "MALE" : "FEMALE" };
}

/** The version of the rules that holds on a day (`2026-11-22`). */
export function rulesOn(versions: readonly RuleVersion[], day: string): RuleVersion | undefined {
  return [...versions]
    .reverse()
    .find(
      (each) =>
        (each.valid_from === undefined || each.valid_from <= day) &&
        (each.valid_to === undefined || day <= each.valid_to),
    );
}

/** What is asked to be declared: two things always, more where a rule wants it. */
export function declarationsOf(rules: RuleVersion | undefined): (keyof Declarations)[] {
  const asked: (keyof Declarations)[] = ["no_conviction", "no_corruption"];
  for (const rule of rules?.rules ?? []) {
    if (rule.declaration === "CITIZEN") {
      asked.push("citizen");
    } else if (rule.declaration === "NOT_EXPELLED") {
      asked.push("not_expelled");
    }
  }
  return asked;
}

/** Kinds of documents to be uploaded: the required ones, then those that prove what is declared. */
export function kindsOf(
  settings: { required_documents: string[]; required_of_organisations: string[] },
  rules: RuleVersion | undefined,
  by: Nomination,
): { kind: string; required: boolean }[] {
  const required = new Set([
    ...settings.required_documents,
    ...(by === "PPO" ? settings.required_of_organisations : []),
  ]);
  const proofs = (rules?.rules ?? [])
    .map((rule) => rule.evidence)
    .filter((kind): kind is string => kind !== undefined && !required.has(kind));
  return [
    ...[...required].map((kind) => ({ kind, required: true })),
    ...[...new Set([...proofs, "identity", "programme", "other"])]
      .filter((kind) => !required.has(kind))
      .map((kind) => ({ kind, required: false })),
  ];
}
