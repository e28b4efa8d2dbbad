"""The process that reads what strangers wrote: it gets a file, answers with a text or a sentence, and waits.

It cannot be told to do anything else, ends when whoever started it ends, and bounds its own memory
and time where the system can. Not here: who starts it (:mod:`workbench.sources.readers.batch`).
"""

import json
import logging
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from threading import Timer
from typing import Any, BinaryIO

from workbench.errors import UnreadableSource
from workbench.messages import say
from workbench.sources.readers.limits import MEMORY, SECONDS
from workbench.sources.readers.readtext import ReadText

READY = b"ready\n"

_GRACE = 5.0


def main() -> None:
    """Answer one request after another until there are none."""
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bound_memory()
    logging.disable(logging.CRITICAL)
    answers.write(READY)
    answers.flush()
    while asked := requests.readline():
        request = json.loads(asked)
        answer = _answer(request, requests.read(request["size"]))
        answers.write(json.dumps(answer).encode("ascii") + b"\n")
        answers.flush()


def read_here(kind: str, data: bytes, name: str, encoding: str = "") -> ReadText:
    """Return the text of a file of a kind, read in this very process.

    Raises
    ------
    UnreadableSource
        If it cannot be read.
    """
    if kind == "pdf":
        from workbench.sources.readers.pdf import read_pdf

        return read_pdf(data, name)
    if kind == "word":
        from workbench.sources.readers.word import read_word

        return read_word(data, name)
    if kind == "markdown":
        from workbench.sources.readers.markdown import read_markdown

        return read_markdown(data, name, encoding)
    if kind == "archived page":
        from workbench.sources.readers.archive import read_archive

        return read_archive(data, name, encoding)
    from workbench.sources.readers.page import read_page

    return read_page(data, name, encoding)


def _answer(request: dict[str, Any], data: bytes) -> dict[str, Any]:
    try:
        with _bounded_time():
            return asdict(read_here(request["kind"], data, request["name"], request["encoding"]))
    except UnreadableSource as error:
        return {"why": error.why}
    except MemoryError:
        return {"why": say("readers.too_much")}
    except RecursionError:
        return {"why": say("readers.too_deep")}
    # A damaged file makes the libraries raise almost anything; it stays with this one file.
    except Exception:
        logging.getLogger(__name__).debug("A file could not be read.", exc_info=True)
        return {"why": say("readers.damaged")}


@contextmanager
def _bounded_time() -> Iterator[None]:
    """End this process if a file takes too long and nobody is there to end it."""
    timer = Timer(SECONDS + _GRACE, os._exit, (1,))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _bound_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit for a process to set itself
        return
    try:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (OSError, ValueError):  # macOS refuses some
        logging.getLogger(__name__).debug("Memory is not bounded here.", exc_info=True)


def send(stream: BinaryIO, kind: str, data: bytes, name: str, encoding: str) -> None:
    """Write a request as :func:`main` reads it."""
    head = {"kind": kind, "name": name, "encoding": encoding, "size": len(data)}
    stream.write(json.dumps(head).encode("ascii") + b"\n")
    stream.write(data)
    stream.flush()
