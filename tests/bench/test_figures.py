"""What the benchmark makes of its measurements."""

import pytest

from bench.figures import percentile, ratio, summary


def test_a_percentile_is_a_value_that_was_measured():
    values = [float(number) for number in range(1, 101)]
    assert percentile(values, 99) == 99
    assert percentile(values, 50) == 50
    assert percentile([3.0, 1.0, 2.0], 99) == 3


def test_the_percentile_of_one_value_is_that_value():
    assert percentile([7.0], 1) == percentile([7.0], 99) == 7


def test_a_phase_in_which_the_machine_was_slow_does_not_change_a_ratio():
    small = [[1.0, 1.0], [10.0, 10.0], [1.0, 1.0]]
    large = [[1.5, 1.5], [15.0, 15.0], [1.5, 1.5]]
    assert ratio(large, small) == pytest.approx(1.5)


def test_a_disturbed_request_does_not_change_what_its_round_says():
    assert ratio([[9.0, 1.5, 1.6]], [[1.1, 1.0, 7.0]]) == pytest.approx(1.5)


def test_a_round_in_which_only_one_size_was_disturbed_does_not_decide():
    small = [[1.0], [1.0], [1.0]]
    large = [[1.5], [90.0], [1.5]]
    assert ratio(large, small) == pytest.approx(1.5)


def test_rounds_without_a_counterpart_are_refused():
    with pytest.raises(ValueError, match="zip"):
        ratio([[1.0], [1.0]], [[1.0]])


def test_a_summary_is_in_milliseconds_over_all_rounds():
    found = summary([[0.010, 0.020], [0.030]], [[0.004, 0.005], [0.006]])
    assert found["requests"] == 3
    assert found["median_ms"] == pytest.approx(20)
    assert found["p99_ms"] == pytest.approx(30)


def test_processor_time_is_that_of_the_undisturbed_tenth():
    quiet, disturbed = [[0.015] * 2], [[0.060] * 8]
    assert summary([[1.0] * 10], quiet + disturbed)["processor_ms"] == pytest.approx(15)
