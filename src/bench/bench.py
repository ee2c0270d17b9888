#!/usr/bin/env python3
"""
Measures Dormouse beside the programs that its users know, in one go, on one PostgreSQL, and writes src/docs/performance.md.

usage: bench.py [--runs N] [--java HOME]… [--tables N]… [--python PROGRAM] [prompt] [line] [csv] [insert] [mapping] [complete]

Without a name everything is measured; only then is the page written. Needs nothing but Python's standard library, PostgreSQL's
server, and whichever peers are there. --java names the JVMs to measure with; without it, JAVA_HOME's or the one on the PATH.
--tables is for mapping and complete: how many tables there are to be; without it 11, 100 (mapping alone), 1,000 and 10,000. So is --python: the Python whose
SQLAlchemy stands beside it.
"""
import argparse
import os
import pathlib
import platform
import shutil
import signal
import subprocess
import sys
import tempfile

import completion
import mapping
import measure
import report
import server

HOME = pathlib.Path(__file__).resolve().parents[2]
BENCH = HOME / "src" / "bench"
COUNT = "select count(*) from track;"
QUERYDSL = "selectFrom(track).where(track.album.artist.name.eq('AC/DC')).fetch().size()"
AUTOMAP = "len(session.query(Track).join(Album).join(Artist).filter(Artist.name == 'AC/DC').all())"
BIG = "select * from bench_row"
PYTHONS = ("/usr/bin/python3", "python3")


class Machine:
    """What is here to measure with."""

    def __init__(self, url, javas):
        self.url = url + "/chinook"
        self.launchers = {f"dormouse, Java {version}": f"env JAVA_HOME={home} {HOME}/bin/dormouse {self.url}"
                          for version, home in javas.items()}
        self.python = next((name for name in PYTHONS if self.succeeds(name, "-c", "import sqlalchemy, psycopg2")), None)
        self.ipython = self.python and next(
            (name for name in ("/usr/bin/ipython3", "ipython3") if shutil.which(name)), None)
        self.psql = shutil.which("psql")
        self.pgcli = shutil.which("pgcli")
        self.sqlline = self.find_sqlline()

    @staticmethod
    def succeeds(*command):
        try:
            return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0
        except FileNotFoundError:
            return False

    def find_sqlline(self):
        jars = HOME / "target" / "bench"
        if not list(jars.glob("sqlline*.jar")):
            self.succeeds("mvn", "-q", "-B", "-f", str(BENCH / "sqlline"), "dependency:copy-dependencies")
        if not list(jars.glob("sqlline*.jar")):
            return None
        home = os.environ.get("JAVA_HOME")
        java = f"{home}/bin/java" if home else "java"
        jdbc = "jdbc:postgresql://" + self.url.split("@")[1]
        return f"{java} -cp '{jars}/*' sqlline.SqlLine -u {jdbc} -n postgres -p none"


def prompt_programs(machine):
    sql, orm = [], []
    for name, launcher in machine.launchers.items():
        shown = "chinook.{0,12}> "
        sql.append(measure.Program(name, launcher, shown, COUNT, "3503|3,503"))
        orm.append(measure.Program(name, launcher, shown, QUERYDSL, r"[^0-9;]18\r\n"))
    if machine.psql:
        sql.append(measure.Program("psql", f"psql -X {machine.url}", "chinook=# ", COUNT, "3503"))
    if machine.pgcli:
        sql.append(measure.Program("pgcli", f"pgcli {machine.url}", "chinook>", COUNT, "3503"))
    if machine.sqlline:
        sql.append(measure.Program("sqlline", machine.sqlline, r"0: jdbc.{0,80}> ", COUNT, "3503"))
    if machine.ipython:
        orm.append(measure.Program("IPython, automap", f"{machine.ipython} --no-banner -i {BENCH}/automap.py",
                                   r"In.{0,40}\[", AUTOMAP, r"Out.{0,60}18"))
    return sql, orm


def line_programs(machine):
    sql = {name: f"{launcher} -c '{COUNT}'" for name, launcher in machine.launchers.items()}
    orm = {name: f"{launcher} -c \"{QUERYDSL}\"" for name, launcher in machine.launchers.items()}
    if machine.psql:
        sql["psql"] = f"psql -X {machine.url} -c '{COUNT}'"
    if machine.sqlline:
        sql["sqlline"] = f"{machine.sqlline} -e '{COUNT}'"
    if machine.python:
        orm["Python, automap"] = f"{machine.python} {BENCH}/automap_query.py"
    return sql, orm


def csv_programs(machine, folder):
    out = f"{folder}/rows.csv"
    programs = {name: f"{launcher} -c '{BIG};' --format csv -o {out}" for name, launcher in machine.launchers.items()}
    if machine.psql:
        programs["psql --csv"] = f"psql -X {machine.url} --csv -c '{BIG}' -o {out}"
    return programs


