create table received (topic text not null, partition int not null, record_offset bigint not null, value text not null);
create table created (id uuid primary key, name text not null);
