"""Completion at each key of a recorded session, at 11, 1,000 and 10,000 tables of ten columns, with pgcli beside it."""
import math
import pathlib
import re
import subprocess

import mapping

HOME = pathlib.Path(__file__).resolve().parents[2]
BENCH = HOME / "src" / "bench"
KEYSTROKES = BENCH / "keystrokes.txt"
SIZES = (11, 1000, 10000)
PERCENTS = (50, 95, 99, 100)
GOAL_MILLISECONDS = 50
GOAL_CANDIDATES = 300

# So many keys of the SQL from one that pgcli is asked at to the next: it would take minutes else.
PGCLI_EVERY = 5


def sql(path):
    """The statements that pgcli knows, too."""
    lines, language = [], ""
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            language = line[2:]
        elif line and language == "sql":
            lines.append(line.replace("⏎", "\n"))
    return lines


def show(name, times, most):
    """Microseconds, as Complete.java prints them."""
    times = sorted(times)
    print(f"{name}_keys", len(times))
    for percent in PERCENTS:
        print(f"{name}_p{percent}", int(times[math.ceil(len(times) * percent / 100) - 1] * 1e6))
    print(f"{name}_most", most)


def figures(command):
    done = subprocess.run(command, shell=True, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"error: {command}: {done.stderr[-500:]}")
    return {name: int(number) for name, number in re.findall(r"^(\w+) (\d+)$", done.stdout, re.MULTILINE)}


def has_pgcli(python):
    return python and subprocess.run([python, "-c", "import pgcli.pgcompleter"], capture_output=True).returncode == 0


def measure(url, sizes, java, python):
    """Program and size → what it took, in microseconds."""
    found = {}
    jar = HOME / "target" / "dormouse.jar"
    for size in sizes or SIZES:
        database = mapping.create(url, size)
        found["dormouse", size] = figures(
            f"exec {java} {mapping.BARE} -cp {jar} {BENCH}/Complete.java {database} {KEYSTROKES}")
        if has_pgcli(python):
            found["pgcli", size] = figures(f"exec {python} {BENCH}/completion_pgcli.py {database} {KEYSTROKES} {PGCLI_EVERY}")
    return found


def row(took, name):
    times = [took[f"{name}_p{percent}"] for percent in PERCENTS]
    return [f"{took[f'{name}_keys']:,}", *(f"{time / 1000:.1f}" for time in times), f"{took[f'{name}_most']:,}",
            f"{took['prepare'] / 1000:,.0f}"]


def report(results, found):
    lines = ["\n## Completion, key by key\n",
             "Milliseconds; each key in a fresh process, then once more. pgcli is asked at some keys of the SQL.\n",
             "| | keys | p50 | p95 | p99 | longest | longest list | names arranged |",
             "| --- |" + " ---: |" * 7]
    for (program, size), took in found.items():
        for name, title in (("first", program), ("again", f"{program}, again"), ("sql", f"{program}, SQL alone")):
            if f"{name}_keys" in took:
                lines.append(f"| {title}, {size:,} tables | " + " | ".join(row(took, name)) + " |")
    lines.append("")
    for (program, size), took in found.items():
        if program == "dormouse":
            good = took["first_p99"] < GOAL_MILLISECONDS * 1000 and took["first_most"] <= GOAL_CANDIDATES
            lines.append(f"{size:,} tables: p99 under {GOAL_MILLISECONDS} ms, no list over {GOAL_CANDIDATES}: "
                         + ("reached" if good else "missed") + "  ")
    results.parts.append("\n".join(lines))
