"""Feed the importers damaged files, and count what comes of it: ``python tools/fuzz.py text 1000000``.

Whatever a file holds, an importer gives a case that can be kept or a sentence on one line, soon. What is
fed are our own small files in the shape of other programs, cut, doubled and mixed at random; the same
seed feeds the same. It belongs to no test run: a million inputs take a while. The count and the result
stand in docs/decisions/0060.
"""

import argparse
import copy
import gzip
import io
import json
import random
import resource
import sys
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl

from workbench.casefile import CaseFile, from_json, to_json
from workbench.casefile.formats import read_content, read_pasted
from workbench.errors import WorkbenchError
from workbench.model.case import Case
from workbench.model.hypothesis import Hypothesis

FILES = Path(__file__).resolve().parent.parent / "tests" / "casefile" / "formats" / "files"
SLOW = 2.0
"""Seconds; an input of a few kilobytes that takes longer is a finding."""

KEPT_EVERY = 20
"""Of how many cases one is written to a case file and read back."""

LONGEST_SENTENCE = 1000
BOARD = Case(hypotheses=(Hypothesis(id="H1", label="Cash"), Hypothesis(id="H2", label="Glory")))

TOKENS = [
    *[
        b"",
        b"\0",
        b"\xff\xfe",
        b"\xfe\xff",
        b"\xef\xbb\xbf",
        b"\xc3\x28",
        b"\xed\xa0\x80",
        b"\\ud800",
        b"\\u0000",
    ],
    *[
        b"<",
        b">",
        b"</",
        b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
        b"&a;",
        b"&#0;",
        b"&#xD800;",
        b"<![CDATA[",
        b"]]>",
    ],
    *[
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b":",
        b'"',
        b"'",
        b"\\",
        b"null",
        b"true",
        b"-0",
        b"1e999",
        b"NaN",
        b"{}",
        b"[]",
    ],
    *[
        b"\t",
        b"\r",
        b"\n",
        b";",
        b"++",
        b"--",
        b"-",
        b"0",
        b"CC",
        b"N/A",
        b"I I",
        b"9" * 400,
        b"evidence",
        b"Scores",
    ],
    *[b"<table>", b"<tr>", b"<td colspan=99999 rowspan=99999>", b"</table>", b"Version:1.0\n", b"=1+1", b"'"],
    *[
        b"hypothesis",
        b"hypotheses",
        b"values",
        b"name",
        b"title",
        b"ratings",
        b"id",
        b"type",
        b"bundle",
        b"date",
    ],
]


def mutated(content: bytes, others: list[bytes], rng: random.Random) -> bytes:
    """Return a content with one to six things done to it, most often one."""
    found = bytearray(content)
    for _ in range(rng.choice((1, 1, 1, 2, 3, 6))):
        start = rng.randint(0, len(found))
        end = min(len(found), start + int(rng.expovariate(0.05)))
        match rng.randint(0, 6):
            case 0:
                del found[start:end]
            case 1:
                found[start:end] = rng.choice(TOKENS)
            case 2:
                found[start:start] = rng.choice(TOKENS) * rng.choice((1, 1, 1, 2, 50))
            case 3:
                found[start:start] = found[start:end] * rng.choice((1, 2, 20))
            case 4 if found:
                found[rng.randrange(len(found))] = rng.randrange(256)
            case 5:
                other = rng.choice(others)
                at = rng.randint(0, len(other))
                found[start:end] = other[at : at + int(rng.expovariate(0.01))]
            case _:
                found = found[:start] if rng.random() < 0.2 else found
    return bytes(found)


ODD: list[Any] = [
    None,
    True,
    0,
    -1,
    1e308,
    float("nan"),
    10**30,
    "",
    "\ud800",
    "\0",
    "x" * 200_000,
    [],
    {},
    [[]],
    [{}],
    {"id": {}},
]
ODD += [
    "C",
    "++",
    "N/A",
    "high",
    "H1",
    "E1",
    1.0,
    "2024-10-18T",
    [1, "a"],
    {"name": ["a"]},
    {"type": "report"},
]


def rebuilt(content: bytes, rng: random.Random) -> bytes:
    """Return JSON with one to three of its values exchanged, left out, doubled or put elsewhere."""
    whole = json.loads(content)
    for _ in range(rng.randint(1, 3)):
        holders = list(_holders(whole))
        holder, key = rng.choice(holders)
        match rng.randint(0, 3):
            case 0:
                del holder[key]
            case 1:
                other, there = rng.choice(holders)
                holder[key] = copy.deepcopy(other[there]) if _has(other, there) else None
            case 2 if isinstance(holder, list):
                holder.insert(key, copy.deepcopy(holder[key]))
            case _:
                holder[key] = copy.deepcopy(rng.choice(ODD))
        if not whole or not list(_holders(whole)):
            break
    return json.dumps(whole, ensure_ascii=rng.random() < 0.5).encode("utf-8", "surrogatepass")


def _has(holder: Any, key: Any) -> bool:
    return key in holder if isinstance(holder, dict) else key < len(holder)


