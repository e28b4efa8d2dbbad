from dataclasses import replace

import pytest

from tests.drawing import AUM, case
from workbench.scoring.acceptability import Acceptability, rank_acceptability
from workbench.views.acceptability import Wish, acceptability_view, percent

ANN = "ann"


def view(rows=AUM, wish=None, **options):
    drawn, wish = case(rows), wish or Wish()
    return acceptability_view(drawn, rank_acceptability(drawn, ANN, samples=4000, **options), wish)


def result(*shares):
    lines = tuple(shares)
    ids = tuple(f"H{n}" for n in range(1, len(lines) + 1))
    return Acceptability(
        hypotheses=ids, unranked=(), shares=lines, low=lines, high=lines, samples=1000, seed=3, weights="free"
    )


def test_those_most_often_near_the_top_come_first():
    drawn = case({"E1": "C C C"})
    told = acceptability_view(drawn, result((0.2, 0.3, 0.5), (0.5, 0.5, 0.0), (0.3, 0.2, 0.5)), Wish())
    assert [row["id"] for row in told["rows"]] == ["H2", "H3", "H1"]
    assert told["rows"][0]["shares"] == ["50 %", "50 %", "0 %"]


def test_the_title_names_all_that_the_draws_cannot_tell_apart():
    told = view()["picture"]["title"]
    assert told.startswith("H1 Hypothesis 1 and H2 Hypothesis 2 are least contradicted about equally often")
    alone = view({"E1": "C I"})["picture"]["title"]
    assert alone == "H1 Hypothesis 1 is least contradicted in 100 % of the random draws"


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        (Wish(), "Every row may weigh anything. This is not a probability"),
        (Wish(weights="ordered"), "A row that is graded higher always weighs more"),
        (Wish(cells=0.1), "moves one step up or down with a chance of 10 %."),
        (Wish(several=True, cells=0.1), "every rating is that of one of the analysts, drawn at random."),
    ],
)
def test_the_caption_says_what_was_drawn_at_random(wish, told):
    caption = view(wish=wish)["caption"]
    assert told in caption
    assert "one step" not in caption or not wish.several


@pytest.mark.parametrize(
    ("share", "told"), [(0, "0 %"), (0.004, "<1 %"), (0.5, "50 %"), (0.9999, ">99 %"), (1, "100 %")]
)
def test_a_share_never_reads_as_nothing_or_everything_unless_it_is(share, told):
    assert percent(share) == told


def test_an_interval_and_the_seed_are_printed():
    told = view(seed=7)
    assert told["drawn"] == "Seed\u00a07; ranges are 95\u00a0% intervals."
    assert told["rows"][-1]["interval"] == "0.0–0.1 %"


def test_an_end_that_would_be_written_as_nothing_or_everything_is_not():
    never = replace(result((0.0,), (1.0,)), low=((0.0,), (0.9996,)), high=((0.0003,), (1.0,)))
    told = acceptability_view(case({"E1": "C C"}), never, Wish())
    assert [row["interval"] for row in told["rows"]] == ["under 0.1 %", "over 99.9 %"]


def test_whom_nobody_rated_has_no_bar_and_is_named():
    told = view({"E1": "C I ."})
    assert [row["id"] for row in told["rows"]] == ["H1", "H2"]
    assert told["unranked"] == "Without a rank, since no cell of it is rated: H3 Hypothesis 3."


def test_nobody_rated_draws_nothing():
    told = view({"E1": ". ."})
    assert told["frame"] is None
    assert told["rows"] == []


def test_a_label_stands_only_where_there_is_room_for_it():
    drawn = case({"E1": "C C C"})
    told = acceptability_view(drawn, result((0.84, 0.1, 0.06), (0.1, 0.84, 0.06), (0.06, 0.06, 0.88)), Wish())
    assert [part["label"] for part in told["frame"][:3]] == ["1st 84 %", "2nd", ""]


def test_a_label_that_is_empty_leaves_the_id():
    drawn = case({"E1": "C I"})
    plain = replace(drawn, hypotheses=tuple(replace(one, label="") for one in drawn.hypotheses))
    told = acceptability_view(plain, rank_acceptability(plain, ANN, samples=10), Wish())
    assert [row["name"] for row in told["rows"]] == ["H1", "H2"]
