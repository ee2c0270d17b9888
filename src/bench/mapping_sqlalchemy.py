"""The same way with SQLAlchemy: the tables reflected, mapped by automap, and a first answer. Milliseconds, as Mapping.java prints them."""
import sys
import time

from sqlalchemy import MetaData, create_engine
from sqlalchemy.ext.automap import automap_base
from sqlalchemy.orm import Session, configure_mappers

last = time.monotonic()


def step(name):
    global last
    now = time.monotonic()
    print(name, int((now - last) * 1000), flush=True)
    last = time.monotonic()


engine = create_engine(sys.argv[1])
engine.connect().close()
step("connect")
metadata = MetaData()
metadata.reflect(engine)
step("reflect")
base = automap_base(metadata=metadata)
base.prepare()
configure_mappers()
step("automap")
with Session(engine) as session:
    session.query(getattr(base.classes, f"item{len(metadata.tables) // 2}")).limit(3).all()
step("answer")
with Session(engine) as session:
    for number in range(len(metadata.tables)):
        session.query(getattr(base.classes, f"item{number}")).limit(3).all()
step("each")
