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
    primary key (primary_id, id)
);

-- Which territories vote together, and on which contests; replaced as a whole until registration is closed.
create table election_plan (
    primary_id text not null references primary_run,
    position integer not null,
    name jsonb not null,
    territory_ids text[] not null check (cardinality(territory_ids) > 0),
    contest_ids text[] not null check (cardinality(contest_ids) > 0),
    primary key (primary_id, position)
);
