create function refuse_row_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end $$;

-- The list of public credentials of an election, exact bytes, in the order of the credentials. It is derived from the
-- sealed ones when all of them are made: no table ever holds one public credential in a row of its own.
create table published_list (
    election_uuid text primary key,
    bytes bytea not null,
    sha256 text not null,
    electorate integer not null,
    encryption_key_id text not null,
    made_at timestamptz not null
);
create trigger published_list_immutable before update or delete on published_list
    for each row execute function refuse_row_change();

-- How far the credentials of an election are. Batches go by member id, and each moves after_member in its own
-- transaction: whoever is killed goes on behind the last batch.
create table generation (
    election_uuid text primary key,
    primary_id text not null,
    voters integer not null,
    made integer not null default 0 check (made between 0 and voters),
    after_member uuid,
    busy_millis bigint not null default 0,
    started_at timestamptz not null,
    updated_at timestamptz not null,
    destroyed_at timestamptz
);

-- A private credential under AES-256-GCM, bound to its election and member. The public one is derived when needed and
-- stored nowhere beside a member. One partition an election, so that destroying it drops files instead of marking rows.
create table sealed_credential (
    election_uuid text not null references generation,
    member_id uuid not null,
    territory_id text not null,
    key_id text not null,
    nonce bytea not null,
    sealed bytea not null,
    primary key (election_uuid, member_id)
) partition by list (election_uuid);
create index sealed_credential_by_member on sealed_credential (member_id);

-- The key under which everything is sealed again, for an order of two people; the key itself is in no table.
create table key_rotation (
    order_id uuid primary key,
    new_key_id text not null,
    resealed integer not null default 0,
    begun_at timestamptz not null
);

create table release (
    id bigint generated always as identity primary key,
    election_uuid text not null,
    member_id uuid not null,
    released_at timestamptz not null
);
create index release_by_member on release (member_id, released_at);

-- A notice to the phone of a member, written with the release it tells of. The phone is read from the roll when the
-- notice is sent and is not kept here. The gateway knows the notice by message_id, the same in every attempt.
create table release_notice (
    id bigint generated always as identity primary key,
    message_id uuid not null unique default gen_random_uuid(),
    election_uuid text not null,
    member_id uuid not null,
    state text not null check (state in ('WAITING', 'SENT', 'NO_PHONE', 'GIVEN_UP')),
    attempts integer not null default 0,
    next_at timestamptz not null,
    written_at timestamptz not null
);
create index release_notice_waiting on release_notice (next_at) where state = 'WAITING';

-- "It was not me": nothing more is released to this member, and no voting token issued, until two people lift it.
create table release_freeze (
    id uuid primary key,
    election_uuid text not null,
    member_id uuid not null,
    territory_id text not null,
    reported_at timestamptz not null,
    lifted_at timestamptz
);
create unique index release_freeze_one on release_freeze (election_uuid, member_id) where lifted_at is null;

-- Who has fetched a credential at least once; the login side may know that, and no more.
create table enrolment (
    election_uuid text not null,
    member_id uuid not null,
    territory_id text not null,
    enrolled_at timestamptz not null,
    primary key (election_uuid, member_id)
);

-- What is left of enrolments when the private credentials are destroyed.
create table enrolment_count (
    election_uuid text not null,
    territory_id text not null,
    enrolled integer not null,
    primary key (election_uuid, territory_id)
);

-- A strike-off in the ballot log. For a paper ballot, tally-service says afterwards whether a ballot was chained before.
create table strike_off_record (
    strike_off_id uuid not null,
    election_uuid text not null,
    recorded_at timestamptz not null,
    voted boolean,
    primary key (strike_off_id, election_uuid)
);
create index strike_off_record_unconfirmed on strike_off_record (recorded_at) where voted is null;

-- Sessions at a station whose terminal has fetched what it votes with; none does so twice. The session tells whose they
-- were only while it lasts, and that is not kept here.
create table kiosk_handover (
    session_id uuid primary key
);

-- Public keys of voting tokens, as the key files say; a key whose successor signs is good until its last token expires.
create table signing_key (
    key_id text primary key,
    jwk text not null,
    created_at timestamptz not null,
    published_until timestamptz
);

-- Orders of two people that are carried out, with figures.
create table order_done (
    order_id uuid primary key,
    done_at timestamptz not null,
    outcome jsonb not null
);

create view release_notice_figures as
    select g.primary_id, n.state, count(*)::int as notices, max(n.attempts) as attempts
    from release_notice n join generation g on g.election_uuid = n.election_uuid group by g.primary_id, n.state;

-- sealed_credential, release and release_notice are granted to nobody; nor is the time at which a person
-- enrolled, was frozen or struck off, for the log shows then what happened beside a credential.
grant usage on schema credential to registration;
grant select on published_list, signing_key, enrolment_count, release_notice_figures, order_done, kiosk_handover
    to registration;
grant select (election_uuid, primary_id, voters, made, busy_millis, started_at, updated_at, destroyed_at)
    on generation to registration;
grant select (election_uuid, member_id, territory_id) on enrolment to registration;
grant select (id, election_uuid, member_id, territory_id, lifted_at) on release_freeze to registration;
grant select (strike_off_id, election_uuid, voted) on strike_off_record to registration;
