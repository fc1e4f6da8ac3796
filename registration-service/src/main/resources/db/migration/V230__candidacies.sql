create table application (
    id uuid primary key,
    sequence bigint generated always as identity unique,
    primary_id text not null references primary_run,
    owner text not null,
    owner_person text not null,
    nomination text not null check (nomination in ('SELF', 'PPO')),
    iin text not null check (iin ~ '^[0-9]{12}$'),
    name jsonb not null,
    sex text not null check (sex in ('FEMALE', 'MALE')),
    birth_date date not null,
    residence_years integer not null,
    party_member boolean not null,
    membership_applied boolean not null,
    membership_applied_on date,
    citizen boolean,
    not_expelled boolean,
    no_conviction boolean not null,
    no_corruption boolean not null,
    special_groups text[] not null,
    new_face boolean not null,
    territory_id text not null references territory,
    contest_ids text[] not null check (cardinality(contest_ids) > 0),
    ppo_code text,
    meeting_date date,
    protocol_number text,
    attended integer,
    votes_for integer,
    state text not null check (state in ('SUBMITTED', 'CORRECTION', 'REGISTERED', 'REFUSED', 'WITHDRAWN')),
    reason text,
    version bigint not null,
    -- Words of the name in one spelling, to find who is the same person with another IIN.
    name_words text[] not null,
    -- The name as it is searched. Made by the service: the locale of a database may know Latin letters alone.
    name_search text not null,
    -- In which language whoever applied for themselves did so; messages are in it.
    language text check (language in ('KK', 'RU', 'EN')),
    -- How often it was submitted, and when the next step is due: a registrar's while it is submitted, the owner's while
    -- it is sent back.
    round integer not null check (round > 0),
    due_at timestamptz not null,
    submitted_at timestamptz not null,
    decided_at timestamptz,
    decided_by text,
    -- The registrar who works on it.
    claimed_by text,
    claimed_at timestamptz,
    -- What the first of two people wants to decide.
    proposal_act text check (proposal_act in ('REFUSE', 'REINSTATE')),
    proposal_reason text,
    proposal_by text,
    proposal_person text,
    proposal_at timestamptz,
    check ((claimed_by is null) = (claimed_at is null)),
    check ((proposal_act is null) = (proposal_reason is null)),
    check ((proposal_act is null) = (proposal_by is null)),
    check ((proposal_act is null) = (proposal_person is null)),
    check ((proposal_act is null) = (proposal_at is null)),
    check ((nomination = 'PPO') = (ppo_code is not null)),
    check ((nomination = 'PPO') = (votes_for is not null))
);

-- One person stands once in a primary: in one territory, there on several levels. Nobody has proved the IIN of an
-- application before a registrar has looked at it; if the first to name an IIN barred everybody else, a list of IINs
-- would be enough to keep people from standing. So it is registering that can be done once, and applying is limited by
-- the account.
create unique index application_registered_once on application (primary_id, iin) where state = 'REGISTERED';
create unique index application_one_of_oneself on application (primary_id, owner)
    where nomination = 'SELF' and state in ('SUBMITTED', 'CORRECTION', 'REGISTERED');
create unique index application_one_per_nominee on application (primary_id, owner, iin)
    where state in ('SUBMITTED', 'CORRECTION', 'REGISTERED');
create index application_by_iin on application (iin);
create index application_by_territory on application (primary_id, territory_id, sequence);
create index application_in_order on application (primary_id, sequence);
create index application_by_state on application (primary_id, state, due_at, sequence);
create index application_by_claim on application (claimed_by) where claimed_by is not null;
-- Counts by territory and state are read from the index alone.
create index application_counts on application (primary_id, territory_id, state)
    include (due_at, proposal_act, claimed_by);
create index application_by_owner on application (owner);
create index application_by_birth_date on application (primary_id, birth_date);
create index application_by_person on application (primary_id, owner_person) where nomination = 'SELF';
create index application_waiting on application (primary_id, due_at, sequence)
    where state in ('SUBMITTED', 'CORRECTION') or proposal_act is not null;

