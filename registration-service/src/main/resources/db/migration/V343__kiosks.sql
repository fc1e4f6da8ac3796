-- A supervised terminal of a station. First it is a pairing code, of which only a keyed hash is kept, then a token.
create table kiosk_terminal (
    id uuid primary key,
    primary_id text not null,
    station_id text not null,
    name text not null,
    code_hash bytea unique,
    -- Of the code until it is redeemed, then of the token.
    expires_at timestamptz not null,
    added_by text not null,
    revoked_at timestamptz,
    foreign key (primary_id, station_id) references station
);
create index kiosk_terminal_by_station on kiosk_terminal (primary_id, station_id);

-- Wrong pairing codes by keyed hashes of networks, until the window of their limit is over.
create table kiosk_pairing_failure (
    network_key bytea not null,
    failed_at timestamptz not null
);
create index kiosk_pairing_failure_by_network on kiosk_pairing_failure (network_key, failed_at);

-- A member votes at a terminal. Whose session it was, and until when, is forgotten when it ends: the time of a session
-- beside a name would tell which ballot may be whose.
create table kiosk_session (
    id uuid primary key,
    primary_id text not null,
    station_id text not null,
    terminal_id uuid not null references kiosk_terminal,
    confirmation text not null check (confirmation in ('CODE', 'TWO_OFFICERS')),
    state text not null check (state in ('AWAITING_CODE', 'AWAITING_OFFICER', 'OPEN', 'ENDED')),
    -- Whether it has ever been open.
    opened boolean not null default false,
    end_cause text check (end_cause in ('DONE', 'OFFICER', 'TIME_OUT', 'CODE_FAILED', 'TERMINAL_REVOKED')),
    member_id uuid references member,
    ends_at timestamptz,
    code_hash bytea,
    guesses integer not null default 0,
    officer text not null,
    officer_person text not null,
    second_officer text check (second_officer <> officer),
    second_person text check (second_person <> officer_person),
    foreign key (primary_id, station_id) references station,
    check ((state = 'ENDED') = (end_cause is not null)),
    check ((state = 'ENDED') = (member_id is null)),
    check ((state = 'ENDED') = (ends_at is null)),
    check (state = 'AWAITING_CODE' or code_hash is null),
    -- Nobody opens one alone.
    check (not opened or confirmation = 'CODE' or second_person is not null)
);
create unique index kiosk_session_one_a_member on kiosk_session (primary_id, member_id) where state <> 'ENDED';
create unique index kiosk_session_one_a_terminal on kiosk_session (terminal_id) where state <> 'ENDED';
create index kiosk_session_by_station on kiosk_session (primary_id, station_id);
create index kiosk_session_by_end on kiosk_session (ends_at) where state <> 'ENDED';

-- How often sessions were asked for, by keyed hashes of voters, until the window of their limit is over.
create table kiosk_attempt (
    voter_key bytea not null,
    at timestamptz not null
);
create index kiosk_attempt_by_voter on kiosk_attempt (voter_key, at);

-- Whom a terminal may be given credentials for, as long as the session lasts.
create view kiosk_right as
    select s.id as session_id, s.terminal_id, s.primary_id, s.member_id, s.ends_at
    from kiosk_session s join kiosk_terminal t on t.id = s.terminal_id
    where s.state = 'OPEN' and t.code_hash is null and t.revoked_at is null;
grant select on kiosk_right to credential_authority;
