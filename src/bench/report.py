"""What was measured, as tables, with the ratios that Dormouse is to reach."""

OURS = "dormouse"
INTRODUCTION = """# Performance

Written by `bin/dev bench`, which runs all programs side by side, taking turns, on one PostgreSQL with Chinook, the caches of files
warm. Medians of {runs} runs; {machine}. Times are milliseconds from the start of the process, on a pseudo-terminal where there is
a prompt; what is typed is typed as soon as the prompt shows. A ratio is Dormouse's figure divided by the peer's.
"""


class Results:
    """Collects the tables of one run."""

    def __init__(self, runs, machine):
        self.head = INTRODUCTION.format(runs=runs, machine=machine)
        self.parts = []

    def prompts(self, sql, orm):
        rows = {name: [figures[0], figures[1], None] for name, figures in sql.items()}
        for name, figures in orm.items():
            row = rows.setdefault(name, [figures[0], None, None])
            row[2] = figures[1]
        self.table("The prompt", ["to the prompt", "first SQL answer", "first ORM answer"], rows)
        for name in self.ours(rows):
            limit = 2.2 if int(name.rsplit(" ", 1)[1]) < 24 else 1.8
            self.ratio(f"prompt: {name} to pgcli", rows, name, "pgcli", 0, 0.8)
            self.ratio(f"first SQL answer: {name} to pgcli", rows, name, "pgcli", 1, 1.0)
            self.ratio(f"first ORM answer: {name} to IPython with automap", rows, name, "IPython, automap", 2, limit)

    def lines(self, sql, orm):
        rows = {name: [figures[0], None] for name, figures in sql.items()}
        for name, figures in orm.items():
            rows.setdefault(name, [None, None])[1] = figures[0]
        self.table("One statement and out", ["SQL", "Querydsl or ORM"], rows)
        for name in self.ours(rows):
            self.ratio(f"-c with SQL: {name} to sqlline", rows, name, "sqlline", 0, 0.5)

    def csv(self, figures):
        rows = {name: [took, peak] for name, (took, peak, _) in figures.items()}
        self.table("1,000,000 rows of 5 columns to a CSV file", ["time", "peak memory, MB"], rows)
        for name in self.ours(rows):
            self.ratio(f"csv, time: {name} to psql", rows, name, "psql --csv", 0, 1.5)
            self.ratio(f"csv, peak memory: {name} to psql", rows, name, "psql --csv", 1, 1.0)

    def insert(self, figures):
        rows = {name: [inside, took] for name, (took, _, inside) in figures.items()}
        self.table("100,000 objects inserted, in a fresh process", ["the insert", "whole process"], rows)
        for name in self.ours(rows):
            self.ratio(f"insert: {name} to SQLAlchemy", rows, name, "SQLAlchemy", 0, 0.5)

    @staticmethod
    def ours(rows):
        return [name for name in rows if name.startswith(OURS)]

    def table(self, title, columns, rows):
        lines = [f"\n## {title}\n", "| | " + " | ".join(columns) + " |", "| --- |" + " ---: |" * len(columns)]
        for name, figures in rows.items():
            cells = ["–" if figure is None else f"{figure:,.0f}" for figure in figures]
            lines.append(f"| {name} | " + " | ".join(cells) + " |")
        self.parts.append("\n".join(lines) + "\n")

    def ratio(self, title, rows, ours, peer, column, limit):
        if peer not in rows or rows[ours][column] is None or rows[peer][column] is None:
            self.parts.append(f"- {title}: not measured")
            return
        ratio = rows[ours][column] / rows[peer][column]
        verdict = "reached" if ratio <= limit else "**missed**"
        self.parts.append(f"- {title}: {ratio:.2f}, to reach {limit:.2f}: {verdict}")

    def text(self):
        return "\n".join(self.parts)

    def page(self):
        return self.head + self.text() + "\n"
