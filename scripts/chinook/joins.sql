#!/usr/bin/env dormouse
-- Several tables at once, by direct SQL.
-- @Param int limit = 5 how many rows each query shows

-- Four tables: what was sold, by genre.
select genre.name as genre, sum(invoice_line.quantity) as sold, sum(invoice_line.unit_price * invoice_line.quantity) as money
from invoice_line
join track on track.track_id = invoice_line.track_id
join genre on genre.genre_id = track.genre_id
group by genre.genre_id, genre.name
order by money desc, genre
limit :limit;

-- An outer join finds those who have nothing: employees without customers, too.
select employee.first_name, employee.last_name, count(customer.customer_id) as customers
from employee
left join customer on customer.support_rep_id = employee.employee_id
group by employee.employee_id, employee.first_name, employee.last_name
order by customers desc, employee.last_name, employee.first_name
limit :limit;

-- A table joined with itself: who reports to whom.
select worker.last_name as employee, boss.last_name as reports_to
from employee worker
left join employee boss on boss.employee_id = worker.reports_to
order by worker.employee_id
limit :limit;

-- A condition on a group: countries with several customers.
select country, count(*) as customers
from customer
group by country
having count(*) > 3
order by customers desc, country
limit :limit;
