"""Folders, archives and archives within them: found in order, bounded, and nothing outside them touched."""

import io
import stat
import zipfile

import pytest

from tests.classroom.handed_in import blank, made, put, rated
from workbench.casefile import to_json
from workbench.classroom import archive, finding, found
from workbench.classroom.collecting import collect

BOARD = {"E1": "C I", "E2": "N CC", "E3": "NA II"}


def handed(who):
    return to_json(made(blank(), rated(BOARD), by=who)).encode()


def zipped(entries):
    """Return an archive of entries: name or ZipInfo to content."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in entries.items() if isinstance(entries, dict) else entries:
            packed.writestr(name, content)
    return into.getvalue()


def students(place):
    return [one.student for one in collect(place).hand_ins]


def problems(place):
    return {one.file: one.kind for one in collect(place).problems}


def test_a_learning_platforms_archive_is_collected_as_it_came(tmp_path):
    names = {
        "Ann Lee_4711_assignsubmission_file_/case-ann.json": handed("Ann Lee"),
        "Bo Ekström_4712_assignsubmission_file_/case.json": handed("Bo Ekström"),
        "__MACOSX/Bo Ekström_4712_assignsubmission_file_/._case.json": b"\x00",
        "Cy Onu_4713_assignsubmission_file_case.json": handed("Cy Onu"),
        "Cy Onu_4713_assignsubmission_onlinetext_/onlinetext.html": b"<p>Done</p>",
    }
    place = put(tmp_path, "Submissions.zip", zipped(names))
    assert students(place) == ["Ann Lee", "Bo Ekström", "Cy Onu"]
    assert students(tmp_path) == ["Ann Lee", "Bo Ekström", "Cy Onu"]
    assert problems(place) == {
        "Submissions.zip/Cy Onu_4713_assignsubmission_onlinetext_/onlinetext.html": "other"
    }


def test_folders_within_folders_are_looked_through_and_files_named_by_their_way(tmp_path):
    inner = tmp_path / "group 1" / "late"
    inner.mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    put(tmp_path / ".git", "case.json", b"{}")
    put(inner, "ann.json", handed("ann"))
    assert [one.file for one in collect(tmp_path).hand_ins] == ["group 1/late/ann.json"]
    assert problems(tmp_path) == {}


def test_an_archive_in_an_archive_is_opened_and_one_further_in_is_not(tmp_path):
    innermost = zipped({"cy.json": handed("cy")})
    inner = zipped({"bo.json": handed("bo"), "more.zip": innermost})
    place = put(tmp_path, "all.zip", zipped({"ann.json": handed("ann"), "bo.zip": inner}))
    assert students(place) == ["ann", "bo"]
    assert problems(place) == {"all.zip/bo.zip/more.zip": "deep"}


@pytest.mark.parametrize(
    "name",
    ["../ann.json", "a/../../ann.json", "/etc/ann.json", "C:/ann.json", "..\\ann.json", "\\\\host\\ann.json"],
)
def test_a_name_that_leaves_the_archive_is_named_and_nothing_is_written(tmp_path, name):
    folder = tmp_path / "in"
    folder.mkdir()
    put(folder, "all.zip", zipped({name: handed("ann"), "bo.json": handed("bo")}))
    assert students(folder) == ["bo"]
    assert list(problems(folder).values()) == ["outside"]
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["all.zip", "in"]


def test_a_link_in_an_archive_is_not_followed(tmp_path):
    link = zipfile.ZipInfo("link.json")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    place = put(tmp_path, "all.zip", zipped([(link, "/etc/passwd")]))
    assert problems(place) == {"all.zip/link.json": "link"}


def test_a_link_to_a_folder_is_not_followed_either(tmp_path):
    outside, folder = tmp_path / "outside", tmp_path / "in"
    outside.mkdir()
    folder.mkdir()
    put(outside, "eve.json", handed("eve"))
    (folder / "way").symlink_to(outside)
    assert problems(folder) == {"way": "link"}


def test_what_unpacks_to_too_much_is_not_unpacked(tmp_path, monkeypatch):
    bomb = zipped({"bomb.json": b"0" * (found.LARGEST + 1), "ann.json": handed("ann")})
    assert len(bomb) < 50_000
    place = put(tmp_path, "all.zip", bomb)
    assert (students(place), problems(place)) == (["ann"], {"all.zip/bomb.json": "large"})


def test_a_size_that_is_a_lie_is_found_out_while_reading(tmp_path, monkeypatch):
    place = put(tmp_path, "all.zip", zipped({"ann.json": handed("ann"), "bo.json": handed("bo")}))
    lies = place.read_bytes().replace(len(handed("bo")).to_bytes(4, "little"), (7).to_bytes(4, "little"))
    place.write_bytes(lies)
    monkeypatch.setattr(found, "LARGEST", len(handed("ann")) + 10)
    assert "bo" not in students(place)
    assert list(problems(place)) != []


def test_the_sum_of_what_comes_out_is_bounded_through_archives_within(tmp_path, monkeypatch):
    monkeypatch.setattr(archive.Allowance.__init__, "__defaults__", (len(handed("ann")) + 10,))
    inner = zipped({"bo.json": handed("bo")})
    place = put(tmp_path, "all.zip", zipped({"a.zip": inner, "b.json": handed("cy"), "c.json": b"{}"}))
    assert students(place) == ["bo"]
    assert problems(place) == {"all.zip/b.json": "unpacks", "all.zip/c.json": "unpacks"}


def test_an_endless_list_of_contents_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MOST_ENTRIES", 3)
    place = put(tmp_path, "all.zip", zipped({f"{n}.json": b"{}" for n in range(5)}))
    assert problems(place) == {"all.zip": "unpacks"}
    outer = put(tmp_path, "outer.zip", zipped({"in.zip": place.read_bytes(), "ann.json": handed("ann")}))
    assert (students(outer), problems(outer)) == (["ann"], {"outer.zip/in.zip": "unpacks"})


# by name, since what is packed holds the time of day and would be called otherwise in each process
DAMAGED = {
    "empty": b"",
    "two letters": b"PK",
    "nothing in it": b"PK\x05\x06" + bytes(18),
    "cut": zipped({"a.json": b"{}" * 9})[:-30],
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_archive_is_named_and_stops_nothing(tmp_path, content):
    put(tmp_path, "all.zip", content)
    put(tmp_path, "bo.json", handed("bo"))
    assert students(tmp_path) == ["bo"]
    assert set(problems(tmp_path).values()) <= {"archive"}


def test_a_damaged_archive_within_one_stops_nothing_either(tmp_path):
    damaged = bytearray(zipped({"in.json": handed("ann")}))
    damaged[60:90] = bytes(30)
    entries = {"a.zip": b"PK\x03\x04", "b.zip": bytes(damaged), "c.json": handed("cy")}
    place = put(tmp_path, "all.zip", zipped(entries))
    assert students(place) == ["cy"]
    assert problems(place) == {"all.zip/a.zip": "archive", "all.zip/b.zip/in.json": "unreadable"}


def test_a_locked_entry_and_one_packed_in_a_rare_way_are_named(tmp_path):
    rare = zipfile.ZipInfo("rare.json")
    rare.compress_type = zipfile.ZIP_LZMA
    content = bytearray(zipped([(rare, "{}"), ("locked.json", "{}")]))
    directory = content.index(b"PK\x01\x02", content.index(b"PK\x01\x02") + 1)
    content[directory + 8] |= 1
    place = put(tmp_path, "all.zip", bytes(content))
    assert problems(place) == {"all.zip/rare.json": "locked", "all.zip/locked.json": "locked"}


def test_folders_are_looked_through_so_deep_and_no_deeper(tmp_path):
    place = tmp_path
    for n in range(finding.DEEPEST):
        place = place / f"{n}"
        place.mkdir()
        put(place, f"{n}.json", handed(f"s{n}"))
    assert len(students(tmp_path)) == finding.DEEPEST - 1
    assert list(problems(tmp_path).values()) == ["deep"]


def test_no_more_than_so_many_files_are_listed_and_the_next_one_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(finding, "MOST_LISTED", 2)
    for who in ("ann", "bo", "cy", "dee"):
        put(tmp_path, f"{who}.json", handed(who))
    assert students(tmp_path) == ["ann", "bo"]
    assert problems(tmp_path) == {"cy.json": "many"}


def test_one_file_alone_is_collected_too(tmp_path):
    assert students(put(tmp_path, "ann.json", handed("ann"))) == ["ann"]
