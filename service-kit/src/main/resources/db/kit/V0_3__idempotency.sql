create table idempotency (
    caller         text        not null,
    operation      text        not null,
    key            text        not null,
    request_sha256 text        not null,
    answer         text,
    created_at     timestamptz not null,
    primary key (caller, operation, key)
);

create index idempotency_age on idempotency (created_at);
