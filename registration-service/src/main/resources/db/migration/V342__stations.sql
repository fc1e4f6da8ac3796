-- Polling stations. An offline station has no connection while it works: its members lose the electronic channel at
-- cut_off, and its roll is printed when it is known who of them voted electronically before.
create table station (
    primary_id text not null references primary_run,
    id text not null,
    version bigint not null default 1,
    name jsonb not null,
    territory_id text not null references territory,
    kind text not null check (kind in ('ONLINE', 'OFFLINE')),
    cut_off timestamptz,
    -- When the strike-offs of an offline station were ordered.
    cut_at timestamptz,
    officers text[] not null default '{}',
    primary key (primary_id, id),
    check ((kind = 'OFFLINE') = (cut_off is not null)),
    check (cut_at is null or kind = 'OFFLINE')
);

-- Where members live, as far as a roll knows it: a settlement is its party organisations. A roll has no addresses, and
-- every member is in one organisation, so nobody is in two settlements.
create table settlement (
    primary_id text not null references primary_run,
    id text not null,
    version bigint not null default 1,
    territory_id text not null references territory,
    name jsonb not null,
    -- Whether its members can vote electronically where they live; no offline station serves those who can.
    network boolean not null,
    primary key (primary_id, id),
    unique (primary_id, id, territory_id)
);

create table settlement_ppo (
    primary_id text not null,
    territory_id text not null,
    ppo_code text not null,
    settlement_id text not null,
    primary key (primary_id, territory_id, ppo_code),
    foreign key (primary_id, settlement_id, territory_id) references settlement (primary_id, id, territory_id)
);
create index settlement_ppo_by_settlement on settlement_ppo (primary_id, settlement_id);

-- The settlements that an offline station serves; each is served by one.
create table station_settlement (
    primary_id text not null,
    settlement_id text not null,
    station_id text not null,
    primary key (primary_id, settlement_id),
    foreign key (primary_id, settlement_id) references settlement,
    foreign key (primary_id, station_id) references station
);
create index station_settlement_by_station on station_settlement (primary_id, station_id);

-- An assignment by which somebody would lose the electronic way waits here for its second signature.
create table station_proposal (
    primary_id text not null,
    station_id text not null,
    settlements text[] not null,
    voters integer not null,
    proposed_by text not null,
    proposed_person text not null,
    proposed_at timestamptz not null,
    primary key (primary_id, station_id),
    foreign key (primary_id, station_id) references station
);

-- The printed roll, exact bytes. It names people and stays with officers of the station; its hash is published.
create table station_roll (
    primary_id text not null,
    station_id text not null,
    bytes bytea not null,
    sha256 text not null,
    voters integer not null,
    struck integer not null,
    made_at timestamptz not null,
    primary key (primary_id, station_id),
    foreign key (primary_id, station_id) references station
);
create trigger station_roll_immutable before update or delete on station_roll
    for each row execute function refuse_row_change();

-- What a station says about its papers after the vote, and what does not agree.
create table station_protocol (
    primary_id text not null,
    station_id text not null,
    received integer not null check (received >= 0),
    issued integer not null check (issued >= 0),
    spoiled integer not null check (spoiled >= 0),
    returned integer not null check (returned >= 0),
    cast_papers integer not null check (cast_papers >= 0),
    entitled integer not null,
    -- Sessions that were open at its terminals until then.
    terminal_sessions integer not null,
    findings text[] not null,
    submitted_by text not null,
    submitted_at timestamptz not null,
    primary key (primary_id, station_id),
    foreign key (primary_id, station_id) references station
);
create trigger station_protocol_immutable before update or delete on station_protocol
    for each row execute function refuse_row_change();

-- Everybody who votes, with name and party organisation; for officials' acts.
create view voter_person as
    select v.primary_id, v.member_id, v.territory_id, e.ppo_code, e.last_name, e.first_name, e.middle_name
    from frozen_voter v join roll_entry e on e.primary_id = v.primary_id and e.member_id = v.member_id
    union all
    select primary_id, member_id, territory_id, ppo_code, last_name, first_name, middle_name from admitted_late;

-- Whom each offline station serves.
create view station_voter as
    select v.primary_id, x.station_id, v.member_id, v.territory_id, v.last_name, v.first_name, v.middle_name
    from station_settlement x
    join settlement_ppo o on o.primary_id = x.primary_id and o.settlement_id = x.settlement_id
    join voter_person v on v.primary_id = o.primary_id and v.territory_id = o.territory_id and v.ppo_code = o.ppo_code;
