#!/usr/bin/env dormouse
-- Create, read, update and delete by SQL. A script is one transaction: if a statement fails, none of it has happened
-- (where the database can undo a CREATE TABLE, as PostgreSQL can, not even the table stays).
-- @Param String language = 'Groovy' what Ada learns

drop table if exists programmer;

create table programmer (
    id integer primary key,
    name varchar(60) not null,
    language varchar(30)
);

-- Create
insert into programmer (id, name, language) values (1, 'Ada', 'Notes'), (2, 'Grace', 'Cobol'), (3, 'Dennis', null);

-- Read
select * from programmer order by id;

-- Update
update programmer set language = 'C' where language is null;
update programmer set language = :language where name = 'Ada';

-- Delete
delete from programmer where name = 'Grace';

select * from programmer order by id;

drop table programmer;
