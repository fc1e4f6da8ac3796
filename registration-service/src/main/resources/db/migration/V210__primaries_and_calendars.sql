create table primary_run (
    id text primary key,
    name jsonb not null,
    zone text not null,
    reference_date date not null,
    grace_seconds integer not null check (grace_seconds >= 0),
    extension_lead_seconds integer not null check (extension_lead_seconds >= 0),
    min_age integer not null check (min_age between 0 and 120),
    min_residence_years integer not null check (min_residence_years between 0 and 120),
    created_at timestamptz not null,
    created_by text not null,
    -- Set once, when the controller countersigns the close of registration: from then on contests, plan, draws,
    -- applications and the opening of voting are fixed. Whoever changes one of them locks this row for share.
    registration_closed_at timestamptz
);

create table calendar_version (
    primary_id text not null references primary_run,
    version bigint not null check (version > 0),
    phases jsonb not null,
    reason text not null,
    decision_number text not null,
    office text not null,
    decided_at timestamptz not null,
    decided_by text not null,
    primary key (primary_id, version)
);

create trigger calendar_version_immutable before update or delete on calendar_version
    for each row execute function refuse_row_change();
