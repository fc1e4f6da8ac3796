-- The quotas of party lists as decided; the last version is in force. Before the first, the settings of the installation.
create table quota_version (
    primary_id text not null references primary_run,
    version bigint not null check (version > 0),
    women_percent integer not null check (women_percent between 0 and 100),
    under35_percent integer not null check (under35_percent between 0 and 100),
    pension_percent integer not null check (pension_percent between 0 and 100),
    pension_age_women integer not null check (pension_age_women between 40 and 120),
    pension_age_men integer not null check (pension_age_men between 40 and 120),
    reason text not null,
    decision_number text not null,
    decided_at timestamptz not null,
    decided_by text not null,
    primary key (primary_id, version)
);
create trigger quota_version_immutable before update or delete on quota_version
    for each row execute function refuse_row_change();
