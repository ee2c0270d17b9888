"""What pgcli's completion takes at each key of the session's SQL, in its own process: completion_pgcli.py URL KEYSTROKES [EVERY]"""
import sys
import threading
import time

from pgcli.completion_refresher import CompletionRefresher
from pgcli.pgexecute import PGExecute
from pgspecial.main import PGSpecial
from prompt_toolkit.document import Document
from psycopg.conninfo import conninfo_to_dict

import completion


def completer(url):
    """With all names of the database, as the prompt has it once its refresh has ended."""
    place = conninfo_to_dict(url)
    executor = PGExecute(database=place["dbname"], user=place["user"], host=place["host"], port=place["port"])
    found, ready = [], threading.Event()
    CompletionRefresher().refresh(executor, PGSpecial(), lambda made: (found.append(made), ready.set()))
    ready.wait()
    return found[0]


def main():
    url, keystrokes = sys.argv[1:3]
    every = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    before = time.perf_counter()
    names = completer(url)
    print("prepare", int((time.perf_counter() - before) * 1e6))
    keys = [line[:end] for line in completion.sql(keystrokes) for end in range(1, len(line) + 1)]
    for name in ("first", "again"):
        times, most = [], 0
        for text in keys[::every]:
            document = Document(text, len(text))
            before = time.perf_counter()
            count = len(list(names.get_completions(document, None)))
            times.append(time.perf_counter() - before)
            most = max(most, count)
        completion.show(name, times, most)


if __name__ == "__main__":
    main()
