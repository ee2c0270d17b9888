"""Writes SQL that makes a number of tables of ten columns each, with a primary key, a unique key and two foreign keys."""
import sys


def tables(count):
    for i in range(count):
        keys = ""
        if i:
            keys = (f", foreign key (parent_id) references item{i - 1}, foreign key (first_id) references item{i // 2}")
        yield (f"create table item{i} (item_id integer primary key, parent_id integer, first_id integer,"
               " code varchar(20) not null unique, name varchar(80) not null, price numeric(12,2), amount integer default 0,"
               f" changed_at timestamp, active boolean not null default true, note text{keys});")


if __name__ == "__main__":
    print("\n".join(tables(int(sys.argv[1]))))
