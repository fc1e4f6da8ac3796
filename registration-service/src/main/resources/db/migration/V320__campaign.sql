-- Meetings and debates. One event is one row, whoever takes part in it: a joint meeting is counted once.
create table campaign_event (
    id uuid primary key,
    sequence bigint generated always as identity unique,
    primary_id text not null references primary_run,
    kind text not null check (kind in ('MEETING', 'DEBATE')),
    territory_id text not null references territory,
    topic jsonb not null,
    place text,
    link text,
    starts_at timestamptz not null,
    state text not null check (state in ('ANNOUNCED', 'HELD', 'CANCELLED')),
    cancel_reason text,
    visits integer check (visits between 0 and 1000000),
    counted text check (counted in ('HEAD_COUNT', 'SIGN_IN_SHEET', 'ONLINE_VIEWERS')),
    check_in_code text not null,
    version bigint not null check (version > 0),
    announced_by text not null,
    announced_at timestamptz not null,
    reported_by text,
    reported_at timestamptz,
    check (place is not null or link is not null),
    check ((state = 'HELD') = (visits is not null)),
    check ((visits is null) = (counted is null)),
    check ((state = 'CANCELLED') = (cancel_reason is not null))
);
create index campaign_event_by_territory on campaign_event (primary_id, territory_id);

-- Whose event it is: the candidates of a meeting, and of a debate those who were there.
create table campaign_event_candidate (
    event_id uuid not null references campaign_event,
    candidacy_id uuid not null references candidacy,
    primary key (event_id, candidacy_id)
);
create index campaign_event_candidate_by_candidacy on campaign_event_candidate (candidacy_id);

-- A visitor is a hash under a key that is not in the database, another one in every primary. No time, no account.
create table campaign_check_in (
    event_id uuid not null references campaign_event,
    visitor bytea not null,
    primary key (event_id, visitor)
);

-- Contests with more candidates than one debate takes: their candidates are drawn into groups, once.
create table campaign_debate_groups (
    id uuid primary key,
    primary_id text not null,
    contest_id text not null,
    most integer not null check (most >= 3),
    announced_by text not null,
    announced_at timestamptz not null,
    round integer,
    algorithm text,
    seed text,
    drawn_order text[],
    drawn_at timestamptz,
    unique (primary_id, contest_id),
    foreign key (primary_id, contest_id) references contest (primary_id, id),
    check ((drawn_order is null) = (seed is null))
);
create trigger campaign_debate_groups_final before update on campaign_debate_groups for each row
    when (old.seed is not null) execute function refuse_row_change();
create trigger campaign_debate_groups_kept before delete on campaign_debate_groups
    for each row execute function refuse_row_change();

create table campaign_debate (
    event_id uuid primary key references campaign_event,
    primary_id text not null,
    contest_id text not null,
    -- Which of the drawn groups debates; null: everybody who stands.
    group_number integer check (group_number > 0),
    round integer,
    algorithm text,
    seed text,
    speaking_order text[],
    drawn_at timestamptz,
    attendance_closed_at timestamptz,
    attendance_closed_by text,
    foreign key (primary_id, contest_id) references contest (primary_id, id),
    check ((speaking_order is null) = (seed is null))
);
create index campaign_debate_by_contest on campaign_debate (primary_id, contest_id);

create table campaign_debate_participant (
    event_id uuid not null references campaign_debate,
    candidacy_id uuid not null references candidacy,
    attendance text not null
        check (attendance in ('EXPECTED', 'PRESENT', 'ABSENT', 'EXCUSED', 'NOT_STANDING')),
    recorded_at timestamptz,
    recorded_by text,
    excuse_reason text,
    excuse_document_ids text[] not null default '{}',
    excuse_filed_at timestamptz,
    excuse_accepted boolean,
    excuse_answer text,
    excuse_decided_by text,
    case_id uuid,
    primary key (event_id, candidacy_id),
    check (excuse_accepted is null or excuse_reason is not null)
);
