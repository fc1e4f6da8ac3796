create function refuse_row_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end $$;

-- The list of public credentials of an election, exact bytes; made in one transaction with the sealed ones.
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

-- A private credential under AES-256-GCM, bound to its election and member. The public one is derived when needed and
-- stored nowhere beside a member.
create table sealed_credential (
    election_uuid text not null references published_list,
    member_id uuid not null,
    territory_id text not null,
    nonce bytea not null,
    sealed bytea not null,
    primary key (election_uuid, member_id)
);
create index sealed_credential_by_member on sealed_credential (member_id);

create table release (
    id bigint generated always as identity primary key,
    election_uuid text not null,
    member_id uuid not null,
    released_at timestamptz not null
);
create index release_by_member on release (member_id, released_at);

-- Who has fetched a credential at least once; the login side may know that, and no more.
create table enrolment (
    election_uuid text not null,
    member_id uuid not null,
    territory_id text not null,
    enrolled_at timestamptz not null,
    primary key (election_uuid, member_id)
);

create table strike_off_record (
    strike_off_id uuid not null,
    election_uuid text not null,
    recorded_at timestamptz not null,
    primary key (strike_off_id, election_uuid)
);

create table signing_key (
    key_id text primary key,
    jwk text not null,
    created_at timestamptz not null
);

-- sealed_credential and release are granted to nobody; nor is the time at which a person enrolled or a
-- strike-off went into the log, where it stands beside a credential.
grant usage on schema credential to registration;
grant select on published_list, signing_key to registration;
grant select (election_uuid, member_id, territory_id) on enrolment to registration;
grant select (strike_off_id, election_uuid) on strike_off_record to registration;
