-- How often each roll has changed: a comparison holds for the revision that it was made with.
create table roll_revision (
    primary_id text primary key,
    revision bigint not null,
    changed_at timestamptz not null
);

create table roll_cut_off (
    primary_id text primary key,
    joined_by date not null,
    version integer not null,
    set_at timestamptz not null,
    set_by text not null
);

-- A roll file on its way: its bytes, then its lines, then what it would change. Every step is a transaction that leaves
-- the row at a checkpoint, so that any process can go on after any other.
create table roll_file (
    id uuid primary key,
    primary_id text not null,
    kind text not null check (kind in ('WHOLE', 'JOINED', 'MOVED', 'LEFT')),
    state text not null check (state in ('UPLOADING', 'CHECKING', 'COMPARING', 'CHECKED', 'PROPOSED', 'APPLYING', 'APPLIED',
        'REFUSED', 'CANCELLED', 'FAILED')),
    version bigint not null default 1,
    size bigint not null check (size > 0),
    received bigint not null default 0 check (received between 0 and size),
    sha256 text,
    position bigint not null default 0,
    next_line integer not null default 1,
    lines integer not null default 0,
    accepted integer not null default 0,
    refused integer not null default 0,
    busy_millis bigint not null default 0,
    base_revision bigint,
    joined integer not null default 0,
    moved integer not null default 0,
    changed integer not null default 0,
    unchanged integer not null default 0,
    leaving integer not null default 0,
    apply_millis bigint,
    proposed_account text,
    proposed_person text,
    signed_account text,
    failure text,
    failure_line integer,
    attempts integer not null default 0,
    tidied boolean not null default false,
    created_at timestamptz not null,
    created_by text not null,
    changed_at timestamptz not null,
    check (proposed_account is null or signed_account is null or proposed_account <> signed_account)
);
create index roll_file_of_primary on roll_file (primary_id, created_at);
create index roll_file_at_work on roll_file (created_at) where not tidied;

create table roll_file_part (
    file_id uuid not null references roll_file,
    start bigint not null,
    bytes bytea not null,
    primary key (file_id, start)
);
-- Text of one reading only: compressing it costs more than it saves.
alter table roll_file_part alter column bytes set storage external;

create table roll_file_line (
    file_id uuid not null references roll_file,
    line integer not null,
    iin text not null,
    last_name text,
    first_name text,
    middle_name text,
    phone text,
    territory_id text,
    ppo_code text,
    joined_on date,
    left_on date,
    cause text,
    primary key (file_id, iin)
);

-- Kept for good: names a line, never what is in it.
create table roll_file_refusal (
    file_id uuid not null references roll_file,
    line integer not null,
    field text,
    reason text not null,
    primary key (file_id, line)
);

create table roll_file_change (
    file_id uuid not null references roll_file,
    seq integer not null,
    iin text not null,
    line integer,
    change text not null check (change in ('JOINED', 'MOVED', 'CHANGED', 'LEFT')),
    territory_id text,
    ppo_code text,
    from_territory_id text,
    from_ppo_code text,
    primary key (file_id, seq)
);
create index roll_file_change_of_kind on roll_file_change (file_id, change, seq);

create table roll_file_count (
    file_id uuid not null references roll_file,
    territory_id text not null,
    ppo_code text not null,
    joined integer not null,
    moved_in integer not null,
    moved_out integer not null,
    changed integer not null,
    leaving integer not null,
    primary key (file_id, territory_id, ppo_code)
);

-- Written outside the transaction that applies, so that others see how far it is.
create table roll_file_progress (
    file_id uuid primary key references roll_file,
    done integer not null,
    noted_at timestamptz not null
);

create table roll_departure (
    primary_id text not null,
    member_id uuid not null references member,
    file_id uuid not null references roll_file,
    territory_id text not null,
    ppo_code text not null,
    joined_on date not null,
    left_on date,
    cause text,
    applied_at timestamptz not null,
    primary key (file_id, member_id)
);
