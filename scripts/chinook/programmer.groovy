#!/usr/bin/env dormouse
// Create, read, update and delete by objects. The class Programmer is written nowhere: it comes from the table, as soon as
// there is one.

@Param('how many years are added to Grace')
int years = 1

sql.execute 'drop table if exists programmer'
sql.execute '''
    create table programmer (
        id integer primary key,
        name varchar(60) not null,
        age integer
    )
'''

// Create: create() makes an object and saves it. Until the commit nobody else sees it. (`new Programmer(id: 1)` and `save` do
// the same in two steps, where the table was there before the script was compiled.)
def ada = Programmer.create(id: 1, name: 'Ada', age: 36)
Programmer.create(id: 2, name: 'Grace', age: 85)
Programmer.create(id: 3, name: 'Dennis')
commit()
show Programmer.all()

// Read: by the key, by a condition, and only a number.
println "\nNumber one is ${Programmer.get(1).name}."
println "Older than forty: ${Programmer.where { age > 40 }.list()*.name}"
println "Of unknown age: ${Programmer.where { age == null }.count()}"

// Update: an object that the session knows is changed, and the session sends it; there is nothing to save.
def grace = Programmer.where { name == 'Grace' }.one()
grace.age += years
commit()
println "Grace is ${sql.firstRow('select age from programmer where id = 2').age} now, says SQL."

// Several objects.
Programmer.where { age == null }.each { it.age = 70 }
commit()

// Delete, and change one's mind.
delete(ada)
println "Without Ada there are ${Programmer.count()}."
rollback()
println "Ada is back: there are ${Programmer.count()}."
delete(Programmer.get(1))
commit()
println()
show Programmer.where { true }.orderBy { id }.list()

sql.execute 'drop table programmer'
