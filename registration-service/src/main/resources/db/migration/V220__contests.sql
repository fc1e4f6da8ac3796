create table contest (
    primary_id text not null references primary_run,
    id text not null,
    level text not null check (level in ('local', 'regional', 'mazhilis')),
    territory_id text not null references territory,
    title jsonb not null,
    seats integer not null check (seats >= 1),
    min_marks integer not null check (min_marks >= 0),
    max_marks integer not null check (max_marks >= 1 and max_marks >= min_marks),
    blank boolean not null,
    min_age integer check (min_age between 0 and 120),
    version bigint not null check (version > 0),
    primary key (primary_id, id)
);

-- What a contest was, version by version. It outlives the contest: a new one of the same name counts on.
create table contest_version (
    primary_id text not null references primary_run,
    contest_id text not null,
    version bigint not null check (version > 0),
    act text not null check (act in ('ADDED', 'CHANGED', 'DELETED')),
    content jsonb,
    at timestamptz not null,
    decided_by text not null,
    primary key (primary_id, contest_id, version),
    check ((act = 'DELETED') = (content is null))
);
create trigger contest_version_immutable before update or delete on contest_version
    for each row execute function refuse_row_change();

-- Which territories vote together, and on which contests; replaced as a whole until registration is closed.
create table election_plan (
    primary_id text not null references primary_run,
    position integer not null,
    name jsonb not null,
    territory_ids text[] not null check (cardinality(territory_ids) > 0),
    contest_ids text[] not null check (cardinality(contest_ids) > 0),
    primary key (primary_id, position)
);
