create table primary_run (
    id text primary key,
    name jsonb not null,
    zone text not null,
    reference_date date not null,
    grace_seconds integer not null check (grace_seconds >= 0),
    extension_lead_seconds integer not null check (extension_lead_seconds >= 0),
    min_age integer not null check (min_age between 0 and 120),
    min_residence_years integer not null check (min_residence_years between 0 and 120),
    created_at timestamptz not null,
    created_by text not null,
    -- Set once, when the controller countersigns the close of registration: from then on contests, plan, draws,
    -- applications and the opening of voting are fixed. Whoever changes one of them locks this row for share.
    registration_closed_at timestamptz
);

create table calendar_version (
    primary_id text not null references primary_run,
    version bigint not null check (version > 0),
    phases jsonb not null,
    reason jsonb not null,
    decision_number text not null,
    office text not null,
    decided_at timestamptz not null,
    decided_by text not null,
    -- The second signature, once registration is closed.
    proposal_id uuid unique,
    confirmed_by text check (confirmed_by <> decided_by),
    primary key (primary_id, version),
    check ((proposal_id is null) = (confirmed_by is null))
);

create trigger calendar_version_immutable before update or delete on calendar_version
    for each row execute function refuse_row_change();

-- What one operator proposes and somebody else confirms, exactly as proposed: another account, and another person.
create table calendar_proposal (
    id uuid primary key,
    sequence bigint generated always as identity unique,
    primary_id text not null,
    based_on bigint not null,
    phases jsonb not null,
    reason jsonb not null,
    decision_number text not null,
    office text not null,
    confirm_by timestamptz,
    proposed_by text not null,
    proposed_person text not null,
    proposed_at timestamptz not null,
    state text not null check (state in ('PROPOSED', 'CONFIRMED', 'WITHDRAWN', 'REFUSED', 'OUTDATED')),
    settled_by text,
    settled_person text,
    settled_at timestamptz,
    rejection text,
    foreign key (primary_id, based_on) references calendar_version,
    check (state <> 'CONFIRMED' or (settled_by <> proposed_by and settled_person <> proposed_person)),
    check ((state = 'PROPOSED') = (settled_by is null)),
    check ((settled_by is null) = (settled_person is null)),
    check ((settled_by is null) = (settled_at is null)),
    check ((state in ('WITHDRAWN', 'REFUSED')) = (rejection is not null))
);
create index calendar_proposal_by_primary on calendar_proposal (primary_id, sequence desc);
create trigger calendar_proposal_final before update on calendar_proposal for each row
    when (old.state <> 'PROPOSED'
        or (old.primary_id, old.based_on, old.phases, old.reason, old.decision_number, old.office, old.confirm_by,
            old.proposed_by, old.proposed_person, old.proposed_at)
        is distinct from
            (new.primary_id, new.based_on, new.phases, new.reason, new.decision_number, new.office, new.confirm_by,
            new.proposed_by, new.proposed_person, new.proposed_at))
    execute function refuse_row_change();
create trigger calendar_proposal_kept before delete on calendar_proposal
    for each row execute function refuse_row_change();
alter table calendar_version add foreign key (proposal_id) references calendar_proposal;
