-- What somebody should look at on a roll. Nothing is refused because of it.
create table roll_alert (
    id uuid primary key,
    primary_id text not null,
    kind text not null check (kind in ('PPO_GROWTH', 'SHARED_PHONE', 'JOINED_TOGETHER')),
    -- What the alert is about, once per kind: an organisation, one of its days, or a phone.
    subject text not null,
    territory_id text,
    ppo_code text,
    phone text,
    joined_from date,
    joined_to date,
    members integer not null,
    counted integer not null,
    holds boolean not null,
    state text not null check (state in ('OPEN', 'REVIEWED')),
    note text,
    reviewed_by text,
    reviewed_at timestamptz,
    reviewed_count integer,
    opened_at timestamptz not null,
    computed_at timestamptz not null,
    version bigint not null,
    unique (primary_id, kind, subject)
);

-- The territories of the people it is about: whose officials see it.
create table roll_alert_place (
    alert_id uuid not null references roll_alert on delete cascade,
    territory_id text not null,
    members integer not null,
    primary key (alert_id, territory_id)
);

create table roll_alert_round (
    primary_id text primary key,
    revision bigint not null,
    window_from date not null,
    window_to date not null,
    computed_at timestamptz not null
);
