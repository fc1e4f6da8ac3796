-- Versions of the rules for candidates from the second on; the first is what the primary was created with.
create table eligibility_rules (
    primary_id text not null references primary_run,
    version integer not null check (version > 1),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    rules jsonb not null,
    reason text not null,
    decision_number text not null,
    decided_at timestamptz not null,
    decided_by text not null,
    primary key (primary_id, version)
);
create trigger eligibility_rules_immutable before update or delete on eligibility_rules
    for each row execute function refuse_row_change();
