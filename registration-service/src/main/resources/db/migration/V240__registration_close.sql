-- A registrar proposes, a controller who is somebody else countersigns exactly what was proposed: another account, and
-- another person, for one phone can have several accounts.
create table registration_close (
    id uuid primary key,
    primary_id text not null references primary_run,
    content_sha256 text not null,
    contests integer not null,
    elections integer not null,
    candidates integer not null,
    -- What does not stand in the way of the close, and was shown to whoever signed.
    remarks jsonb not null,
    proposed_by text not null,
    proposed_person text not null,
    proposed_at timestamptz not null,
    state text not null check (state in ('PROPOSED', 'REPLACED', 'COUNTERSIGNED')),
    countersigned_by text check (countersigned_by <> proposed_by),
    countersigned_person text check (countersigned_person <> proposed_person),
    countersigned_at timestamptz,
    check ((state = 'COUNTERSIGNED') = (countersigned_by is not null)),
    check ((countersigned_by is null) = (countersigned_at is null)),
    check ((countersigned_by is null) = (countersigned_person is null))
);
create unique index registration_close_one_alive on registration_close (primary_id) where state <> 'REPLACED';

-- Elections whose credentials the credential authority is to make; it reads this table and nothing else here.
create table planned_election (
    uuid text primary key,
    primary_id text not null references primary_run,
    territory_ids text[] not null,
    contest_ids text[] not null,
    name json not null,
    -- The roll of late admissions that votes in it; null: the roll of the primary.
    supplementary_roll uuid,
    state text not null check (state in ('CREDENTIALS_WANTED', 'PUBLISHED'))
);
create index planned_election_by_primary on planned_election (primary_id);
grant select on planned_election to credential_authority;

create table ballot_paper (
    election_uuid text primary key references planned_election,
    bytes bytea not null,
    sha256 text not null
);
create trigger ballot_paper_immutable before update or delete on ballot_paper
    for each row execute function refuse_row_change();
