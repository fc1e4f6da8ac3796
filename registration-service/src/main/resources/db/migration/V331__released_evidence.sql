-- Documents of complaints that a controller has shown to the candidate of a case, each under a number of its own.
create table control_evidence (
    case_id uuid not null references control_case,
    number integer not null check (number > 0),
    document_id uuid not null references document,
    released_at timestamptz not null,
    released_by text not null,
    primary key (case_id, number),
    unique (case_id, document_id)
);
create trigger control_evidence_immutable before update or delete on control_evidence
    for each row execute function refuse_row_change();
