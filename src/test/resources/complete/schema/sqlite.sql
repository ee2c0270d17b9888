create table item(id integer primary key, name text collate nocase, kind text check (kind in ('cd', 'vinyl')));
create table "Mixed Case"("Id" integer primary key, "select" int, plain int);
create table note(id integer primary key autoincrement, body text, length int generated always as (length(body)) stored);
create trigger note_added after insert on note begin select 1; end;
