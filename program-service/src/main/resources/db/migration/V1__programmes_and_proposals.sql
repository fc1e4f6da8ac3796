create table programme (
    id           uuid primary key,
    primary_id   text not null,
    territory_id text not null,
    version      bigint not null check (version >= 1),
    unique (primary_id, territory_id)
);

create table programme_version (
    programme_id uuid not null references programme,
    version      bigint not null check (version >= 1),
    document     bytea not null,
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    -- Of the document, so that a list need not read it.
    title_kk     text not null,
    title_ru     text not null,
    title_en     text not null,
    blocks       integer not null check (blocks >= 1),
    published_at timestamptz not null,
    published_by uuid not null,
    primary key (programme_id, version)
);

create table theme (
    theme    text primary key,
    position integer not null unique,
    version  bigint not null default 1,
    name_kk  text not null,
    name_ru  text not null,
    name_en  text not null,
    words_kk text[] not null,
    words_ru text[] not null
);

create table proposal (
    id             uuid primary key,
    position       bigint generated always as identity unique,
    programme_id   uuid not null references programme,
    block_id       text,
    primary_id     text not null,
    territory_id   text not null,
    author         uuid not null,
    text           text not null check (length(text) between 10 and 4000),
    language       text not null check (language in ('kk', 'ru')),
    theme          text not null references theme,
    theme_reviewed boolean not null,
    state          text not null check (state in ('RECEIVED', 'ACCEPTED', 'PARTLY', 'REJECTED')),
    version        bigint not null,
    supports       bigint not null default 0,
    received_at    timestamptz not null
);

create index proposal_of_programme on proposal (programme_id, position);
create index proposal_of_author on proposal (author, received_at);
create index proposal_unreviewed on proposal (position) where not theme_reviewed;
create index proposal_of_theme on proposal (primary_id, theme);

create table proposal_step (
    id          bigint generated always as identity primary key,
    proposal_id uuid not null references proposal,
    at          timestamptz not null,
    state       text not null,
    theme       text not null,
    reason_kk   text,
    reason_ru   text,
    reason_en   text,
    done_by     uuid not null
);

create index proposal_step_of_proposal on proposal_step (proposal_id, id);

-- One support per account.
create table proposal_support (
    proposal_id  uuid not null references proposal,
    supporter    uuid not null,
    supported_at timestamptz not null,
    primary key (proposal_id, supporter)
);

-- What was published or decided stays as it was.
create function history_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception '% is never changed or removed', tg_table_name;
end $$;

create trigger programme_version_immutable before update or delete on programme_version
    for each row execute function history_is_immutable();
create trigger proposal_step_immutable before update or delete on proposal_step
    for each row execute function history_is_immutable();
