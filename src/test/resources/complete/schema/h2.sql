create schema stock;
create table stock.item(id int primary key, name varchar(40), kind enum('cd', 'vinyl'));
create table "Mixed Case"("Id" int primary key, "select" int, plain int);
create alias twice for "java.lang.Math.abs(int)";
create sequence ticket_number;
create domain email as varchar(60);
comment on column track.bytes is 'size of the file';
