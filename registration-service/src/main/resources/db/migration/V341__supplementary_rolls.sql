-- Late admissions: members admitted after the freeze, or restored by a complaint. They vote in a supplementary election
-- of the same contests; a supplementary roll is frozen with a hash of its own, and there may be several.
create table supplementary_roll (
    id uuid primary key,
    primary_id text not null references primary_run,
    number integer not null check (number > 0),
    state text not null check (state in ('OPEN', 'PROPOSED', 'FROZEN')),
    version bigint not null default 1,
    sha256 text,
    salt bytea,
    members integer,
    opened_by text not null,
    opened_at timestamptz not null,
    proposed_by text,
    proposed_person text,
    frozen_by text check (frozen_by <> proposed_by),
    frozen_person text check (frozen_person <> proposed_person),
    frozen_at timestamptz,
    unique (primary_id, number),
    check ((state = 'FROZEN') = (frozen_at is not null)),
    check ((state = 'FROZEN') = (sha256 is not null))
);
create unique index supplementary_roll_one_open on supplementary_roll (primary_id) where state <> 'FROZEN';

create table late_voter (
    primary_id text not null,
    member_id uuid not null references member,
    supplementary_roll uuid not null references supplementary_roll,
    last_name text not null,
    first_name text not null,
    middle_name text,
    phone text,
    territory_id text not null,
    ppo_code text not null,
    joined_on date not null,
    basis text not null,
    primary key (primary_id, member_id)
);
create index late_voter_by_member on late_voter (member_id);
create index late_voter_by_phone on late_voter (phone);
create index late_voter_by_roll on late_voter (supplementary_roll);

create function refuse_change_of_frozen_supplement() returns trigger language plpgsql as $$
begin
    if exists (select from supplementary_roll s
            where s.id = coalesce(new.supplementary_roll, old.supplementary_roll) and s.state = 'FROZEN') then
        raise exception 'the supplementary roll is frozen' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger late_voter_frozen before insert or update or delete on late_voter
    for each row execute function refuse_change_of_frozen_supplement();

-- Late voters whom two people have signed for; the others are nobody yet.
create view admitted_late as
    select l.* from late_voter l join supplementary_roll s on s.id = l.supplementary_roll where s.state = 'FROZEN';

-- Everybody who votes, with the roll of which; as frozen_voter, without IIN and name.
create view electorate as
    select primary_id, member_id, territory_id, phone, null::uuid as supplementary_roll from frozen_voter
    union all
    select primary_id, member_id, territory_id, phone, supplementary_roll from admitted_late;
grant select on electorate to credential_authority;

-- Late voters who are too few for an election of their own. They have no credential, so there is nothing to strike off
-- before a station hands them a paper.
create view paper_only_voter as
    select l.primary_id, l.member_id, l.territory_id from admitted_late l
    where not exists (select from planned_election p
        where p.supplementary_roll = l.supplementary_roll and l.territory_id = any (p.territory_ids));
