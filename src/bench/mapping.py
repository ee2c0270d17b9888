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
FLAGS = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"


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


def measure_size(url, size, java, launcher, python, runs, environment):
    """All rows of one size: name of the step → figures by program."""
    jar = HOME / "target" / "dormouse.jar"
    program = f"exec {java} {FLAGS} -cp {jar} {BENCH}/Mapping.java {url}"
    demand = median(f"{program} demand", runs, environment)
    found = {"demand": demand, "line": timed(f"{launcher} {url} -c 'Item{size // 2}.count()'", runs, environment)}
    found["sql"] = timed(f"{launcher} {url} -c '\\d item1'", runs, environment)
    if size <= WHOLE_LIMIT:
        found["whole"] = median(f"{program} whole", runs, environment)
        if python:
            found["sqlalchemy"] = median(f"exec {python} {BENCH}/mapping_sqlalchemy.py {url}", runs, environment)
    return found


def measure_all(url, sizes, java, launcher, python, runs, environment):
    return {size: measure_size(create(url, size), size, java, launcher, python, runs, environment) for size in sizes}


def report(results, found, python):
    """Writes the tables, and the goals at 1,000 tables."""
    steps = ["catalogue", "models", "classes", "factory", "answer", "memory"]
    rows = {}
    for size, figures in found.items():
        if "whole" in figures:
            rows[f"{size:,} tables, all mapped"] = [figures["whole"][step] for step in steps]
        rows[f"{size:,} tables, one named"] = [figures["demand"][step] for step in steps]
    results.table("From tables to entities, in a fresh JVM without an archive",
                  ["catalogue", "models", "classes", "session factory", "first answer", "peak memory, MB"], rows)
    peers = {f"{size:,} tables": [figures["sqlalchemy"][step] for step in ("reflect", "automap", "answer", "memory")]
             for size, figures in found.items() if "sqlalchemy" in figures}
    version = python and subprocess.check_output([python, "-c", "import sqlalchemy; print(sqlalchemy.__version__)"], text=True)
    results.table(f"The same with SQLAlchemy {(version or '').strip()}", ["reflect", "automap", "first answer", "peak memory, MB"], peers)
    whole = {f"{size:,} tables": [figures["sql"]["elapsed"], figures["sql"]["memory"], figures["line"]["elapsed"],
                                  figures["line"]["memory"]] for size, figures in found.items()}
    results.table("One line and out, the whole process, with the archive and the catalogue on disk",
                  ["\\d TABLE", "its peak, MB", "Entity.count()", "its peak, MB"], whole)
    if "sqlalchemy" in found.get(1000, {}):
        ours, peer = found[1000]["whole"], found[1000]["sqlalchemy"]
        orm = sum(ours[step] for step in ("catalogue", "models", "classes", "factory"))
        goals = {"dormouse": [ours["catalogue"], orm], "SQLAlchemy": [peer["reflect"], peer["reflect"] + peer["automap"]]}
        results.ratio("1,000 tables, catalogue to reflect", goals, "dormouse", "SQLAlchemy", 0, 0.1)
        results.ratio("1,000 tables, an ORM over all to automap's", goals, "dormouse", "SQLAlchemy", 1, 0.5)
