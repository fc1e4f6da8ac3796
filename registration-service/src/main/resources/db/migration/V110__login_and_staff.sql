-- An account of someone who need not be on any roll.
create table participant (
    id uuid primary key,
    phone text not null unique,
    created_at timestamptz not null
);

-- Keyed hashes only: neither IIN nor phone nor code can be read here.
create table login_code (
    id bigint generated always as identity primary key,
    subject_key bytea not null,
    phone_key bytea not null,
    code_hash bytea not null,
    requested_at timestamptz not null,
    expires_at timestamptz not null,
    -- Of the client's network; forgotten when the window of its limit is over.
    network_key bytea,
    attempts integer not null default 0,
    used_at timestamptz
);
create index login_code_by_network on login_code (network_key, requested_at)
    where network_key is not null and used_at is null;
create index login_code_by_subject on login_code (subject_key, id desc);
create index login_code_by_phone on login_code (phone_key, requested_at);
create index login_code_by_age on login_code (requested_at);

-- What follows from a login until it is ended. The person is a keyed hash of the phone, as in the token.
create table login_session (
    id uuid primary key,
    account uuid not null,
    kind text not null,
    person text not null,
    started_at timestamptz not null,
    ends_at timestamptz not null,
    ended_at timestamptz,
    end_cause text
);
create index login_session_by_account on login_session (account) where ended_at is null;
create index login_session_by_end on login_session (ended_at) where ended_at is not null;
create index login_session_by_age on login_session (ends_at);
grant select (id, ended_at) on login_session to credential_authority;

-- Hashes only. "followed": handed in itself, and not just made void by another.
create table refresh_token (
    token_hash bytea primary key,
    session_id uuid not null references login_session on delete cascade,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    followed boolean not null default false
);
create index refresh_token_by_session on refresh_token (session_id, issued_at);

-- What one operator wants to grant and another has to confirm.
create table staff_proposal (
    id uuid primary key,
    proposed_by text not null,
    proposed_person text not null,
    proposed_at timestamptz not null,
    state text not null check (state in ('OPEN', 'CONFIRMED', 'REJECTED')),
    decided_by text,
    decided_at timestamptz,
    grants jsonb not null
);
create index staff_proposal_open on staff_proposal (id) where state = 'OPEN';

-- One grant in force per phone (and IIN): two would multiply the roles of one with the territories of the other.
create table staff_grant (
    id uuid primary key,
    phone text not null,
    iin text,
    name text not null,
    roles text[] not null check (cardinality(roles) > 0),
    territories text[] not null check (cardinality(territories) > 0),
    granted_by text not null,
    confirmed_by text not null check (confirmed_by <> granted_by),
    granted_at timestamptz not null,
    revoked_by text,
    revoked_at timestamptz
);
create unique index staff_grant_in_force on staff_grant (phone, coalesce(iin, '')) where revoked_at is null;

-- The phone network of a demo; stays empty elsewhere.
create table demo_inbox (
    id bigint generated always as identity primary key,
    phone text not null,
    text text not null,
    code text,
    sent_at timestamptz not null
);
create index demo_inbox_by_phone on demo_inbox (phone, id desc);
grant insert on demo_inbox to credential_authority;

-- When a message was handed over and what became of it; neither to whom nor what it said.
create table sms_message (
    id uuid primary key,
    handed_at timestamptz not null,
    sent_at timestamptz,
    delivered_at timestamptz,
    failed_at timestamptz,
    attempts integer not null
);
create index sms_message_by_time on sms_message (handed_at);
grant select, insert, update on sms_message to credential_authority;
