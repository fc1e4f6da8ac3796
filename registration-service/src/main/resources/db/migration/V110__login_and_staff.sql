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
    attempts integer not null default 0,
    used_at timestamptz
);
create index login_code_by_subject on login_code (subject_key, id desc);
create index login_code_by_phone on login_code (phone_key, requested_at);
create index login_code_by_age on login_code (requested_at);

-- One grant in force per phone (and IIN): two would multiply the roles of one with the territories of the other.
create table staff_grant (
    id uuid primary key,
    phone text not null,
    iin text,
    name text not null,
    roles text[] not null check (cardinality(roles) > 0),
    territories text[] not null check (cardinality(territories) > 0),
    granted_by text not null,
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
