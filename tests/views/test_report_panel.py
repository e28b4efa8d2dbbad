from tests.drawing import AUM, case
from workbench.views.report_panel import report_panel_view


def test_the_report_shows_sums_once_every_row_is_judged():
    view = report_panel_view(case(AUM), "ann")
    assert view["shown"]
    assert view["order"] == ["H1", "H2", "H3", "H4"]
    assert "tied" in view["sentences"]["standing"]


def test_until_then_nothing_that_rests_on_a_sum_is_in_it():
    view = report_panel_view(case({"E1": "C ."}), "ann")
    assert not view["shown"]
    assert "1 of 2 cells" in view["hidden"]
    assert (view["columns"], view["order"], view["sentences"], view["linchpins"]) == ([], [], {}, [])
    assert view["trials"]


def test_the_cells_that_would_change_who_leads_wait_for_the_sums_too():
    assert report_panel_view(case(AUM), "ann")["flips"]["rows"]
    assert report_panel_view(case({"E1": "C ."}), "ann")["flips"] == {}
