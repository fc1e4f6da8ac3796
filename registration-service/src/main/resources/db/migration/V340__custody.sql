-- What the credential authority is told to do with all private credentials, or with a frozen release. One proposes,
-- another one signs; the credential authority reads what is signed and nothing of who signed.
create table custody_order (
    id uuid primary key,
    kind text not null check (kind in ('ROTATE_KEY', 'DESTROY', 'LIFT_FREEZE')),
    -- The primary to destroy, the freeze to lift; empty for the key.
    subject text not null,
    reason text not null,
    decision_number text not null,
    state text not null check (state in ('PROPOSED', 'SIGNED')),
    proposed_by text not null,
    proposed_person text not null,
    proposed_at timestamptz not null,
    signed_by text check (signed_by <> proposed_by),
    signed_person text check (signed_person <> proposed_person),
    signed_at timestamptz,
    check ((state = 'SIGNED') = (signed_by is not null)),
    check ((signed_by is null) = (signed_person is null)),
    check ((signed_by is null) = (signed_at is null))
);
create unique index custody_order_waiting on custody_order (kind, subject) where state = 'PROPOSED';
create unique index custody_order_destroy on custody_order (subject) where kind = 'DESTROY';
create index custody_order_by_time on custody_order (proposed_at, id);
grant select (id, kind, subject, state, signed_at) on custody_order to credential_authority;

-- When this process first heard of the result of an election: the appeals period runs from the last of them.
create table result_heard (
    election_uuid text primary key,
    primary_id text not null,
    heard_at timestamptz not null
);
