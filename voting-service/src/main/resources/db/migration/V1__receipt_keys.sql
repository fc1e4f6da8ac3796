-- Public keys of receipts. A receipt stays checkable for ever, so a row is never changed or removed.
create table receipt_key (
    key_id       text primary key check (key_id ~ '^[0-9a-f]{16}$'),
    algorithm    text not null check (algorithm = 'Ed25519'),
    public_key   bytea not null,
    published_at timestamptz not null default now()
);

create function receipt_key_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'receipt keys are never changed or removed';
end $$;

create trigger receipt_key_immutable before update or delete on receipt_key
    for each row execute function receipt_key_is_immutable();
