-- Asked for at the station desk; the credential authority alone can say which credential it concerns.
create table strike_off (
    id uuid primary key,
    primary_id text not null,
    member_id uuid not null references member,
    territory_id text not null,
    cause text not null check (cause in ('PAPER', 'EXPULSION')),
    requested_by text not null,
    requested_at timestamptz not null,
    unique (primary_id, member_id, cause)
);
create trigger strike_off_immutable before update or delete on strike_off
    for each row execute function refuse_row_change();
grant select on strike_off to credential_authority;
