create schema stock;
create table stock.item(id int primary key, name varchar(40), kind enum('cd', 'vinyl'));
create table "Mixed Case"("Id" int primary key, "select" int, plain int);
create alias twice for "java.lang.Math.abs(int)";
create sequence ticket_number;
create domain email as varchar(60);
comment on column track.bytes is 'size of the file';
create force trigger track_touched before update on track for each row call 'no.such.Trigger';
create table parcel(id int primary key, status varchar(20) not null check (status in ('new', 'sent')), weight int check (weight > 0));
