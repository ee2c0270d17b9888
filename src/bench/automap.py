"""What a user of IPython types first: the tables of a database as SQLAlchemy's classes."""
import os

from sqlalchemy import create_engine
from sqlalchemy.ext.automap import automap_base
from sqlalchemy.orm import Session

engine = create_engine(os.environ["BENCH_URL"])
Base = automap_base()
Base.prepare(autoload_with=engine)
Track = Base.classes.track
Album = Base.classes.album
Artist = Base.classes.artist
session = Session(engine)
