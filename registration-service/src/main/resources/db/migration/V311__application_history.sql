-- What was submitted, round by round, without the IIN, which never changes.
create table application_submission (
    application_id uuid not null references application,
    round integer not null check (round > 0),
    content jsonb not null,
    submitted_at timestamptz not null,
    submitted_by text not null,
    primary key (application_id, round)
);
create trigger application_submission_immutable before update or delete on application_submission
    for each row execute function refuse_row_change();

create table application_document (
    document_id uuid primary key references document,
    application_id uuid not null references application,
    kind text not null,
    round integer not null check (round > 0)
);
create index application_document_by_application on application_document (application_id);
create trigger application_document_immutable before update or delete on application_document
    for each row execute function refuse_row_change();

-- Every step of officials: what was decided on which round, by which version of the rules, on which facts and evidence.
create table application_decision (
    id bigint generated always as identity primary key,
    application_id uuid not null references application,
    round integer not null check (round > 0),
    step text not null check (step in ('REGISTERED', 'CORRECTION_ASKED', 'REFUSAL_PROPOSED', 'REFUSED', 'REFUSAL_SENT_BACK',
        'REINSTATEMENT_PROPOSED', 'REINSTATED', 'REINSTATEMENT_SENT_BACK')),
    reason text,
    fields jsonb not null,
    evaluation jsonb not null,
    evidence jsonb not null,
    decided_at timestamptz not null,
    decided_by text not null,
    decided_person text not null
);
create index application_decision_by_application on application_decision (application_id, id);
create trigger application_decision_immutable before update or delete on application_decision
    for each row execute function refuse_row_change();

-- How applications are handled in a primary; without a row as the program has it.
create table nomination_settings (
    primary_id text primary key references primary_run,
    version bigint not null check (version > 1),
    settings jsonb not null
);
