create type feeling as enum ('SAD', 'HAPPY');
create type person as enum ('natural', 'legal');
create type place as (x int, y int);
create domain positive as int check (value > 0);
create sequence numbers;
create table persons(
    id bigint default nextval('numbers') primary key,
    country char(2) not null, tax_number varchar(20) not null, name varchar not null,
    kind person, feeling feeling not null default 'HAPPY', feelings feeling[], numbers int[], grid int[][], a xml, amounts numeric(8, 2)[],
    born date, at time, at_zone timetz, stayed interval, data bytea, doc xml, flags bit(3), flag bit varying(5), price money,
    words tsvector, spot point, mac macaddr, net cidr, spans int4multirange, home place, age positive, ref oid, one "char",
    ratio real, small smallint, settings json, nothing text, seen timestamptz(3) not null default now(), long_name varchar(300),
    exact numeric, rounded numeric(9), unique(tax_number, country)
);
comment on table persons is 'People and companies.

They pay taxes & more: a > b < c */ \u0041.';
comment on column persons.name is 'As in the register; @see nothing. This comment is long enough that it does not fit on one line of a hundred and twenty characters.';
create table keys(id uuid default gen_random_uuid() primary key, note text unique);
create table "Réf 1"("Clé" int, "select" text, primary key("Clé", "select"));
create table object(id int generated always as identity primary key, string text);
create table string(id serial primary key, object_id int not null unique references object);
insert into persons(country, tax_number, name, kind, feeling, feelings, numbers, grid, a, home, spans, stayed)
    values ('CH', '1', 'Ann', 'natural', 'SAD', '{SAD,HAPPY}', '{1,2}', '{{1,2},{3,NULL}}', '<a/>', row(1, 2), '{[1,3)}', '1 day');
insert into keys(note) values ('first');
insert into "Réf 1" values (1, 'x');
insert into object(string) values ('s');
insert into string(object_id) values (1);
