#!/usr/bin/env dormouse
// Several tables at once, by objects: joins, outer joins, groups, many-to-many, subqueries.
// The same questions as in joins.sql, so that the two can be read side by side.

@Param('how many rows each query shows')
int limit = 5

// What was sold, by genre: the path walks from the line of an invoice to the genre, and makes the joins on its way.
println 'Sold, by genre'
def sold = invoiceLine.quantity.sumLong()
show select(invoiceLine.track.genre.name.as('genre'), sold.as('sold'))
    .from(invoiceLine)
    .groupBy(invoiceLine.track.genre.name)
    .orderBy(sold.desc(), invoiceLine.track.genre.name.asc())
    .limit(limit)
    .fetch()

// An outer join, so that employees without customers are found, too.
println '\nCustomers of each employee'
show select(employee.firstName, employee.lastName, customer.count().as('customers'))
    .from(employee)
    .leftJoin(customer).on(customer.supportRep.eq(employee))
    .groupBy(employee.employeeId, employee.firstName, employee.lastName)
    .orderBy(customer.count().desc(), employee.lastName.asc(), employee.firstName.asc())
    .limit(limit)
    .fetch()

// A table that refers to itself is a relation like any other. HQL's left join keeps the one who has no boss.
println '\nWho reports to whom'
show hql('''
    select e.lastName as employee, b.lastName as reportsTo
    from Employee e left join e.reportsTo b
    order by e.employeeId
    limit :limit
''', [limit: limit])

// A condition on a group.
println '\nCountries with more than three customers'
show select(customer.country, customer.count().as('customers'))
    .from(customer)
    .groupBy(customer.country)
    .having(customer.count().gt(3))
    .orderBy(customer.count().desc(), customer.country.asc())
    .limit(limit)
    .fetch()

// Many to many: a playlist has tracks, and the table between them is nowhere to be seen.
def grunge = Playlist.where { name == 'Grunge' }.one()
println "\nThe playlist ${grunge.name} has ${grunge.tracks.size()} tracks, such as"
grunge.tracks.sort { it.name }.take(limit).each { println "    ${it.name} by ${it.album.artist.name}" }

// A subquery: tracks that nobody has bought. A collection can be asked whether it is empty.
println "\n${Track.where { invoiceLines.isEmpty() }.count()} tracks have never been sold."
