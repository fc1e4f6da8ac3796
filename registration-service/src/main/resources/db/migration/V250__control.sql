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
    answer_until timestamptz,
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

-- That a candidate is to be told of a hearing. Neither phone nor text: both are looked up when the message is sent.
create table control_notice (
    id bigint generated always as identity primary key,
    case_id uuid not null references control_case,
    written_at timestamptz not null,
    sent_at timestamptz
);
create index control_notice_waiting on control_notice (id) where sent_at is null;

-- What the candidate, or a complainant who appeals, wrote to a commission.
create table control_statement (
    id uuid primary key,
    case_id uuid not null references control_case,
    purpose text not null check (purpose in ('ANSWER', 'APPEAL')),
    side text not null check (side in ('CANDIDATE', 'COMPLAINANT')),
    text text not null,
    at timestamptz not null,
    author text not null
);
create index control_statement_by_case on control_statement (case_id);
create trigger control_statement_immutable before update or delete on control_statement
    for each row execute function refuse_row_change();

-- Rulings that take two: signed by one, they wait for somebody else.
create table control_proposal (
    id uuid primary key,
    case_id uuid not null references control_case,
    level text not null check (level in ('TERRITORIAL', 'REGIONAL', 'CENTRAL')),
    kind text not null check (kind in ('WARNING', 'REMOVAL', 'DISMISSAL', 'RESTORED')),
    reason jsonb not null,
    decision_number text not null,
    without_hearing jsonb,
    proposed_by text not null,
    proposed_person text not null,
    proposed_at timestamptz not null,
    state text not null check (state in ('WAITING', 'SIGNED', 'RETURNED')),
    second_by text,
    second_person text,
    second_at timestamptz,
    return_reason text,
    check (state <> 'SIGNED' or (second_by <> proposed_by and second_person <> proposed_person)),
    check ((state = 'WAITING') = (second_by is null)),
    check ((state = 'WAITING') = (second_person is null)),
    check ((state = 'RETURNED') = (return_reason is not null))
);
create unique index control_proposal_one_waiting on control_proposal (case_id) where state = 'WAITING';

-- Every decision in a case; the last version is in force.
create table control_decision (
    case_id uuid not null references control_case,
    version bigint not null check (version > 0),
    sequence bigint generated always as identity unique,
    level text not null check (level in ('TERRITORIAL', 'REGIONAL', 'CENTRAL')),
    kind text not null check (kind in ('WARNING', 'REMOVAL', 'DISMISSAL', 'RESTORED')),
    reason jsonb not null,
    decision_number text not null,
    without_hearing jsonb,
    decided_by text not null,
    decided_person text not null,
    countersigned_by text check (countersigned_by <> decided_by),
    countersigned_person text check (countersigned_person <> decided_person),
    decided_at timestamptz not null,
    appeal_until timestamptz,
    primary key (case_id, version),
    check ((countersigned_by is null) = (countersigned_person is null)),
    check ((level = 'CENTRAL') = (appeal_until is null))
);
create trigger control_decision_immutable before update or delete on control_decision
    for each row execute function refuse_row_change();

-- What voters, board and results were told of a decision, once it took effect.
create table control_announcement (
    case_id uuid not null,
    version bigint not null,
    primary_id text not null references primary_run,
    told jsonb not null,
    ballot_effect text not null check (ballot_effect in ('NONE', 'OFF_THE_PAPER', 'TOTAL_VOID', 'BACK_ON_THE_PAPER',
        'TOTAL_COUNTS', 'TOO_LATE_FOR_THE_PAPER')),
    told_at timestamptz not null,
    primary key (case_id, version),
    foreign key (case_id, version) references control_decision (case_id, version)
);
create index control_announcement_by_primary on control_announcement (primary_id);
create trigger control_announcement_immutable before update or delete on control_announcement
    for each row execute function refuse_row_change();
