"""The page on the method: one page of paper, nothing fetched, the example as it was published."""

import re

import pytest

from workbench.export.lesson.primer import primer_page
from workbench.messages import speaking
from workbench.model.case import Case


@pytest.mark.parametrize("language", ["en", "ko"])
def test_it_is_printed_on_one_page(browser, language, tmp_path):
    with speaking(language):
        (tmp_path / "primer.html").write_bytes(primer_page(Case(title="x")))
    page = browser.new_page()
    page.goto((tmp_path / "primer.html").as_uri())
    printed = page.pdf(prefer_css_page_size=True)
    page.close()
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1


def test_nothing_is_run_or_fetched():
    page = primer_page(Case(title="x")).decode("utf-8")
    assert "<script" not in page
    assert not re.search("src=|url\\(|href=", page)


def test_the_example_has_the_published_sums():
    page = primer_page(Case(title="x")).decode("utf-8")
    assert re.findall(r"<td>(\d)</td>", page) == ["1", "1", "2", "3"]
