"""Long work for the newest order only: what is older is given up, and it can be cancelled."""

from threading import Event, Thread

import pytest

from workbench.widgets.newest import Newest


def at_once(work):
    work()


def test_what_is_ordered_is_worked_out_once():
    done = []
    newest = Newest(lambda order, tell: done.append(order) or order * 2, lambda: None, run=at_once, rest=0)
    newest.want(3)
    newest.want(3)
    assert done == [3]
    assert newest.found == (3, 6)
    assert newest.progress is None


class Slow:
    """Work that goes on step by step as the test lets it, in a thread of its own."""

    def __init__(self, rest=0.0):
        self.step, self.reached, self.ended = Event(), Event(), Event()
        self.began = []
        self.told = []
        self.given_up = []
        self.newest = Newest(self.work, self.changed, run=self.run, rest=rest)

    def changed(self):
        self.told.append(self.newest.progress)

    def run(self, work):
        self.thread = Thread(target=work)
        self.thread.start()

    def work(self, order, tell):
        self.began.append(order)
        for done in range(1, 4):
            self.reached.set()
            self.step.wait(10)
            if not tell(done, 3):
                self.given_up.append((order, done))
                return (order, done)
        return (order, 3)

    def finish(self):
        self.step.set()
        self.thread.join(10)
        assert not self.thread.is_alive()


def test_an_older_order_is_given_up_for_the_newest_and_those_between_never_begin():
    slow = Slow()
    slow.newest.want("a")
    slow.reached.wait(10)
    slow.newest.want("b")
    slow.newest.want("c")
    slow.finish()
    assert slow.began == ["a", "c"]
    assert slow.given_up == [("a", 1)]
    assert slow.newest.found == ("c", ("c", 3))


def test_what_was_found_before_stays_until_the_newest_is_there():
    slow = Slow()
    slow.newest.want("a")
    slow.finish()
    slow.step.clear()
    slow.reached.clear()
    slow.newest.want("b")
    slow.reached.wait(10)
    assert slow.newest.found == ("a", ("a", 3))
    assert slow.newest.progress == (0, 0)
    slow.finish()
    assert slow.newest.found[0] == "b"


def test_cancelling_keeps_what_is_there_and_again_begins_anew():
    slow = Slow()
    slow.newest.want("a")
    slow.reached.wait(10)
    slow.newest.stop()
    slow.finish()
    assert slow.newest.found == ("a", ("a", 1))
    assert slow.newest.stopped
    slow.newest.again()
    slow.finish()
    assert slow.newest.found == ("a", ("a", 3))
    assert not slow.newest.stopped


def test_while_orders_keep_coming_nothing_begins():
    slow = Slow(rest=0.3)
    slow.newest.want("a")
    slow.finish()
    for order in ("b", "c", "d"):
        slow.newest.want(order)
    slow.finish()
    assert slow.began == ["a", "d"]


def test_what_is_cancelled_while_it_waits_never_begins():
    slow = Slow(rest=60)
    slow.newest.want("a")
    slow.finish()
    slow.newest.want("b")
    slow.newest.stop()
    slow.finish()
    assert slow.began == ["a"]
    assert slow.newest.progress is None


def test_progress_is_told_from_the_working_thread():
    slow = Slow()
    slow.newest.want("a")
    slow.finish()
    assert (1, 3) in slow.told
    assert slow.told[-1] is None


def test_work_that_fails_leaves_the_next_order_its_turn():
    def work(order, tell):
        if order == "bad":
            raise ValueError(order)
        return order

    newest = Newest(work, lambda: None, run=at_once, rest=0)
    with pytest.raises(ValueError, match="bad"):
        newest.want("bad")
    newest.want("good")
    assert newest.found == ("good", "good")
