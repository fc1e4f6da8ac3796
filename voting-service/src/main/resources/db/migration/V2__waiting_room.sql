-- The queue in front of the login, as two numbers. A place is a number and nobody's: there is no row per person.
create table waiting_room (
    single   boolean primary key default true check (single),
    issued   bigint not null check (issued >= 0),
    -- Everybody up to this number may go in. It runs ahead of what was issued by no more than a short rush.
    served   double precision not null,
    moved_at timestamptz not null
);

-- Signs passes and, derived from it, tickets; whoever knows it can jump the queue, and no more. Delete the row and restart
-- the pods for a new one.
create table waiting_room_key (
    single      boolean primary key default true check (single),
    private_key bytea not null,
    public_key  bytea not null
);
