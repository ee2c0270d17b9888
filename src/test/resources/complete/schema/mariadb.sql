create table item(id int auto_increment primary key, name varchar(40) comment 'what it is called', kind enum('cd', 'vinyl') not null, tags set('new', 'sale'));
create table `Mixed Case`(`Id` int primary key, `select` int, plain int);
create function twice(n int) returns int deterministic return n * 2;
create procedure archive_invoices(in cutoff date, out moved int) select 1;
create sequence ticket_number;
create trigger track_touched before update on track for each row set new.name = old.name;
create table parcel(id int primary key, status varchar(20) not null check (status in ('new', 'sent')), weight int, constraint heavy check (weight > 0));
