-- Calendar of each primary: the latest version of dauys.calendar.
create table primary_calendar (
    primary_id    text primary key,
    version       bigint      not null,
    opens         timestamptz,
    closes        timestamptz,
    grace_seconds integer     not null
);

-- Ceremony of a primary: how many trustees beside the server key, and whose keys are in.
create table ceremony (
    primary_id text primary key,
    trustees   integer not null check (trustees between 1 and 64),
    names      text[]  not null,
    version    bigint  not null
);

create table trustee (
    primary_id text    not null references ceremony,
    position   integer not null check (position >= 1),
    name       text    not null,
    public_key text    not null,
    document   text    not null,
    given_by   text    not null,
    primary key (primary_id, position),
    unique (primary_id, public_key),
    unique (primary_id, name),
    unique (primary_id, given_by)
);

-- Final ballot papers: dauys.ballot-papers.
create table ballot_paper (
    election           text primary key,
    version            bigint      not null,
    primary_id         text        not null,
    paper              text        not null,
    paper_sha256       text        not null,
    credentials_path   text        not null,
    credentials_sha256 text        not null,
    electorate         integer     not null,
    opens              timestamptz not null,
    closes             timestamptz not null,
    grace_seconds      integer     not null,
    setup_requested    boolean     not null default false,
    setup_failure      text
);
create index ballot_paper_primary on ballot_paper (primary_id, election);
create index ballot_paper_waiting on ballot_paper (election) where setup_requested;

create table paper_contest (
    election   text    not null references ballot_paper,
    question   integer not null,
    primary_id text    not null,
    contest_id text    not null,
    primary key (election, question)
);
create index paper_contest_contest on paper_contest (primary_id, contest_id);

-- One row per election that is set up: head of its chain and its stage. Its lock orders all appends to the chain.
create table election (
    election       text primary key,
    primary_id     text        not null,
    version        bigint      not null,
    stage          text        not null,
    partition      integer     not null,
    opens          timestamptz not null,
    closes         timestamptz not null,
    grace_seconds  integer     not null,
    election_json  text        not null,
    election_hash  text        not null,
    trustees_json  text        not null,
    height         integer     not null,
    head           text        not null,
    marker_closes  timestamptz,
    failure        text
);
create index election_primary on election (primary_id, election);
create index election_unfinished on election (election) where stage <> 'RESULT';

-- The server's key of each election, encrypted by a key that the database does not have.
create table server_key (
    election  text primary key references election,
    encrypted bytea not null
);

-- The hash chain. A credential stands here for ballots only.
create table election_chain (
    election   text    not null references election,
    height     integer not null check (height >= 0),
    type       text    not null,
    event      text    not null,
    event_hash text    not null,
    payload    text,
    tracker    text,
    credential text,
    primary key (election, height),
    check ((type = 'Ballot') = (tracker is not null)),
    check ((type = 'Ballot') = (credential is not null))
);
create unique index election_chain_tracker on election_chain (election, tracker) where tracker is not null;
create unique index election_chain_closed on election_chain (election, type)
    where type in ('Setup', 'EndBallots', 'EncryptedTally', 'Result');

-- Every object an event refers to, once. Ballots are hexadecimal digits of random numbers: not worth compressing.
create table chain_object (
    election text  not null,
    sha256   text  not null,
    height   integer not null,
    position integer not null,
    content  bytea not null,
    primary key (election, sha256)
);
alter table chain_object alter column content set storage external;
create index chain_object_height on chain_object (election, height, position);

-- How many ballots of a credential are chained, and the last of them: the one that counts.
create table credential_use (
    election    text    not null,
    credential  text    not null,
    ballots     integer not null check (ballots >= 1),
    last_height integer not null,
    primary key (election, credential)
);
create unique index credential_use_last on credential_use (election, last_height);

create table strike_off (
    election       text    not null,
    credential     text    not null,
    cause          text    not null,
    log_partition  integer not null,
    log_offset     bigint  not null,
    ballots_before integer not null,
    primary key (election, credential)
);

-- What became of every record of the ballot log.
create table log_disposition (
    log_partition integer not null,
    log_offset    bigint  not null,
    election      text    not null,
    tracker       text    not null,
    disposition   text    not null,
    height        integer,
    reason        text,
    primary key (log_partition, log_offset)
);

-- How far the board has been published. What lies behind a cursor may have been sent twice, never missed.
create table board_chain_cursor (
    election    text primary key references election,
    next_height integer not null
);
create table board_log_cursor (
    log_partition integer primary key,
    next_offset   bigint not null
);

create table partial_decryption (
    election      text    not null references election,
    owner         integer not null check (owner >= 1),
    sha256        text    not null,
    height        integer not null,
    binding_proof text,
    primary key (election, owner)
);

create table election_result (
    election   text primary key references election,
    primary_id text not null,
    document   text not null
);

create table candidacy (
    candidacy_id text primary key,
    version      bigint  not null,
    primary_id   text    not null,
    status       text    not null,
    sex          text    not null,
    under35      boolean not null
);

create table control_decision (
    case_id      text primary key,
    version      bigint      not null,
    primary_id   text        not null,
    candidacy_id text        not null,
    kind         text        not null,
    decided_at   timestamptz not null
);
create index control_decision_candidacy on control_decision (candidacy_id);

create table contest_rating (
    primary_id text   not null,
    contest_id text   not null,
    version    bigint not null,
    document   text   not null,
    primary key (primary_id, contest_id)
);

-- What is recorded stays as it is.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name;
end $$;
create trigger election_chain_append_only before update or delete on election_chain
    for each row execute function refuse_change();
create trigger chain_object_append_only before update or delete on chain_object
    for each row execute function refuse_change();
create trigger log_disposition_append_only before update or delete on log_disposition
    for each row execute function refuse_change();