def insert_programs(machine):
    programs = {name: f"{launcher} {BENCH}/insert.groovy" for name, launcher in machine.launchers.items()}
    if machine.python:
        programs["SQLAlchemy"] = f"{machine.python} {BENCH}/insert.py"
    return programs


def prepare(url, launcher):
    """The tables: Chinook, a million rows of five columns, and a place for 100,000 people."""
    def psql(database, text):
        subprocess.run([server.binaries() / "psql", "-X", "-q", f"{url}/{database}", "-c", text], check=True)

    psql("postgres", "create database chinook")
    # An archive that is made behind this run would take the processors from what is measured next.
    subprocess.run(f"{launcher} demo --load {url}/chinook", shell=True, check=True,
                   env={**os.environ, "DORMOUSE_ARCHIVE": "off"})
    psql("chinook", """create table bench_row as select i as row_id, 'name ' || i as name, i * 1.5 as price,
        timestamp '2026-01-01' + i * interval '1 second' as at, i % 2 = 0 as flag from generate_series(1, 1000000) i""")
    psql("chinook", "create table bench_person (person_id int primary key, name text, email text, age int)")
    psql("chinook", "vacuum analyze")


def warm(machine, environment):
    """Makes the class archives, which a user's second start has."""
    for launcher in machine.launchers.values():
        for line in (COUNT, "from Genre;"):
            subprocess.run(f"{launcher} -c '{line}'", shell=True, check=True, stdout=subprocess.DEVNULL,
                           env={**os.environ, **environment, "DORMOUSE_ARCHIVE": "now"})


def measure_mapping(results, url, javas, options, environment):
    home = list(javas.values())[0]
    launcher = f"env JAVA_HOME={home} {HOME}/bin/dormouse"
    for line in ("select 1;", "1 + 1"):
        subprocess.run(f"{launcher} -c '{line}'", shell=True, check=True, stdout=subprocess.DEVNULL,
                       env={**os.environ, **environment, "DORMOUSE_ARCHIVE": "now"})
    pythons = [options.python] if options.python else PYTHONS
    python = next((name for name in pythons if Machine.succeeds(name, "-c", "import sqlalchemy, psycopg2")), None)
    runs = max(1, options.runs // 3)
    found = mapping.measure_all(
        url, options.tables or mapping.SIZES, f"{home}/bin/java", launcher, python, runs, environment)
    mapping.report(results, found, python)


def java_versions(homes):
    found = {}
    for home in homes or [os.environ.get("JAVA_HOME") or str(pathlib.Path(shutil.which("java")).resolve().parents[1])]:
        said = subprocess.run([f"{home}/bin/java", "-version"], capture_output=True, text=True).stderr
        found[said.split('"')[1].split(".")[0]] = home
    return found


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    arguments = argparse.ArgumentParser(usage=__doc__)
    arguments.add_argument("--runs", type=int, default=7)
    arguments.add_argument("--java", action="append")
    arguments.add_argument("--tables", action="append", type=int)
    arguments.add_argument("--python")
    arguments.add_argument("what", nargs="*")
    options = arguments.parse_args()
    what = set(options.what or ("prompt", "line", "csv", "insert", "mapping", "complete"))
    results = report.Results(options.runs, f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors")
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    with tempfile.TemporaryDirectory(prefix="dormouse-bench-home-") as folder, server.running() as url:
        environment = {"HOME": folder, "XDG_CACHE_HOME": cache, "BENCH_URL": f"{url}/chinook", "PYTHONPATH": str(BENCH)}
        javas = java_versions(options.java)
        if "mapping" in what:
            measure_mapping(results, url, javas, options, environment)
        if "complete" in what:
            python = next((name for name in PYTHONS if completion.has_pgcli(name)), None)
            java = f"{list(javas.values())[0]}/bin/java"
            completion.report(results, completion.measure(url, options.tables, java, python))
        if what - {"mapping", "complete"}:
            prepare(url, HOME / "bin" / "dormouse")
        machine = Machine(url, javas)
        if what - {"mapping", "complete"}:
            warm(machine, environment)
        if "prompt" in what:
            sql, orm = prompt_programs(machine)
            results.prompts(measure.prompts(sql, options.runs, environment), measure.prompts(orm, options.runs, environment))
        if "line" in what:
            sql, orm = line_programs(machine)
            results.lines(measure.commands(sql, options.runs, environment), measure.commands(orm, options.runs, environment))
        if "csv" in what:
            results.csv(measure.commands(csv_programs(machine, folder), max(3, options.runs // 2), environment))
        if "insert" in what:
            results.insert(measure.commands(insert_programs(machine), max(3, options.runs // 2), environment))
    print(results.text())
    if not options.what:
        (HOME / "src" / "docs" / "performance.md").write_text(results.page(), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
