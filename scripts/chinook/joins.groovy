#!/usr/bin/env dormouse
// Several tables at once, by objects: joins, outer joins, groups, many-to-many, subqueries.
// The same questions as in joins.sql, so that the two can be read side by side.

@Param('how many rows each query shows')
int limit = 5

def show = { String title, rows ->
    println title
    rows.each { row -> println '  ' + (0..<row.size()).collect { i -> row[i].toString().padRight(28) }.join('').trim() }
}

// What was sold, by genre: the path walks from the line of an invoice to the genre, and makes the joins on its way.
def sold = invoiceLine.quantity.sum()
show 'Sold, by genre', select(invoiceLine.track.genre.name, sold)
    .from(invoiceLine)
    .groupBy(invoiceLine.track.genre.name)
    .orderBy(sold.desc(), invoiceLine.track.genre.name.asc())
    .limit(limit)
    .fetch()

// An outer join, so that employees without customers are found, too.
show 'Customers of each employee', select(employee.firstName, employee.lastName, customer.count())
    .from(employee)
    .leftJoin(customer).on(customer.supportRep.eq(employee))
    .groupBy(employee.employeeId, employee.firstName, employee.lastName)
    .orderBy(customer.count().desc(), employee.lastName.asc(), employee.firstName.asc())
    .limit(limit)
    .fetch()

// A relation of a table to itself is an attribute like any other. HQL's left join keeps the one who has no boss.
show 'Who reports to whom', hql('''
    select e.lastName, coalesce(b.lastName, '(nobody)')
    from Employee e left join e.reportsTo b
    order by e.employeeId
    limit :limit
''')

// Many to many: a playlist has tracks, and the table between them is nowhere to be seen.
def grunge = Playlist.where { name == 'Grunge' }.one()
println "The playlist ${grunge.name} has ${grunge.tracks.size()} tracks, the first of them:"
grunge.tracks.sort { it.name }.take(limit).each { println "  ${it.name} by ${it.album.artist.name}" }

// A subquery: tracks that nobody has bought. In where { } a collection can be asked whether it is empty.
println "${Track.where { invoiceLines.isEmpty() }.count()} tracks have never been sold."
println rows('''
    select count(*) as n from track
    where not exists (select * from invoice_line where invoice_line.track_id = track.track_id)
''')[0].n + ' says SQL.'
