"""The process that reads: bounded, replaced, ended; and many files in one go."""

import json
import subprocess
import sys
import threading
import time
import zlib
from pathlib import Path

import psutil
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.sources.readers.making import page, passage, pdf, raw_pdf, word
from workbench.errors import CannotRead, UnreadableSource
from workbench.sources.readers import Batch, ReadText, bytes_of, plain_name, read_file, read_many, read_source
from workbench.sources.readers.limits import MEMORY, MOST_BYTES

PAGE = page(f"<p>{passage(1)}</p>").encode()


def workers() -> set[int]:
    """Return the processes that this one has started and that live."""
    return {one.pid for one in psutil.Process().children(recursive=True)}


def hanging_pdf() -> bytes:
    """Return a PDF whose page takes minutes to read: millions of small strings."""
    content = zlib.compress(b"BT /F1 1 Tf " + b"(a) Tj 1 1 Td " * 5_000_000 + b"ET")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>\nstream\n" % len(content) + content + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    return raw_pdf(objects)


def test_one_file_leaves_no_process_behind() -> None:
    before = workers()
    assert read_source(PAGE, "p.html").text == passage(1)
    assert workers() == before


def test_many_files_share_one_process_and_each_has_its_own_end() -> None:
    before, alive, told = workers(), set[int](), list[tuple[int, str]]()

    def progress(number: int, name: str) -> None:
        told.append((number, name))
        alive.update(workers() - before)

    files = [(PAGE, "a.html"), (b"%PDF-nothing", "b.pdf"), (word(), "c.docx"), (b"Words", "d.txt")]
    found = read_many(files, progress=progress)
    assert [isinstance(one, ReadText) for one in found] == [True, False, True, True]
    assert told == [(0, "a.html"), (1, "b.pdf"), (2, "c.docx"), (3, "d.txt")]
    assert len(alive) == 1
    assert workers() == before