create table registration_counter (
    primary_id text primary key references primary_run,
    last integer not null
);

create table candidacy (
    id uuid primary key,
    application_id uuid not null unique references application,
    primary_id text not null references primary_run,
    registration_number integer not null check (registration_number > 0),
    territory_id text not null references territory,
    contest_ids text[] not null check (cardinality(contest_ids) > 0),
    name jsonb not null,
    status text not null check (status in ('REGISTERED', 'WITHDRAWN', 'REMOVED')),
    sex text not null check (sex in ('FEMALE', 'MALE')),
    under35 boolean not null,
    nomination text not null check (nomination in ('SELF', 'PPO')),
    version bigint not null check (version > 0),
    unique (primary_id, registration_number)
);
create index candidacy_by_contest on candidacy using gin (contest_ids);

-- A draw: people commit to secrets, participants are fixed (sealed), secrets are revealed, and the seed follows. What is
-- drawn or void is never changed.
create table draw_round (
    primary_id text not null references primary_run,
    number integer not null check (number > 0),
    kind text not null check (kind in ('BALLOT', 'DEBATE', 'DEBATE_GROUPS')),
    public_source text,
    public_value text check (public_value is null or public_source is not null),
    reveal_seconds integer not null check (reveal_seconds > 0),
    state text not null check (state in ('OPEN', 'SEALED', 'DRAWN', 'VOID')),
    opened_at timestamptz not null,
    opened_by text not null,
    sealed_at timestamptz,
    sealed_by text,
    reveal_by timestamptz,
    seed text,
    drawn_at timestamptz,
    void_reason text,
    primary key (primary_id, number),
    check ((state = 'DRAWN') = (seed is not null)),
    check ((state = 'VOID') = (void_reason is not null)),
    check (state <> 'SEALED' or reveal_by is not null)
);
create unique index draw_round_one_under_way on draw_round (primary_id, kind) where state in ('OPEN', 'SEALED');
create trigger draw_round_final before update on draw_round for each row
    when (old.state in ('DRAWN', 'VOID')) execute function refuse_row_change();
create trigger draw_round_kept before delete on draw_round for each row execute function refuse_row_change();

create table draw_contribution (
    id uuid primary key,
    primary_id text not null,
    round integer not null,
    -- Nobody copies what somebody else committed to, here or earlier.
    commitment text not null unique check (commitment ~ '^[0-9a-f]{64}$'),
    account text not null,
    person text not null,
    role text not null,
    committed_at timestamptz not null,
    contribution text check (encode(sha256(convert_to(contribution, 'UTF8')), 'hex') = commitment),
    revealed_at timestamptz,
    foreign key (primary_id, round) references draw_round,
    unique (primary_id, round, account),
    unique (primary_id, round, person)
);
create trigger draw_contribution_final before update on draw_contribution for each row
    when (old.contribution is not null) execute function refuse_row_change();
create trigger draw_contribution_kept before delete on draw_contribution
    for each row execute function refuse_row_change();

create table draw_lot (
    primary_id text not null,
    round integer not null,
    subject_id text not null,
    participants text[] not null,
    primary key (primary_id, round, subject_id),
    foreign key (primary_id, round) references draw_round
);
create trigger draw_lot_immutable before update or delete on draw_lot
    for each row execute function refuse_row_change();

create table draw (
    primary_id text not null,
    contest_id text not null,
    round integer not null,
    algorithm text not null,
    seed text not null,
    candidacy_ids text[] not null,
    drawn_at timestamptz not null,
    drawn_by text not null,
    primary key (primary_id, contest_id),
    foreign key (primary_id, contest_id) references contest (primary_id, id),
    foreign key (primary_id, round) references draw_round
);
create trigger draw_immutable before update or delete on draw for each row execute function refuse_row_change();
