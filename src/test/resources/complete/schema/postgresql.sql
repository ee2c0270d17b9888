-- What only PostgreSQL has, for completion. It comes behind awkward.sql and music.sql.
create type rating as enum ('good', 'so-so', 'it''s bad');
alter table track add column rating rating;
comment on table track is 'a song of an album';
comment on column track.bytes is 'size of the file';
create function full_name(first text, last text default '') returns text language sql immutable as 'select first || last';
comment on function full_name is 'one name of two';
create function sales.boss_of(id int) returns setof people language sql as 'select * from people';
create function touch() returns trigger language plpgsql as 'begin return new; end';
create procedure archive_invoices(before date, inout moved int) language plpgsql as 'begin end';
create aggregate product(numeric) (sfunc = numeric_mul, stype = numeric);
create sequence ticket_number;
create sequence sales."Odd Number";
create type address as (street text, city text);
create schema empty_one;
create table "Kunden"("KundenNr" int primary key, "Straße" text, "limit" int);
create table заказы(номер int primary key, клиент text);
create role reporting;
