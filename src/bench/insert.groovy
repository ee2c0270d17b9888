// 100,000 objects inserted by Dormouse.
sql.execute('delete from bench_person')
start = System.nanoTime()
stateless = session.factory.withStatelessOptions().connection(connection).openStatelessSession()
stateless.jdbcBatchSize = 1000
transaction = stateless.beginTransaction()
people = (0..<100_000).collect { new BenchPerson(personId: it, name: "Person $it".toString(), email: "$it@example.org".toString(), age: it % 90) }
made = System.nanoTime()
stateless.insertMultiple(people)
transaction.commit()
println "elapsed ${(System.nanoTime() - start).intdiv(1_000_000)} of which ${(made - start).intdiv(1_000_000)} made the objects"
