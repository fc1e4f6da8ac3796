-- Files that people uploaded. The content lies in the document store under the id; what it belongs to is told by the
-- feature that attached it, once. A row stands before its content is stored and until it is gone, so that no content
-- lies in the store that no row tells of.
create table document (
    id uuid primary key,
    uploaded_by text not null,
    name text not null,
    media_type text not null,
    size bigint not null check (size > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    uploaded_at timestamptz not null,
    state text not null check (state in ('STORING', 'STORED', 'DISCARDED')),
    kind text,
    subject_id uuid,
    territory_id text references territory,
    reader_roles text[] not null default '{}',
    public boolean not null default false,
    check ((kind is null) = (subject_id is null)),
    check ((kind is null) = (territory_id is null)),
    check (kind is null or state = 'STORED')
);
create index document_by_subject on document (kind, subject_id);
create index document_unattached on document (uploaded_at) where kind is null;

-- What is attached is evidence: it stays as it was.
create function refuse_change_of_attached_document() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or row(new.id, new.uploaded_by, new.name, new.media_type, new.size, new.sha256, new.state, new.kind,
            new.subject_id) is distinct from row(old.id, old.uploaded_by, old.name, old.media_type, old.size, old.sha256,
            old.state, old.kind, old.subject_id) then
        raise exception 'attached documents do not change' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger document_attached before update or delete on document
    for each row when (old.kind is not null) execute function refuse_change_of_attached_document();

-- How much an account has uploaded on a day of UTC; deleting gives nothing back.
create table document_quota (
    account text not null,
    day date not null,
    documents integer not null,
    bytes bigint not null,
    primary key (account, day)
);
