"""Times programs as a person meets them. Programs take turns, so that a noisy machine is noisy for all of them."""
import dataclasses
import fcntl
import os
import pty
import re
import select
import signal
import statistics
import struct
import subprocess
import sys
import termios
import time

LIMIT = 30.0

# What terminals answer when a program asks what they are; a program that waits for it is not punished here.
ANSWERS = {
    b"\x1b[c": b"\x1b[?62;22c",
    b"\x1b[6n": b"\x1b[1;1R",
}


@dataclasses.dataclass
class Program:
    """A program at a prompt: how it starts, how its prompt looks, what is typed, and what it then answers."""

    name: str
    command: str
    prompt: str
    line: str
    answer: str


class Screen:
    """A program on a pseudo-terminal of 160 × 40."""

    def __init__(self, command, environment):
        self.started = time.monotonic()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update(environment, TERM="xterm-256color", PAGER="cat")
            os.execv("/bin/sh", ["/bin/sh", "-c", "exec " + command])
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 160, 0, 0))
        self.seen = b""

    def wait_for(self, pattern):
        """Milliseconds since the start, once the pattern is on the screen."""
        expression = re.compile(pattern.encode(), re.DOTALL)
        until = time.monotonic() + LIMIT
        while not expression.search(self.seen):
            if not select.select([self.fd], [], [], max(0, until - time.monotonic()))[0]:
                raise TimeoutError(f"no {pattern!r} in {LIMIT:.0f} s, but {self.seen[-300:]!r}")
            try:
                data = os.read(self.fd, 65536)
            except OSError:
                raise EOFError(f"ended without {pattern!r}: {self.seen[-300:]!r}") from None
            self.seen += data
            for question, answer in ANSWERS.items():
                if question in data:
                    os.write(self.fd, answer)
        return (time.monotonic() - self.started) * 1000

    def type(self, line):
        self.seen = b""
        os.write(self.fd, line.encode() + b"\r")

    def end(self, quit_key=b"\x04"):
        """Leaves as a user does; a program that does not leave within two seconds is killed."""
        try:
            os.write(self.fd, quit_key)
            until = time.monotonic() + 2
            while time.monotonic() < until:
                if os.waitpid(self.pid, os.WNOHANG)[0]:
                    return
                if select.select([self.fd], [], [], 0.02)[0]:
                    os.read(self.fd, 65536)
        except OSError:
            pass
        try:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        finally:
            os.close(self.fd)


def prompts(programs, runs, environment):
    """For each program's name: medians of the time to the prompt and to the answer, in milliseconds."""
    figures = {program.name: [] for program in programs}
    for run in range(runs + 1):
        for program in programs:
            screen = Screen(program.command, environment)
            try:
                shown = screen.wait_for(program.prompt)
                screen.type(program.line)
                answered = screen.wait_for(program.answer)
                if run:
                    figures[program.name].append((shown, answered))
            except (TimeoutError, EOFError) as problem:
                print(f"  {program.name}: {problem}", file=sys.stderr)
            finally:
                screen.end()
    return {
        name: tuple(statistics.median(column) for column in zip(*pairs)) for name, pairs in figures.items() if pairs
    }


def commands(programs, runs, environment):
    """
    For each name of a shell command: medians of its time in milliseconds, of its peak memory in MB, and of what it says after
    "elapsed" in milliseconds. The first round warms the file caches and is not counted.
    """
    figures = {name: [] for name in programs}
    for run in range(runs + 1):
        for name, command in programs.items():
            start = time.monotonic()
            process = subprocess.Popen(
                "exec " + command, shell=True, env={**os.environ, **environment}, stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            output = process.stdout.read()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            took = (time.monotonic() - start) * 1000
            if process.returncode != 0:
                print(f"  {name}: exit {process.returncode}: {output[-300:].decode()}", file=sys.stderr)
            elif run:
                inside = re.search(rb"elapsed (\d+)", output)
                figures[name].append((took, usage.ru_maxrss / 1024, float(inside[1]) if inside else took))
    return {
        name: tuple(statistics.median(column) for column in zip(*rows)) for name, rows in figures.items() if rows
    }
