-- Asked for at the station desk; the credential authority alone can say which credential it concerns.
create table strike_off (
    id uuid primary key,
    primary_id text not null,
    member_id uuid not null references member,
    territory_id text not null,
    cause text not null check (cause in ('PAPER', 'EXPULSION')),
    -- Of the station that hands the paper out, where one is named.
    station_id text,
    requested_by text not null,
    requested_at timestamptz not null,
    unique (primary_id, member_id, cause)
);
create trigger strike_off_immutable before update or delete on strike_off
    for each row execute function refuse_row_change();
grant select on strike_off to credential_authority;
create index strike_off_by_station on strike_off (primary_id, station_id);

-- Nobody is expelled by one person: the strike-off is made when another controller countersigns.
create table expulsion_proposal (
    id uuid primary key,
    primary_id text not null,
    member_id uuid not null references member,
    territory_id text not null,
    proposed_by text not null,
    proposed_person text not null,
    proposed_at timestamptz not null,
    countersigned_by text check (countersigned_by <> proposed_by),
    countersigned_person text check (countersigned_person <> proposed_person),
    countersigned_at timestamptz,
    unique (primary_id, member_id),
    check ((countersigned_by is null) = (countersigned_at is null)),
    check ((countersigned_by is null) = (countersigned_person is null))
);
