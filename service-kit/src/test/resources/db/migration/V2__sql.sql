create table typed (
    id        uuid primary key,
    words     text,
    amount    int,
    large     bigint,
    share     double precision,
    truth     boolean,
    moment    timestamptz,
    day       date,
    content   bytea,
    list      text[],
    document  jsonb,
    stage     text
);
create table guarded (
    iin   text not null constraint guarded_iin unique,
    name  text not null,
    age   int  constraint guarded_age check (age > 17)
);

create function refuse(state text) returns setof integer language plpgsql as $$
begin
    raise exception 'as asked' using errcode = state;
end $$;
