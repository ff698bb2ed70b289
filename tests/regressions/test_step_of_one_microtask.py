"""run_one_microtask ran the whole queue when the microtask was a callback."""

from __future__ import annotations

from thenloop import EventLoop, Promise, VirtualClock


def test_a_callback_is_run_alone() -> None:
    log: list[int] = []
    with EventLoop(VirtualClock()) as loop:
        for number in range(3):
            loop.queue_microtask(log.append, number)
        for ran in range(1, 4):
            assert loop.run_one_microtask()
            assert log == list(range(ran))
        assert not loop.run_one_microtask()


def test_what_it_reports_runs_nothing_else() -> None:
    log: list[str] = []

    def listen(event: object) -> None:
        log.append("listener")
        loop.queue_microtask(log.append, "of the listener")

    with EventLoop(VirtualClock(), console=lambda uncaught: None) as loop:
        loop.add_event_listener("error", listen)
        loop.queue_microtask(lambda: 1 // 0)
        Promise.resolve("waiting").then(log.append)
        assert loop.run_one_microtask()
        assert log == ["listener"]
        loop.run()
    assert log == ["listener", "waiting", "of the listener"]
