"""What is made of results: ratios, tables, bars, changes, pages and pictures."""

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from benchmarks import report, reports
from benchmarks.bars import BAR_PEERS, BARS, bar_cases, bars_table
from benchmarks.catalogue import Way, cases_matching
from benchmarks.page import BEGIN, END, into_page
from benchmarks.plots import representatives
from benchmarks.results import Series, ratio, rival
from benchmarks.roster import ROOT, Peer, peer_named
from tests.benchmark_results import results, series

# Ratios, tables, comparison


def test_a_ratio_is_taken_against_the_cheapest_way_that_does_the_same_work() -> None:
    ours = series("thenloop", [10.0, 12.0])
    dear = series("asyncio", [80.0, 90.0], way="a")
    cheap = series("asyncio", [40.0, 50.0], way="b")
    less = series("asyncio", [1.0], way="c", for_scale=True)
    assert rival([dear, cheap, less], min) is cheap
    assert rival([less], min) is None
    assert ratio([ours, dear, cheap, less], cheap, min) == 10 / 40
    assert ratio([ours], ours, min) is None


def test_bytes_are_compared_by_the_same_gauge() -> None:
    traced = series("thenloop", [100.0], case="memory_promise")
    resident = series("thenloop", [300.0], case="memory_promise", way="resident", position=1)
    other = series("asyncio", [400.0], case="memory_promise", way="resident", position=1)
    assert ratio([traced, resident, other], other, min) == 300 / 400


def test_the_report_shows_medians_ratios_and_what_is_unfair() -> None:
    ours = series("thenloop", [90.0, 100.0, 110.0])
    theirs = replace(series("asyncio", [400.0], way="helper"), way_note="no then of its own")
    shown = reports.report(results(ours, theirs), "median")
    assert "0.250" in shown
    assert "[a] no then of its own" in shown
    in_markdown = reports.report(results(ours, theirs), "median", markdown=True)
    assert "| then_hop |   100 ns |   0.250 |" in in_markdown


def test_a_change_is_marked_only_beyond_the_spread_of_both_runs() -> None:
    old = results(series("thenloop", [90.0, 100.0]), series("asyncio", [200.0, 220.0]))
    new = results(series("thenloop", [45.0, 50.0]), series("asyncio", [210.0, 230.0]))
    lines = report.moved(old, new).splitlines()
    (ours,) = (line for line in lines if "thenloop" in line)
    (theirs,) = (line for line in lines if line.startswith("  then_hop  asyncio"))
    assert ours.endswith("-50.0%  *")
    assert theirs.endswith("+4.8%")
    assert any("moved by +4.8%" in line for line in lines)


def test_runs_of_other_sizes_are_not_compared() -> None:
    old = results(series("thenloop", [90.0]))
    new = results(replace(series("thenloop", [90.0]), operations=5))
    assert report.moved(old, new) == "nothing was measured alike in both runs"


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.1234, "0.123"), (1.234, "1.23"), (12.34, "12.3"), (123.4, "123"), (1234567.0, "1,234,567")],
)
def test_numbers_have_three_digits(value: float, text: str) -> None:
    assert report.number(value) == text


# Bars


def measured(case: str, ours: float, asyncio: float, **rest: Any) -> list[Series]:
    return [
        series("thenloop", [ours, 2 * ours], case=case, **rest),
        series("asyncio", [asyncio, 3 * asyncio], case=case),
    ]


def test_a_bar_is_met_by_the_ratio_of_minima() -> None:
    found = results(*measured("then_hop", 10, 100), *measured("async_call", 20, 100))
    found.about["rounds"] = 7
    lines = bars_table(found)
    (hop,) = (line for line in lines if "then_hop" in line)
    (call,) = (line for line in lines if "async_call" in line)
    assert "0.100 (0.25) met" in hop
    assert "0.200 (0.13) NOT MET" in call
    assert any("1 of 2 bars are met" in line for line in lines)
    assert "**not met**" in "\n".join(bars_table(found, markdown=True))
    assert "Fewer than" not in "\n".join(lines)


def test_a_bar_holds_for_each_of_our_ways() -> None:
    found = results(
        *measured("async_generator", 10, 100, way="async for"),
        series("thenloop", [50.0], case="async_generator", way="for_await", position=1),
    )
    lines = "\n".join(bars_table(found))
    assert "0.100 (0.22) met" in lines
    assert "0.500 (0.22) NOT MET" in lines
    assert "Fewer than 7 rounds" in lines


def test_what_has_no_bar_is_reported_and_not_judged() -> None:
    found = results(
        series("thenloop", [10.0], case="memory_promise"),
        series("node", [40.0], case="memory_promise"),
    )
    lines = "\n".join(bars_table(found))
    assert "0.250 (none)" in lines
    assert "0 of 0 bars" in lines
    assert bars_table(results(series("thenloop", [1.0], case="all"))) == []


def test_every_bar_is_about_a_case_that_its_peers_can_do() -> None:
    cases = {case.name: case for case in bar_cases()}
    for each in BARS:
        assert set(each.most) < set(BAR_PEERS)
        assert each.way in {"", *(way.name for way in cases[each.case].ways("thenloop"))}
        assert all(peer_named(peer).ways(cases[each.case]) for peer in each.most)


# The page


def test_results_replace_what_stands_between_the_marks(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"before\n\n{BEGIN}\n\nold\n\n{END}\n\nafter\n")
    (tmp_path / "plots").mkdir()
    (tmp_path / "plots" / "ratios.svg").touch()
    found = results(*measured("then_hop", 10, 100))
    into_page(found, "minimum", page)
    once = page.read_text()
    assert once.startswith("before\n\n<!--")
    assert once.endswith("-->\n\nafter\n")
    assert "old" not in once
    assert "### The bars" in once
    assert "(plots/ratios.svg)" in once
    assert "curves-timers" not in once
    into_page(found, "minimum", page)
    assert page.read_text() == once


def test_a_page_without_marks_is_left_alone(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("nothing here\n")
    with pytest.raises(ValueError, match="marks"):
        into_page(results(), "median", page)
    assert page.read_text() == "nothing here\n"


def test_our_own_page_has_the_marks() -> None:
    page = (ROOT / "docs" / "performance.md").read_text()
    assert page.count(BEGIN) == page.count(END) == 1


# Pictures


def test_bars_show_one_size_and_both_ends_of_what_else_differs() -> None:
    cases = {
        case.name: [replace(Series.of(case, peer_named("thenloop"), 0, Way()), values=[1.0])]
        for case in cases_matching(["timer_set", "nested_await", "all", "memory_promise"])
    }
    names = [case[0].case for case in representatives(cases)]
    assert names == [
        "all",
        "nested_await/1",
        "nested_await/400",
        "timer_set/100000",
        "memory_promise",
    ]


def test_pictures_are_drawn_in_both_formats(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    from benchmarks.plots import draw

    chance = random.Random(1)
    cases = cases_matching(["timer_set", "memory_promise"])
    several = [
        replace(Series.of(case, Peer(peer, peer, ""), 0, Way()), values=[chance.uniform(10, 99)])
        for case in cases
        for peer in ("thenloop", "asyncio")
    ]
    written = draw(results(*several), tmp_path)
    names = {path.name for path in written}
    assert names == {
        f"{stem}.{ending}"
        for stem in ("ratios", "bars-timers", "bars-memory", "curves-timers")
        for ending in ("png", "svg")
    }
    for path in written:
        assert path.read_bytes()[:5] in (b"\x89PNG\r", b"<?xml")
