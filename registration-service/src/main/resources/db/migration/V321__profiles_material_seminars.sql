-- One form for every candidate. What is published stays public until another version is approved.
create table candidate_profile (
    candidacy_id uuid primary key references candidacy,
    version bigint not null check (version > 0),
    state text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')),
    form jsonb not null,
    return_reason text,
    changed_at timestamptz not null,
    published jsonb,
    published_at timestamptz,
    -- Why it may be corrected after the deadline, and who opened it; somebody else publishes it then.
    correction jsonb,
    correction_by text,
    correction_person text,
    published_correction jsonb,
    check ((correction is null) = (correction_by is null)),
    check ((correction is null) = (correction_person is null)),
    check ((state = 'RETURNED') = (return_reason is not null)),
    check ((published is null) = (published_at is null))
);
create table candidate_profile_version (
    candidacy_id uuid not null references candidacy,
    version bigint not null,
    state text not null,
    form jsonb not null,
    reason text,
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (candidacy_id, version)
);
create trigger candidate_profile_version_immutable before update or delete on candidate_profile_version
    for each row execute function refuse_row_change();

create table material_report (
    id uuid primary key,
    sequence bigint generated always as identity unique,
    primary_id text not null references primary_run,
    kind text not null check (kind in ('POSTER', 'LEAFLET', 'BANNER', 'OTHER')),
    territory_id text not null references territory,
    place text not null,
    seen_at timestamptz not null,
    description text not null,
    candidacy_id uuid references candidacy,
    document_ids text[] not null,
    state text not null check (state in ('REPORTED', 'DISMISSED', 'CASE_OPENED', 'DUPLICATE')),
    answer text,
    duplicate_of uuid references material_report check (duplicate_of <> id),
    case_id uuid,
    version bigint not null check (version > 0),
    reported_by text not null,
    reported_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    check ((state = 'REPORTED') = (decided_by is null)),
    check ((state = 'DUPLICATE') = (duplicate_of is not null)),
    check ((state = 'CASE_OPENED') = (case_id is not null)),
    check (state <> 'DISMISSED' or answer is not null)
);
create index material_report_by_territory on material_report (primary_id, territory_id, sequence);
create index material_report_by_reporter on material_report (reported_by, reported_at);

create table seminar (
    id uuid primary key,
    sequence bigint generated always as identity unique,
    primary_id text not null references primary_run,
    territory_id text references territory,
    topic jsonb not null,
    place text not null,
    starts_at timestamptz not null,
    capacity integer not null check (capacity > 0),
    state text not null check (state in ('ANNOUNCED', 'CANCELLED')),
    version bigint not null check (version > 0),
    organised_by text not null
);
create table seminar_seat (
    seminar_id uuid not null references seminar,
    candidacy_id uuid not null references candidacy,
    registered_at timestamptz not null,
    attended boolean,
    recorded_by text,
    recorded_at timestamptz,
    primary key (seminar_id, candidacy_id)
);
create index seminar_seat_by_candidacy on seminar_seat (candidacy_id);
