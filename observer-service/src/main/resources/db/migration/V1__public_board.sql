-- The public board. Everything here can be rebuilt from the topics, from offset 0 on.

-- One copy of every object and ballot. Ballots hardly compress and are read in full: stored out of line as they are.
create table payload (
    sha256  bytea primary key,
    content bytea not null
);
alter table payload alter column content set storage external;

create table election (
    election_uuid       text primary key,
    version             bigint      not null,
    primary_id          text        not null,
    partition           int         not null,
    stage               text        not null,
    opens               timestamptz not null,
    closes              timestamptz not null,
    last_append_time    timestamptz not null,
    electorate          int         not null,
    credentials_sha256  text        not null,
    ballot_paper_sha256 text        not null,
    state               text        not null
);

-- As registration-service published it, with the digest of its list of credentials.
create table ballot_paper (
    election_uuid      text primary key,
    version            bigint      not null,
    sha256             text        not null,
    content            text        not null,
    opens              timestamptz not null,
    credentials_sha256 text        not null
);

-- The copy of the ballot box; the payload of a ballot lies in "payload".
create table log_record (
    partition     int         not null,
    log_offset    bigint      not null,
    election_uuid text        not null,
    kind          text        not null,
    tracker       text        not null,
    credential    text,
    append_time   timestamptz not null,
    primary key (partition, log_offset)
);
create index log_record_by_tracker on log_record (election_uuid, tracker, log_offset);
create index log_record_strike_off on log_record (election_uuid, credential, log_offset) where kind = 'strike-off';

create table disposition (
    partition     int    not null,
    log_offset    bigint not null,
    election_uuid text   not null,
    tracker       text   not null,
    disposition   text   not null,
    height        int,
    reason        text,
    primary key (partition, log_offset)
);
create index disposition_by_election on disposition (election_uuid, log_offset);

-- Events that came but are not appended yet, because an object is not here.
create table pending_event (
    election_uuid  text        not null,
    height         int         not null,
    event_hash     text        not null,
    event          text        not null,
    remote_objects text        not null,
    arrived_at     timestamptz not null,
    primary key (election_uuid, height)
);

create table chain_head (
    election_uuid text primary key,
    height        int    not null,
    event_hash    text   not null,
    position      bigint not null,
    header        text   not null
);

-- Entries of the archive of an election at their byte positions; an entry never moves.
create table archive_entry (
    election_uuid text   not null,
    position      bigint not null,
    sha256        bytea  not null,
    size          int    not null,
    height        int,
    primary key (election_uuid, position)
);
create unique index archive_entry_by_hash on archive_entry (election_uuid, sha256);
create unique index archive_entry_by_height on archive_entry (election_uuid, height) where height is not null;

-- log_offset: of its first record in the ballot box, null while there is none.
create table chained_ballot (
    election_uuid text not null,
    height        int  not null,
    tracker       text not null,
    credential    text not null,
    log_offset    bigint,
    primary key (election_uuid, height)
);
create index chained_ballot_by_tracker on chained_ballot (election_uuid, tracker);
create index chained_ballot_by_credential on chained_ballot (election_uuid, credential, height);

create table turnout_cell (
    election_uuid text        not null,
    hour          timestamptz not null,
    voters        int         not null,
    primary key (election_uuid, hour)
);

create table audit_progress (
    election_uuid   text primary key,
    verified_height int    not null default -1,
    verified_hash   text,
    failed_height   int,
    failed_reason   text,
    log_offset      bigint not null default -1
);

-- The subject makes an alarm unique: the same fault is one alarm however often it is seen.
create table alarm (
    alarm_id      bigserial primary key,
    election_uuid text        not null,
    kind          text        not null,
    subject       text        not null,
    detail        text        not null,
    raised_at     timestamptz not null,
    cleared_at    timestamptz,
    unique (election_uuid, kind, subject)
);

-- wanted_height: of the last partial decryption that is chained; copied_height: of the one that the copy is made up to.
create table binding_proofs (
    election_uuid text primary key,
    wanted_height int not null,
    copied_height int,
    content       text,
    fetched_at    timestamptz
);
