-- What accounts complain of and observers report. Who complained is read by the complainant's own requests only.
create table complaint (
    id uuid primary key,
    sequence bigint generated always as identity unique,
    primary_id text not null references primary_run,
    territory_id text not null references territory,
    candidacy_id uuid references candidacy,
    official_act text,
    ground text,
    text text not null,
    author text,
    author_person text,
    incident_id text unique,
    incident_version bigint,
    state text not null check (state in ('RECEIVED', 'JOINED', 'INADMISSIBLE', 'ANSWERED')),
    case_id uuid references control_case,
    answer text,
    received_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    version bigint not null check (version > 0),
    check ((author is null) = (incident_id is not null)),
    check ((author is null) = (author_person is null)),
    check ((incident_id is null) = (incident_version is null)),
    check (author is null or (candidacy_id is null) = (official_act is not null)),
    check ((state = 'JOINED') = (case_id is not null)),
    check ((state = 'RECEIVED') = (decided_by is null))
);
create index complaint_by_author on complaint (author, sequence);
create index complaint_by_person on complaint (author_person, received_at);
create index complaint_queue on complaint (primary_id, state, sequence);
create index complaint_by_case on complaint (case_id);
