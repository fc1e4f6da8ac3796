create table outbox (
    id           bigint generated always as identity primary key,
    ce_id        uuid        not null unique,
    ce_type      text        not null,
    ce_time      timestamptz not null,
    topic        text        not null,
    record_key   text        not null,
    data         bytea       not null,
    published_at timestamptz
);

-- What is still to be sent is found by its state, never by "id greater than the last one": a transaction with a
-- smaller id may commit later.
create index outbox_unpublished on outbox (id) where published_at is null;
create index outbox_published on outbox (published_at) where published_at is not null;
