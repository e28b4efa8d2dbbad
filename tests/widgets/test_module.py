"""Modules are joined as they stand; what cannot be joined is refused before a browser sees it."""

import re
from importlib.resources import files

import pytest

from workbench.widgets import module as joiner
from workbench.widgets.module import module, style


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A stand-in for workbench/widgets, to be filled by a test."""
    monkeypatch.setattr(joiner, "files", lambda package: tmp_path)
    module.cache_clear()
    yield tmp_path
    module.cache_clear()


def write(folder, **texts):
    for name, text in texts.items():
        (folder / f"{name}.js").write_text(text, encoding="utf-8")


def test_imported_modules_come_first_and_once(folder):
    write(folder, a='import { b } from "./b.js";\nimport { c } from "./c.js";\nexport default b(c);\n')
    write(
        folder,
        b='import { c } from "./c.js";\nexport function b(x) {\n  return x + c;\n}\n',
        c="export const c = 1;\n",
    )
    joined = module("a.js")
    assert [joined.index(line) for line in ("const c", "function b", "export default")] == sorted(
        joined.index(line) for line in ("const c", "function b", "export default")
    )
    assert joined.count("const c = 1") == 1
    assert "import" not in joined


def test_imports_over_several_lines_and_folders_are_joined(folder):
    (folder / "in").mkdir()
    write(folder, b="export const one = 1;\nexport const two = 2;\n")
    (folder / "in" / "a.js").write_text(
        'import {\n  one,\n  two,\n} from "../b.js";\nexport default one + two;\n'
    )
    assert module("in/a.js").count("import") == 0


@pytest.mark.parametrize(
    "line",
    [
        'import b from "./b.js";',
        'import * as b from "./b.js";',
        'import { b } from "elsewhere";',
        "export { b };",
    ],
)
def test_other_ways_to_import_or_export_are_refused(folder, line):
    write(folder, a=f"{line}\n", b="export const b = 1;\n")
    with pytest.raises(ValueError, match="cannot join"):
        module("a.js")


def test_two_modules_with_one_name_are_refused(folder):
    write(folder, a='import { b } from "./b.js";\nconst inner = b;\nexport default inner;\n')
    write(folder, b="const inner = 1;\nexport const b = inner;\n")
    with pytest.raises(ValueError, match="'inner'"):
        module("a.js")


def test_circles_are_refused(folder):
    write(
        folder,
        a='import { b } from "./b.js";\nexport const a = 1;\n',
        b='import { a } from "./a.js";\nexport const b = 1;\n',
    )
    with pytest.raises(ValueError, match="imports itself"):
        module("a.js")


def test_only_the_widget_has_a_default_export(folder):
    write(
        folder,
        a='import { b } from "./b.js";\nexport default 1;\n',
        b="export const b = 1;\nexport default b;\n",
    )
    with pytest.raises(ValueError, match="default export"):
        module("a.js")


def widgets():
    own = {folder.name: folder / f"{folder.name}.js" for folder in files("workbench.widgets").iterdir()}
    return sorted(
        n for n, path in own.items() if path.is_file() and "export default" in path.read_text("utf-8")
    )


@pytest.mark.parametrize("name", widgets())
def test_every_widget_joins_and_asks_nothing_of_the_network(name):
    joined = module(f"{name}/{name}.js")
    assert "export default" in joined
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|\bfetch\(|XMLHttp", joined
    )
    code = re.sub(r"/\*.*?\*/|^ *//.*$", "", joined, flags=re.DOTALL | re.MULTILINE)
    assert not re.search(r"\bimport\(|https?://", code)


@pytest.mark.parametrize("name", widgets())
def test_every_style_starts_at_the_root_and_is_never_forced(name):
    sheet = style(f"{name}/{name}.css")
    assert "!important" not in sheet
    assert "@import" not in sheet
    assert "url(" not in sheet
    plain = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    for selector in re.findall(r"(?:^|[{}])\s*([^{}@]+?)\s*\{", plain):
        if re.fullmatch(r"from|to|[\d.%, ]+", selector):
            continue
        for part in re.split(r",(?![^(]*\))", selector):
            assert re.match(r"(body\[[^\]]*\] )?\.wb\b", part.strip()), part


def test_no_colour_is_written_outside_the_tokens():
    for sheet in files("workbench.widgets").rglob("*.css"):
        text = re.sub(r"rgb\(0 0 0 / \d+%\)", "", sheet.read_text(encoding="utf-8"))
        assert not re.search(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(", text), sheet
