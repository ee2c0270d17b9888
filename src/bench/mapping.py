"""From tables to entities: at 11 to 10,000 tables of ten columns, beside SQLAlchemy's reflect and automap."""
import os
import pathlib
import re
import statistics
import subprocess

import many_tables
import server

HOME = pathlib.Path(__file__).resolve().parents[2]
BENCH = HOME / "src" / "bench"
SIZES = (11, 100, 1000, 10000)

# To map more than these at once is what nobody does: of a large database entities are mapped on demand.
WHOLE_LIMIT = 1000
BARE = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
CLASSES = HOME / "target" / "bench-classes"


def create(url, size):
    """A database with so many tables; many small transactions, since one of ten thousand tables costs minutes."""
    psql = [server.binaries() / "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1"]
    known = subprocess.check_output([*psql, f"{url}/postgres", "-At", "-c", "select datname from pg_database"], text=True)
    if f"many{size}" in known.split():
        return f"{url}/many{size}"
    subprocess.run([*psql, f"{url}/postgres", "-c", f"create database many{size}"], check=True)
    lines = []
    for number, table in enumerate(many_tables.tables(size)):
        if number % 200 == 0:
            lines.append("commit; begin;" if number else "begin;")
        lines.append(table)
    subprocess.run([*psql, f"{url}/many{size}"], input="\n".join([*lines, "commit;", "vacuum analyze;"]).encode(), check=True)
    return f"{url}/many{size}"


def run(command, environment):
    """What a program prints as "name number", and its peak memory in MB."""
    process = subprocess.Popen(command, shell=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               stdin=subprocess.DEVNULL, env={**os.environ, **environment})
    output, errors = process.stdout.read().decode(), process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"error: {command}: {errors[-500:]}")
    figures = {name: float(number) for name, number in re.findall(r"^(\w+) (\d+)$", output, re.MULTILINE)}
    return {**figures, "memory": usage.ru_maxrss / 1024}


def median(command, runs, environment):
    """Medians of some runs; one more run comes first, to warm the caches of files and of the server."""
    rows = [run(command, environment) for _ in range(runs + 1)][1:]
    return {name: statistics.median(row[name] for row in rows) for name in rows[0]}


def timed(command, runs, environment):
    """Medians of a whole process: milliseconds and MB."""
    return median(f"exec {BENCH}/elapsed.sh {command}", runs, environment)


def options(launcher, environment):
    """What bin/dormouse tells its JVM, the class archive included."""
    line = "println java.lang.management.ManagementFactory.runtimeMXBean.inputArguments.join(' ')"
    output = subprocess.check_output([*launcher.split(), "demo", "-c", line], text=True, env={**os.environ, **environment})
    return output.strip().splitlines()[-1]


def programs(java, launcher, environment):
    """The commands that print the steps: as the program runs, and in a JVM without its archive and its options."""
    jar = HOME / "target" / "dormouse.jar"
    CLASSES.mkdir(exist_ok=True)
    subprocess.run([f"{java}c", "-d", CLASSES, "-cp", jar, BENCH / "Mapping.java"], check=True)
    usual = options(launcher, environment)
    return [f"exec {java} {flags} -cp {jar}:{CLASSES} Mapping" for flags in (usual, BARE)]


def measure_size(url, size, java, launcher, python, runs, environment):
    """All rows of one size: name of the step → figures by program."""
    program, bare = programs(java, launcher, environment)
    demand = median(f"{program} {url} demand", runs, environment)
    found = {"demand": demand, "line": timed(f"{launcher} {url} -c 'Item{size // 2}.count()'", runs, environment)}
    found["sql"] = timed(f"{launcher} {url} -c '\\d item1'", runs, environment)
    if size <= WHOLE_LIMIT:
        found["whole"] = median(f"{program} {url} whole", runs, environment)
        found["bare"] = median(f"{bare} {url} whole", runs, environment)
        if python:
            found["sqlalchemy"] = median(f"exec {python} {BENCH}/mapping_sqlalchemy.py {url}", runs, environment)
    return found


def measure_all(url, sizes, java, launcher, python, runs, environment):
    return {size: measure_size(create(url, size), size, java, launcher, python, runs, environment) for size in sizes}


def report(results, found, python):
    """Writes the tables, and the goals at 1,000 tables."""
    steps = ["catalogue", "models", "classes", "factory", "answer", "another", "each", "memory"]
    names = {"whole": "all mapped", "demand": "one named", "bare": "all mapped, no archive"}
    rows = {f"{size:,} tables, {names[way]}": [figures[way].get(step) for step in steps]
            for size, figures in found.items() for way in names if way in figures}
    results.table("From tables to entities, in a fresh JVM",
                  ["catalogue", "models", "classes", "session factory", "first answer", "of another", "one of each", "peak memory, MB"],
                  rows)
    peers = {f"{size:,} tables": [figures["sqlalchemy"][step] for step in ("reflect", "automap", "answer", "each", "memory")]
             for size, figures in found.items() if "sqlalchemy" in figures}
    version = python and subprocess.check_output([python, "-c", "import sqlalchemy; print(sqlalchemy.__version__)"], text=True)
    results.table(f"The same with SQLAlchemy {(version or '').strip()}",
                  ["reflect", "automap", "first answer", "one of each", "peak memory, MB"], peers)
    whole = {f"{size:,} tables": [figures["sql"]["elapsed"], figures["sql"]["memory"], figures["line"]["elapsed"],
                                  figures["line"]["memory"]] for size, figures in found.items()}
    results.table("One line and out, the whole process, with the archive and the catalogue on disk",
                  ["\\d TABLE", "its peak, MB", "Entity.count()", "its peak, MB"], whole)
    if "sqlalchemy" in found.get(1000, {}):
        goals(results, found[1000])


def goals(results, figures):
    """The catalogue, an ORM that has mapped all tables, one in which any can be named, and an answer from each."""
    whole, demand, peer = figures["whole"], figures["demand"], figures["sqlalchemy"]
    mapping = ("catalogue", "models", "classes", "factory")
    ours = [whole["catalogue"], sum(whole[step] for step in mapping), sum(demand[step] for step in mapping),
            sum(whole[step] for step in (*mapping, "answer", "each"))]
    automap = peer["reflect"] + peer["automap"]
    theirs = [peer["reflect"], automap, automap, automap + peer["answer"] + peer["each"]]
    ways = [("catalogue to reflect", 0.1), ("all mapped to automap", 0.5), ("any can be named, to automap", 0.5),
            ("all mapped and one answer from each", 0.5)]
    for place, (way, limit) in enumerate(ways):
        results.ratio(f"1,000 tables, {way}", {"dormouse": ours, "SQLAlchemy": theirs}, "dormouse", "SQLAlchemy", place, limit)