def test_the_libraries_are_loaded_by_the_process_that_reads_and_nowhere_else() -> None:
    script = (
        "import sys, workbench; before = set(sys.modules)\n"
        "assert 'workbench.sources.readers' not in before\n"
        "from workbench.sources.readers import read_source\n"
        f"read_source({PAGE!r}, 'p.html')\n"
        "print({'lxml', 'pypdf', 'justext', 'markdown_it', 'charset_normalizer'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("set()\n", "")


def test_plain_text_needs_no_process() -> None:
    before = workers()
    with Batch() as batch:
        batch.read(b"Some words", "a.txt")
        assert workers() == before


def test_a_file_that_takes_too_long_costs_only_itself() -> None:
    before = workers()
    with Batch(seconds=1.5) as batch:
        with pytest.raises(UnreadableSource, match=r"more than 1\.5 seconds"):
            batch.read(hanging_pdf(), "bomb.pdf")
        assert workers() == before
    with Batch() as batch:
        assert batch.read(PAGE, "p.html").text == passage(1)
    assert workers() == before


def test_reading_can_be_stopped_from_elsewhere() -> None:
    before = workers()
    batch = Batch()
    stopping = threading.Timer(1.5, batch.close)
    stopping.start()
    with pytest.raises(UnreadableSource, match="stopped"):
        batch.read(hanging_pdf(), "bomb.pdf")
    stopping.join()
    with pytest.raises(UnreadableSource, match="stopped"):
        batch.read(PAGE, "p.html")
    assert workers() == before


def test_a_batch_that_is_closed_just_as_a_file_begins_reads_nothing_and_leaves_nothing() -> None:
    before = workers()
    for pause in (0, 0.02, 0.1, 0.3):
        batch = Batch()
        closing = threading.Timer(pause, batch.close)
        closing.start()
        found = _read(batch, PAGE, "p.html")
        closing.join()
        assert isinstance(found, ReadText) or "stopped" in found.why
    assert workers() == before


def test_a_process_that_was_killed_is_replaced() -> None:
    before = workers()
    with Batch() as batch:
        batch.read(PAGE, "a.html")
        (worker,) = workers() - before
        psutil.Process(worker).kill()
        with pytest.raises(UnreadableSource, match="more memory"):
            batch.read(PAGE, "b.html")
        assert batch.read(PAGE, "c.html").text == passage(1)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells another process's limits")
def test_the_process_that_reads_has_bounded_its_memory() -> None:
    before = workers()
    with Batch() as batch:
        batch.read(PAGE, "p.html")
        (worker,) = workers() - before
        assert psutil.Process(worker).rlimit(psutil.RLIMIT_AS) == (MEMORY, MEMORY)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_memory_is_bounded() -> None:
    script = (
        "from workbench.sources.readers.worker import _bound_memory; _bound_memory()\n"
        "try:\n    bytearray(4_000_000_000)\nexcept MemoryError:\n    print('bounded')"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.stdout == "bounded\n" or sys.platform == "darwin"


def test_the_worker_ends_with_whoever_started_it() -> None:
    script = (
        "import os, sys\nfrom workbench.sources.readers import Batch\nbatch = Batch()\n"
        f"batch.read({PAGE!r}, 'p.html')\nprint(batch._process.pid, flush=True)\nos._exit(1)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    pid = int(done.stdout)
    deadline = time.monotonic() + 30
    while psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE:
        assert time.monotonic() < deadline, "the worker lives on"
        time.sleep(0.05)


def test_files_over_the_limit_are_not_read(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="51 MB large; up to 50 MB"):
        read_source(b"x" * (MOST_BYTES + 1_000_000), "big.pdf")
    big = tmp_path / "big.txt"
    with big.open("wb") as file:
        file.truncate(2 * MOST_BYTES)
    with pytest.raises(UnreadableSource, match="100 MB large"):
        bytes_of(big)


def test_a_file_is_read_from_disk(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    assert read_file(tmp_path / "a.html").text == passage(1)
    with pytest.raises(CannotRead, match="no such file"):
        read_file(tmp_path / "b.html")
    with pytest.raises(UnreadableSource, match="folder"):
        read_file(tmp_path)


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\x\\y.pdf", "y.pdf"),
        ("C:x.pdf", "x.pdf"),
        ("/a/b/", ""),
        ("..", ""),
        ("a\0b\n.txt", "a b .txt"),
        ("a\u202efdp.exe", "a fdp.exe"),
        ("x" * 300 + ".docx", "x" * 115 + ".docx"),
        (".hidden", "hidden"),
    ],
)
def test_a_path_in_a_name_is_dropped(given: str, plain: str) -> None:
    assert plain_name(given) == plain
    assert len(plain) <= 120


def test_a_file_keeps_its_plain_name() -> None:
    found = read_source(b"Some words", "../../x/notes.txt")
    assert (found.name, found.title) == ("notes.txt", "notes")


ENDINGS = st.sampled_from(["txt", "md", "html", "pdf", "docx", "mhtml", "doc", "", "xyz"])
BEGINNINGS = st.sampled_from(
    [
        b"",
        b"%PDF-1.7\n",
        b"PK\x03\x04",
        b"<html>",
        b"\xff\xfe",
        b"\xfe\xff",
        b"<?xml ",
        b"MIME-Version: 1.0\n",
        b"# ",
    ]
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(beginning=BEGINNINGS, rest=st.binary(max_size=400), name=st.text(max_size=20), ending=ENDINGS)
@example(beginning=b"<html>", rest=b"<" * 400, name="x", ending="html")
@example(beginning=b"", rest=b"<!---->" * 500, name="x", ending="html")
def test_any_bytes_under_any_name_give_a_text_or_a_sentence(
    batch: Batch, beginning: bytes, rest: bytes, name: str, ending: str
) -> None:
    _is_text_or_sentence(batch, beginning + rest, f"{name}.{ending}")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    kind=st.sampled_from(["pdf", "docx", "html"]),
    place=st.floats(0, 1),
    junk=st.binary(min_size=1, max_size=30),
)
def test_any_damage_to_a_good_file_gives_a_text_or_a_sentence(
    batch: Batch, kind: str, place: float, junk: bytes
) -> None:
    good = GOOD[kind]
    at = int(place * len(good))
    _is_text_or_sentence(batch, good[:at] + junk + good[at + len(junk) :], f"x.{kind}")


GOOD = {"pdf": pdf([passage(1)]), "docx": word([passage(1)]), "html": PAGE}


def _read(batch: Batch, data: bytes, name: str) -> ReadText | UnreadableSource:
    try:
        return batch.read(data, name)
    except UnreadableSource as error:
        return error


def _is_text_or_sentence(batch: Batch, data: bytes, name: str) -> None:
    found = _read(batch, data, name)
    if isinstance(found, UnreadableSource):
        assert found.why.endswith(".")
        return
    assert found.text == "\n\n".join(" ".join(line.split()) for line in found.text.split("\n\n"))
    assert json.dumps(found.text).encode()
    assert found.text.encode("utf-8")
