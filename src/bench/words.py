"""How often the word that a statement goes on with is what TAB offers, beside pgcli: words.py URL STATEMENTS

The statements are those of the file that the database at the URL, PostgreSQL with the music store, can prepare. Each word of
theirs is left out in turn, with all that is behind it, and is asked for with none, one and two of its letters typed.
"""
import pathlib
import re
import subprocess
import sys

import psycopg
from prompt_toolkit.document import Document

import completion_pgcli

HOME = pathlib.Path(__file__).resolve().parents[2]
WORD = re.compile(r"'(?:[^']|'')*'|\"[^\"]*\"|\d\w*|(?<![\w$:])[A-Za-z_]\w*")
MOST = 10


def prepared(url, path):
    statements = []
    with psycopg.connect(url, autocommit=True) as connection:
        for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
            text = line.replace("⏎", "\n").rstrip("; ")
            try:
                connection.execute(f"prepare word as {text}")
                connection.execute("deallocate word")
                statements.append(text)
            except psycopg.Error:
                continue
    return statements


def places(statements, typed):
    """The statement, the word's beginning and its end."""
    return [(text, word.start(), word.end()) for text in statements for word in WORD.finditer(text)
            if (word.group()[0].isalpha() or word.group()[0] == "_") and word.end() - word.start() > typed]


def plain(text):
    return " ".join(text.lower().split("(")[0].split())


def fits(place, start, candidate):
    """Whether the statement goes on so from there, to the word's end at least."""
    text, _, end = place
    made, rest = plain(candidate), " ".join(text[start:].lower().split())
    following = rest[len(made):len(made) + 1]
    return made and rest.startswith(made) and len(made) >= end - start and not (following.isalnum() or following == "_")


def rank(place, offered):
    """Which of the candidates is the first that the statement goes on with; MOST if none of the first is."""
    return next((i for i, (start, candidate) in enumerate(offered[:MOST]) if fits(place, start, candidate)), MOST)


def dormouse(url, found, typed):
    lines = "".join(text[:begin + typed].replace("\n", "⏎") + "\n" for text, begin, _ in found)
    done = subprocess.run(["java", "-cp", HOME / "target" / "dormouse.jar", HOME / "src" / "bench" / "Words.java", url],
                          input=lines, capture_output=True, text=True, check=True)
    answers = [line.split("\t") for line in done.stdout.splitlines()]
    return [rank(place, [(int(start), text) for text in texts]) for place, (start, *texts) in zip(found, answers)]


def pgcli(names, found, typed):
    ranks = []
    for place in found:
        text = place[0][:place[1] + typed]
        offered = names.get_completions(Document(text, len(text)), None)
        ranks.append(rank(place, [(len(text) + c.start_position, c.text) for c in offered]))
    return ranks


def main():
    url, path = sys.argv[1:3]
    statements = prepared(url, path)
    names = completion_pgcli.completer(url)
    print(f"{len(statements)} statements")
    for typed in range(3):
        found = places(statements, typed)
        for name, ranks in (("dormouse", dormouse(url, found, typed)), ("pgcli", pgcli(names, found, typed))):
            share = [100 * sum(r < most for r in ranks) / len(ranks) for most in (1, 5, MOST)]
            print(f"{typed} letters, {len(found)} words, {name}: first {share[0]:.0f} %, of five {share[1]:.0f} %, of ten {share[2]:.0f} %")


if __name__ == "__main__":
    main()
