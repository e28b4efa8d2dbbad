"""Charts become pictures, here or by a process of its own."""

import pandas as pd

from workbench.charts.picture import svg, svgs
from workbench.charts.ranking import ranking_chart

FRAME = pd.DataFrame(
    [("H1 Geld – 钱", 1.0, "1", True, False)], columns=["name", "score", "label", "leads", "thin"]
)
WORDS = {"title": "One leads", "subtitle": "By points", "axis": "Score", "alt": "A dot"}


def test_a_process_of_its_own_draws_what_would_be_drawn_here_in_any_script():
    charts = [ranking_chart(FRAME, theme, WORDS) for theme in ("light", "dark")]
    assert svgs(charts) == [svg(chart) for chart in charts]
    assert "钱" in svgs(charts)[0]


def test_a_file_of_the_working_folder_is_not_mistaken_for_the_library(tmp_path, monkeypatch):
    (tmp_path / "vl_convert.py").write_text("raise SystemExit(1)")
    monkeypatch.chdir(tmp_path)
    assert svgs([ranking_chart(FRAME, "light", WORDS)])[0].startswith("<svg")
