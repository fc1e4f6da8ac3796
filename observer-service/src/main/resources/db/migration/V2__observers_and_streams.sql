create table candidacy (
    candidacy_id text primary key,
    version      bigint not null,
    primary_id   text   not null,
    territory_id text   not null,
    status       text   not null
);

-- Newest version seen of a compacted thing that only goes into a stream.
create table notice (
    topic     text   not null,
    notice_id text   not null,
    version   bigint not null,
    primary key (topic, notice_id)
);

create table accreditation (
    accreditation_id text primary key,
    version          bigint      not null default 1,
    primary_id       text        not null,
    subject          text        not null,
    kind             text        not null,
    name             text        not null,
    candidacy_id     text,
    territories      text[]      not null,
    state            text        not null,
    reason           text,
    applied_at       timestamptz not null,
    decided_at       timestamptz,
    decided_by       text
);
create index accreditation_by_subject on accreditation (subject);
-- An open or granted accreditation is one per person, primary and kind.
create unique index accreditation_once on accreditation (primary_id, subject, kind, coalesce(candidacy_id, ''))
    where state <> 'REFUSED';

create table incident (
    incident_id      text primary key,
    sequence         bigserial   not null unique,
    primary_id       text        not null,
    accreditation_id text        not null references accreditation,
    observer_kind    text        not null,
    territory_id     text        not null,
    election_uuid    text,
    kind             text        not null,
    content          text        not null,
    trackers         text[]      not null,
    reported_at      timestamptz not null
);
create index incident_by_accreditation on incident (accreditation_id, reported_at);

-- Ids are given under one lock for all streams, so that whoever has seen an id has seen every smaller one.
create table stream_event (
    stream_event_id bigserial primary key,
    stream          text        not null,
    subject         text        not null,
    content         text        not null,
    written_at      timestamptz not null
);
create index stream_event_by_stream on stream_event (stream, stream_event_id);
create index stream_event_by_subject on stream_event (stream, subject, stream_event_id);
