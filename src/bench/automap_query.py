"""The benchmark's query as a Python script."""
from automap import Album, Artist, Track, session

print(len(session.query(Track).join(Album).join(Artist).filter(Artist.name == "AC/DC").all()))
