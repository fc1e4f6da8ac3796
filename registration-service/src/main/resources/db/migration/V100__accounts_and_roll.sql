create function refuse_row_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end $$;

-- A person who is or was on a roll. The id is what tokens and the credential authority know. Besides here an IIN is in
-- applications, which anybody may make, and in grants of staff roles to members.
create table member (
    id uuid primary key,
    iin text not null unique check (iin ~ '^[0-9]{12}$')
);

create table roll_entry (
    primary_id text not null,
    member_id uuid not null references member,
    last_name text not null,
    first_name text not null,
    middle_name text,
    phone text,
    territory_id text not null,
    ppo_code text not null,
    joined_on date not null,
    primary key (primary_id, member_id)
);
create index roll_entry_by_territory on roll_entry (primary_id, territory_id);
create index roll_entry_by_member on roll_entry (member_id);
create index roll_entry_by_phone on roll_entry (phone);

-- The roll of a primary as it votes: from here on its entries do not change. The salt keeps the published hash from
-- being a test for guessed members.
create table frozen_roll (
    primary_id text primary key,
    sha256 text not null,
    salt bytea not null,
    members integer not null,
    joined_by date,
    frozen_at timestamptz not null,
    frozen_by text not null
);
create trigger frozen_roll_immutable before update or delete on frozen_roll
    for each row execute function refuse_row_change();

create function refuse_change_of_frozen_roll() returns trigger language plpgsql as $$
begin
    if exists (select from frozen_roll where primary_id = coalesce(new.primary_id, old.primary_id)) then
        raise exception 'the roll is frozen' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger roll_entry_frozen before insert or update or delete on roll_entry
    for each row execute function refuse_change_of_frozen_roll();

-- All that the credential authority sees of a voter: no IIN and no name; the phone is for the notice of a release.
create view frozen_voter as
    select entry.primary_id, entry.member_id, entry.territory_id, entry.phone
    from roll_entry entry join frozen_roll roll on roll.primary_id = entry.primary_id
    where roll.joined_by is null or entry.joined_on <= roll.joined_by;
grant select on frozen_voter to credential_authority;

create table roll_import (
    id uuid primary key,
    primary_id text not null,
    dry_run boolean not null,
    accepted integer not null,
    refused integer not null,
    applied integer not null,
    sha256 text not null,
    imported_at timestamptz not null,
    imported_by text not null
);

create table roll_import_refusal (
    import_id uuid not null references roll_import,
    line integer not null,
    field text,
    reason text not null,
    primary key (import_id, line)
);
