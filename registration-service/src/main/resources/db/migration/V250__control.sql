-- How long each step of a case may take, per primary; the latest version is in force.
create table control_rules (
    primary_id text not null references primary_run,
    version bigint not null check (version > 0),
    rules jsonb not null,
    decided_at timestamptz not null,
    decided_by text not null,
    primary key (primary_id, version)
);
create trigger control_rules_immutable before update or delete on control_rules
    for each row execute function refuse_row_change();

-- One case per thing that happened, whoever notices it how often.
create table control_case (
    id uuid primary key,
    number bigint generated always as identity unique,
    primary_id text not null references primary_run,
    candidacy_id uuid not null references candidacy,
    territory_id text not null references territory,
    ground text not null,
    source_kind text not null check (source_kind in ('COMPLAINT', 'DEBATE', 'MATERIAL', 'CONTROLLER')),
    source_key text not null,
    summary text not null,
    level text not null check (level in ('TERRITORIAL', 'REGIONAL', 'CENTRAL')),
    state text not null check (state in
        ('OPENED', 'HEARING', 'PROPOSED', 'DECIDED', 'APPEALED', 'APPEAL_PROPOSED', 'FINAL')),
    outcome text check (outcome in ('WARNING', 'REMOVAL', 'DISMISSAL', 'RESTORED')),
    -- Whether the candidate is off the paper, or its total void, because of this case.
    removed boolean not null default false,
    due_at timestamptz,
    version bigint not null check (version > 0),
    opened_at timestamptz not null,
    opened_by text not null,
    unique (primary_id, source_kind, source_key),
    check ((state = 'FINAL') = (due_at is null)),
    check (state not in ('DECIDED', 'APPEALED', 'APPEAL_PROPOSED', 'FINAL') or outcome is not null)
);
create index control_case_queue on control_case (primary_id, state, due_at);
create index control_case_by_candidacy on control_case (candidacy_id);
create index control_case_deciding on control_case (due_at) where state = 'DECIDED';

create table control_case_step (
    case_id uuid not null references control_case,
    sequence bigint generated always as identity,
    at timestamptz not null,
    actor text not null,
    act text not null,
    details jsonb not null,
    primary key (case_id, sequence)
);
create trigger control_case_step_immutable before update or delete on control_case_step
    for each row execute function refuse_row_change();

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
