create table consumer_position (
    consumer    text    not null,
    topic       text    not null,
    partition   integer not null,
    next_offset bigint  not null check (next_offset >= 0),
    primary key (consumer, topic, partition)
);
