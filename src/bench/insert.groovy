// 100,000 objects inserted by Dormouse.
sql.execute('delete from bench_person')
sql.connection.commit()
start = System.nanoTime()
stateless = session.factory.withStatelessOptions().connection(connection).openStatelessSession()
stateless.jdbcBatchSize = 1000
people = (0..<100_000).collect { new BenchPerson(personId: it, name: "Person $it".toString(), email: "$it@example.org".toString(), age: it % 90) }
stateless.insertMultiple(people)
connection.commit()
println "elapsed ${(System.nanoTime() - start).intdiv(1_000_000)}"
