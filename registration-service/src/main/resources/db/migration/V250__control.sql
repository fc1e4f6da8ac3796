-- Every decision in a control case; the case is the key, the last version is in force.
create table control_decision (
    case_id uuid not null,
    version bigint not null check (version > 0),
    primary_id text not null references primary_run,
    candidacy_id uuid not null references candidacy,
    kind text not null check (kind in ('WARNING', 'REMOVAL', 'RESTORED')),
    reason jsonb not null,
    decision_number text not null,
    decided_at timestamptz not null,
    decided_by text not null,
    primary key (case_id, version)
);
create index control_decision_by_candidacy on control_decision (candidacy_id);
create trigger control_decision_immutable before update or delete on control_decision
    for each row execute function refuse_row_change();
