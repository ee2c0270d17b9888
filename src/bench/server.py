"""A PostgreSQL server of the benchmark's own: on a free port of the loopback address, in a folder that goes when it stops."""
import contextlib
import glob
import os
import pathlib
import pwd
import shutil
import socket
import subprocess
import tempfile


def binaries():
    """The folder of the newest server that is installed."""
    folders = glob.glob("/usr/lib/postgresql/*/bin") + glob.glob("/opt/homebrew/opt/postgresql*/bin")
    if not folders:
        raise SystemExit("error: there is no PostgreSQL server\nhint:  apt install postgresql")
    return pathlib.Path(max(folders, key=lambda folder: int("0" + "".join(filter(str.isdigit, folder)))))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def running():
    """Starts a server and gives its URL without a database's name."""
    folder = tempfile.mkdtemp(prefix="dormouse-bench-")
    as_user = []
    if os.geteuid() == 0:
        # PostgreSQL refuses to run as root.
        as_user = ["runuser", "-u", "postgres", "--"]
        os.chown(folder, pwd.getpwnam("postgres").pw_uid, -1)
    data = f"{folder}/data"
    port = free_port()
    options = f"-p {port} -h 127.0.0.1 -k {folder} -c fsync=off -c shared_buffers=256MB"

    def run(*command):
        subprocess.run([*as_user, *command], check=True, cwd="/", stdout=subprocess.DEVNULL)

    try:
        run(binaries() / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
        run(binaries() / "pg_ctl", "-D", data, "-o", options, "-l", f"{folder}/log", "-w", "start")
        try:
            yield f"postgresql://postgres@127.0.0.1:{port}"
        finally:
            run(binaries() / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
