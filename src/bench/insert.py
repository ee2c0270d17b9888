"""100,000 objects inserted by SQLAlchemy."""
import time

from automap import Base, session

Person = Base.classes.bench_person
session.query(Person).delete()
session.commit()
start = time.monotonic()
session.bulk_save_objects(
    [Person(person_id=i, name=f"Person {i}", email=f"{i}@example.org", age=i % 90) for i in range(100_000)])
session.commit()
print("elapsed", round((time.monotonic() - start) * 1000))
