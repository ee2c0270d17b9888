-- The music store in the words that all four databases share.
create table genre(genre_id int not null primary key, name varchar(120) not null);
create table media_type(media_type_id int not null primary key, name varchar(120));
create table artist(artist_id int not null primary key, name varchar(120) not null);
create table album(album_id int not null primary key, title varchar(160) not null, artist_id int not null, released date, foreign key(artist_id) references artist(artist_id));
create table track(track_id int not null primary key, name varchar(200) not null, album_id int, media_type_id int not null, genre_id int, composer varchar(220), milliseconds int not null, bytes int, unit_price numeric(10,2) not null, foreign key(album_id) references album(album_id), foreign key(media_type_id) references media_type(media_type_id), foreign key(genre_id) references genre(genre_id));
create table playlist(playlist_id int not null primary key, name varchar(120));
create table playlist_track(playlist_id int not null, track_id int not null, added_at timestamp, primary key(playlist_id, track_id), foreign key(playlist_id) references playlist(playlist_id), foreign key(track_id) references track(track_id));
create table employee(employee_id int not null primary key, last_name varchar(20) not null, first_name varchar(20) not null, reports_to int, foreign key(reports_to) references employee(employee_id));
create table customer(customer_id int not null primary key, first_name varchar(40) not null, last_name varchar(20) not null, email varchar(60) not null, support_rep_id int, foreign key(support_rep_id) references employee(employee_id));
create table invoice(invoice_id int not null primary key, customer_id int not null, invoice_date timestamp not null, total numeric(10,2) not null, foreign key(customer_id) references customer(customer_id));
create table transfer(transfer_id int not null primary key, from_customer_id int not null, to_customer_id int not null, amount numeric(10,2), foreign key(from_customer_id) references customer(customer_id), foreign key(to_customer_id) references customer(customer_id));
create table bill(region char(2) not null, num int not null, placed date, primary key(region, num));
create table bill_line(region char(2) not null, num int not null, line int not null, sku varchar(20), primary key(region, num, line), foreign key(region, num) references bill(region, num));
create view long_track as select track_id, name from track where milliseconds > 300000;
create index track_name on track(name);
create unique index customer_email on customer(email);
