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

-- "at" is what the service says, "recorded_at" what the server says; actor_roles are those of the actor's token.
create table if not exists audit.audit_record (
    id bigint generated always as identity primary key,
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

do $$
declare
    trail regclass;
begin
    foreach trail in array array['audit.audit_record'::regclass, 'credential_audit.audit_record'::regclass] loop
        execute format('create index if not exists audit_record_by_time on %s (at)', trail);
        execute format('create index if not exists audit_record_by_actor on %s (actor, id)', trail);
        execute format('create index if not exists audit_record_by_subject on %s (subject, id)', trail);
        -- For whoever has more rights than the services: a slip is refused, too.
        execute format(
            'create or replace trigger audit_record_immutable before update or delete on %s'
            ' for each row execute function audit.refuse_row_change()', trail);
        execute format(
            'create or replace trigger audit_record_kept before truncate on %s'
            ' for each statement execute function audit.refuse_row_change()', trail);
        execute format('alter table %s owner to audit_keeper', trail);
    end loop;
end $$;

-- Neither id nor recorded_at: the server gives them.
grant usage on schema audit to registration;
grant select, insert (at, actor, actor_roles, act, subject, before, after, details) on audit.audit_record to registration;
grant usage on schema credential_audit to credential_authority;
grant select, insert (at, actor, actor_roles, act, subject, before, after, details) on credential_audit.audit_record
    to credential_authority;
alter role registration in database registration set search_path = public, audit;
alter role credential_authority in database registration set search_path = credential, public, credential_audit;
