-- A position is one in a topic, and a topic that was deleted and made anew is another one: topic_id tells them apart.
-- refused says why the position is not gone on from; it stays until somebody has repaired what is behind it.
create table consumer_position (
    consumer    text    not null,
    topic       text    not null,
    partition   integer not null,
    topic_id    text    not null,
    next_offset bigint  not null check (next_offset >= 0),
    refused     text,
    primary key (consumer, topic, partition)
);
