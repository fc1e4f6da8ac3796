-- The audit trails of the registration service and of the credential authority. Run by the administrator of the database
-- server in the database "registration" before the services start for the first time; may be run again. The services
-- only add rows and read them: they own neither table, trigger nor schema, so no right of theirs undoes what is written.
do $$
begin
    if not exists (select from pg_roles where rolname = 'audit_keeper') then
        create role audit_keeper nologin;
    end if;
end $$;

create schema if not exists audit authorization audit_keeper;
create schema if not exists credential_audit authorization audit_keeper;

create or replace function audit.refuse_row_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end $$;
alter function audit.refuse_row_change() owner to audit_keeper;

-- "at" is what the service says, "recorded_at" what the server says; actor_roles are those of the actor's token. The order
-- of the trail is (xid, id): numbers alone are given before a transaction commits, and one that commits late would be
-- passed over by whoever had read further. Below the oldest transaction that runs, nothing is added any more.
create table if not exists audit.audit_record (
    id bigint generated always as identity primary key,
    xid xid8 not null default pg_current_xact_id(),
    recorded_at timestamptz not null default clock_timestamp(),
    at timestamptz not null,
    actor text not null,
    actor_roles text[] not null default '{}',
    act text not null,
    subject text not null,
    before jsonb,
    after jsonb,
    details jsonb not null
);
create table if not exists credential_audit.audit_record (
    like audit.audit_record including defaults including identity including indexes
);

-- Heads of the chain over the records, which the service computes, signs with a key outside the database and publishes.
create table if not exists audit.audit_head (
    number bigint primary key check (number > 0),
    rows bigint not null check (rows > 0),
    head text not null check (head ~ '^[0-9a-f]{64}$'),
    last_xid xid8 not null,
    last_id bigint not null,
    at timestamptz not null,
    key_id text not null,
    signature text not null
);
create table if not exists credential_audit.audit_head (
    like audit.audit_head including constraints including indexes
);

do $$
declare
    trail regclass;
    kept regclass;
begin
    foreach trail in array array['audit.audit_record'::regclass, 'credential_audit.audit_record'::regclass] loop
        execute format('create index if not exists audit_record_by_time on %s (at)', trail);
        execute format('create index if not exists audit_record_by_actor on %s (actor, xid, id)', trail);
        execute format('create index if not exists audit_record_by_subject on %s (subject, xid, id)', trail);
        execute format('create unique index if not exists audit_record_in_order on %s (xid, id)', trail);
    end loop;
    -- For whoever has more rights than the services: a slip is refused, too.
    foreach kept in array array['audit.audit_record'::regclass, 'credential_audit.audit_record'::regclass,
            'audit.audit_head'::regclass, 'credential_audit.audit_head'::regclass] loop
        execute format(
            'create or replace trigger audit_record_immutable before update or delete on %s'
            ' for each row execute function audit.refuse_row_change()', kept);
        execute format(
            'create or replace trigger audit_record_kept before truncate on %s'
            ' for each statement execute function audit.refuse_row_change()', kept);
        execute format('alter table %s owner to audit_keeper', kept);
    end loop;
end $$;

-- Neither id, transaction nor recorded_at: the server gives them.
grant usage on schema audit to registration;
grant select, insert (at, actor, actor_roles, act, subject, before, after, details) on audit.audit_record to registration;
grant usage on schema credential_audit to credential_authority;
grant select, insert (at, actor, actor_roles, act, subject, before, after, details) on credential_audit.audit_record
    to credential_authority;
grant select, insert on audit.audit_head to registration;
grant select, insert on credential_audit.audit_head to credential_authority;
alter role registration in database registration set search_path = public, audit;
alter role credential_authority in database registration set search_path = credential, public, credential_audit;
