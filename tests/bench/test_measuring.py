"""How many requests are made, and in which order."""

from bench.measuring import PATIENCE, plan, turned


def test_a_fast_page_gets_all_requests():
    assert plan(100, 0.02) == (10, 10)


def test_a_slow_page_gets_fewer_so_that_nobody_waits_for_hours():
    rounds, times = plan(100, 1.0)
    assert rounds * times == PATIENCE
    assert plan(100, 60.0) == (3, 1)


def test_every_size_is_the_first_one_once():
    assert [turned([100, 1000, 10_000], number)[0] for number in range(3)] == [100, 1000, 10_000]
    assert sorted(turned([100, 1000, 10_000], 7)) == [100, 1000, 10_000]
