#!/usr/bin/env dormouse
// The life of an object in a session: transient, persistent, detached, removed; flush, refresh, commit, rollback; and why one
// row is one object. The genre that this script makes is gone at its end.

@Param('the key of the genre that comes and goes')
int key = 1000

// What an earlier run left behind, if it was interrupted.
sql.executeUpdate('delete from genre where genre_id = ?', [key])

// How a session sees an object, and whether its row is in the database as this transaction sees it.
def tell = { String what, Genre genre ->
    def seen = sql.firstRow('select name from genre where genre_id = ?', [key])
    println "${what.padRight(34)} ${(session.contains(genre) ? 'in the session' : 'outside').padRight(15)} ${seen ? seen.name : 'no row'}"
}

// Transient: an object like any other. Neither the session nor the database has heard of it.
def cumbia = new Genre(genreId: key, name: 'Cumbia')
tell 'new: transient', cumbia

// Persistent: the session will send it. It does so when a query must see it: SQL here does, so there is a row at once.
save(cumbia)
tell 'save: persistent', cumbia

// A change of a persistent object is noticed. flush sends what waits, within the transaction.
cumbia.name = 'Cumbia villera'
flush()
tell 'changed and flushed', cumbia

// commit makes it last: other sessions see it from now on.
commit()
tell 'committed', cumbia

// A row that was changed beside the session: refresh reads it again.
sql.executeUpdate('update genre set name = ? where genre_id = ?', ['Cumbia digital', key])
refresh(cumbia)
tell "refreshed: ${cumbia.name}", cumbia

// rollback undoes what was not committed. The object stays in the session, and gets the row's values back.
rollback()
tell "rolled back: ${cumbia.name}", cumbia

// The identity map: whoever asks for the row, and however, gets the same object, as long as the session knows it.
println "\nby key and by query: one object?  ${Genre.get(key).is(Genre.where { genreId == key }.one())}"

// Detached: the object is there and has its values, but the session has forgotten it. Its changes are sent no more.
session.detach(cumbia)
cumbia.name = 'Chicha'
println()
tell 'detached', cumbia
println "by key: another object?           ${!Genre.get(key).is(cumbia)}"

// merge copies what it holds to the object that the session has, and answers that one.
def merged = session.merge(cumbia)
tell "merged: ${merged.name}", merged
commit()

// Removed: the row goes with the next flush; until the commit it can come back.
delete(merged)
println()
tell 'deleted: removed', merged
rollback()
println "rolled back: ${Genre.get(key).name} is there"
delete(Genre.get(key))
commit()
println "deleted and committed: ${Genre.where { genreId == key }.exists() ? 'still there' : 'gone'}"