def _holders(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every place in a JSON value, as what holds it and where in there."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in list(parts):
        yield value, key
        yield from _holders(part)


def texts() -> dict[str, bytes]:
    """Return the files in the shape of other programs by name, with the matrix files among them."""
    found = {path.name: path.read_bytes() for path in sorted(FILES.iterdir())}
    found["matrix.csv"] = (
        b'id,evidence,Cash,Glory,source,credibility,reason\nE1,"Seen, heard",CC,II,A paper,H,"H1: why"\n'
    )
    found["matrix.txt"] = "evidence\tCash\tGlory\nSeen\t++\t-\nHeard\t0\t\n".encode("utf-16")
    found["reports.json"] = (
        b'[{"title": "A", "url": "x", "tags": ["b", {"c": 1}]}, {"title": "B", "date": "2024"}]'
    )
    return found


def of_text(rng: random.Random) -> Iterator[tuple[str, bytes]]:
    """Yield damaged texts without end, each with a name."""
    known = texts()
    others = list(known.values())
    while True:
        name = rng.choice(list(known))
        by_value = name.endswith(".json") and rng.random() < 0.6
        content = rebuilt(known[name], rng) if by_value else mutated(known[name], others, rng)
        yield (name if rng.random() < 0.8 else rng.choice(list(known))), content


def of_zipped(rng: random.Random) -> Iterator[tuple[str, bytes]]:
    """Yield damaged packed files without end: damaged and then packed, or damaged as they lie on the disk."""
    xml = (FILES / "parc.xml").read_text(encoding="utf-8")
    plain = [xml.encode(encoding) for encoding in ("utf-16", "utf-8", "utf-16-be")]
    book = workbook()
    while True:
        inside = rng.random() < 0.6
        if rng.random() < 0.4:
            if inside:
                yield "x.achz", gzip.compress(mutated(rng.choice(plain), plain, rng), 1)
            else:
                yield "x.achz", mutated(gzip.compress(rng.choice(plain)), [book], rng)
        else:
            yield "x.xlsx", repacked(book, rng) if inside else mutated(book, plain, rng)


def workbook() -> bytes:
    """Return a small workbook with a matrix."""
    book, content = openpyxl.Workbook(), io.BytesIO()
    sheet = book.create_sheet("Matrix", 0)
    for row in (
        ["id", "evidence", "Cash", "Glory", "date"],
        ["E1", "Seen", "CC", "I", 2024],
        ["E2", "Heard", "", None],
    ):
        sheet.append(row)
    book.save(content)
    return content.getvalue()


def repacked(book: bytes, rng: random.Random) -> bytes:
    """Return a workbook with one of its parts damaged."""
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as package, zipfile.ZipFile(content, "w") as new:
        parts = {name: package.read(name) for name in package.namelist()}
        chosen = rng.choice([name for name in parts if "theme" not in name])
        for name, part in parts.items():
            new.writestr(name, mutated(part, list(parts.values()), rng) if name == chosen else part)
    return content.getvalue()


def outcome(name: str, content: bytes, *, keep: bool) -> str:
    """Return what reading came to: the kind of file, or "a sentence"; raise whatever else comes."""
    try:
        found = read_content(content, name, analyst="ann")
        if keep:
            file = CaseFile(case=found.case)
            assert from_json(to_json(file)).case == found.case, "the case does not come back"
        list(map(str, found.leftovers))
    except WorkbenchError as error:
        sentence = str(error)
    else:
        return found.kind
    assert len(sentence) < LONGEST_SENTENCE, "a long sentence"
    return "a sentence"


def pasted(content: bytes) -> str:
    """Return what pasting a text came to."""
    try:
        read_pasted(content.decode("utf-8", "surrogatepass" if content[:1] == b"\xed" else "replace"), BOARD)
    except (WorkbenchError, UnicodeDecodeError):
        return "pasted: a sentence"
    return "pasted: rows"


def run(inputs: Iterator[tuple[str, bytes]], n: int, *, paste: bool) -> tuple[Counter[str], list[str]]:
    """Feed n inputs; return how often each outcome was, and what should not have been."""
    counted: Counter[str] = Counter()
    findings: list[str] = []
    for at in range(n):
        name, content = next(inputs)
        deeds: list[Callable[[], str]] = [lambda: outcome(name, content, keep=at % KEPT_EVERY == 0)]  # noqa: B023
        if paste and at % 4 == 0:
            deeds.append(lambda: pasted(content))  # noqa: B023
        for deed in deeds:
            started = time.process_time()
            try:
                counted[deed()] += 1
            except Exception as error:  # noqa: BLE001 - any of them is a finding
                where = traceback.extract_tb(error.__traceback__)[-1]
                findings.append(
                    _found(at, name, content, f"{error!r} at {Path(where.filename).name}:{where.lineno}")
                )
            if (took := time.process_time() - started) > SLOW:
                findings.append(_found(at, name, content, f"took {took:.1f} s"))
        if at and at % 50_000 == 0:
            print(f"{at} …", dict(counted), len(findings), flush=True)
    return counted, findings


def _found(at: int, name: str, content: bytes, what: str) -> str:
    told = f"input {at} ({name}): {what}\n  {content[:2000]!r}"
    print(told, flush=True)
    return told


def main() -> None:
    """Feed and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["text", "zipped"])
    parser.add_argument("n", type=int)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    rng = random.Random(asked.seed)
    started = time.monotonic()
    inputs = of_text(rng) if asked.what == "text" else of_zipped(rng)
    counted, findings = run(inputs, asked.n, paste=asked.what == "text")
    print(f"{asked.n} inputs, seed {asked.seed}, {time.monotonic() - started:.0f} s")
    for kind, times in counted.most_common():
        print(f"{times:>9}  {kind}")
    print(f"{len(findings):>9}  findings")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024:>9}  MB of memory at most")
    sys.exit(bool(findings))


if __name__ == "__main__":
    main()
