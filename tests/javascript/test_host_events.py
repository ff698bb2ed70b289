"""The global object as an event target: errors and rejections that nobody handles.

Node has no such events on its global object; what is expected here is what HTML and DOM say.
"""

from __future__ import annotations

import io
import textwrap

import pytest

from thenloop.javascript.engine.agent import Engine


def run(source: str, **options: str) -> tuple[list[str], str, int]:
    """Lines of standard output, standard error, and the exit status."""
    out, err = io.StringIO(), io.StringIO()
    engine = Engine(virtual_time=True, stdout=out, stderr=err, **options)  # type: ignore[arg-type]
    engine.run(textwrap.dedent(source), file="program.js")
    status = engine.host.finish()
    return out.getvalue().splitlines(), err.getvalue(), status


def test_an_error_event_has_its_parts() -> None:
    lines, err, status = run("""
        addEventListener("error", (event) => {
          console.log(event.type, event.message, event.error.name, event.cancelable);
          console.log(event.filename, event.lineno, event.target === globalThis, event.isTrusted);
          console.log(event instanceof ErrorEvent, event instanceof Event);
          event.preventDefault();
        });
        setTimeout(() => {
          null.property;
        });
        """)
    message = "TypeError: Cannot read properties of null (reading 'property')"
    assert lines == [
        f"error Uncaught {message} TypeError true",
        "program.js 9 true true",
        "true true",
    ]
    assert (err, status) == ("", 0)


def test_an_error_that_is_not_prevented_is_shown_and_the_program_goes_on() -> None:
    lines, err, status = run("""
        addEventListener("error", () => console.log("heard"));
        setTimeout(() => { throw new Error("escaped"); });
        setTimeout(() => console.log("goes on"), 1);
        """)
    assert lines == ["heard", "goes on"]
    assert "Error: escaped" in err
    assert status == 1


def test_onerror_is_given_five_values_and_true_cancels() -> None:
    lines, err, status = run("""
        onerror = (...parts) => { console.log(parts.length, parts[0], parts[4]); return true; };
        console.log(typeof onerror);
        setTimeout(() => { throw 5; });
        """)
    assert lines == ["function", "5 Uncaught 5 5"]
    assert (err, status) == ("", 0)


def test_onerror_can_be_replaced_and_taken_away() -> None:
    lines, _, status = run("""
        onerror = () => { console.log("first"); return true; };
        onerror = () => { console.log("second"); return true; };
        setTimeout(() => { throw 1; });
        setTimeout(() => { onerror = null; console.log(onerror); }, 1);
        setTimeout(() => { throw 2; }, 2);
        """)
    assert lines == ["second", "null"]
    assert status == 1


def test_rejections_are_told_and_taken_back() -> None:
    lines, err, status = run("""
        addEventListener("unhandledrejection", (event) => {
          console.log(event.type, event.reason, event.promise === promise);
          console.log(event instanceof PromiseRejectionEvent);
          event.preventDefault();
          setTimeout(() => promise.catch(() => console.log("caught")), 10);
        });
        onrejectionhandled = (event) => console.log(event.type, event.promise === promise);
        const promise = Promise.reject("reason");
        """)
    assert lines == [
        "unhandledrejection reason true",
        "true",
        "caught",
        "rejectionhandled true",
    ]
    assert (err, status) == ("", 0)


def test_returning_false_from_onunhandledrejection_cancels() -> None:
    lines, err, status = run("""
        onunhandledrejection = (event) => { console.log(event.reason.message); return false; };
        Promise.reject(new Error("nobody"));
        """)
    assert (lines, err, status) == (["nobody"], "", 0)


def test_a_checkpoint_follows_each_listener_of_the_host() -> None:
    lines, _, _ = run("""
        for (const name of ["one", "two"]) {
          addEventListener("unhandledrejection", (event) => {
            console.log("listener", name);
            Promise.resolve().then(() => console.log("microtask", name));
            event.preventDefault();
          });
        }
        Promise.reject();
        """)
    assert lines == ["listener one", "microtask one", "listener two", "microtask two"]


def test_listeners_share_one_event_and_may_stop_it() -> None:
    lines, _, _ = run("""
        let first;
        addEventListener("error", (event) => { first = event; event.preventDefault(); });
        addEventListener("error", (event) => {
          console.log(event === first, event.defaultPrevented);
          event.stopImmediatePropagation();
        });
        addEventListener("error", () => console.log("never"));
        setTimeout(() => { throw 0; });
        """)
    assert lines == ["true true"]


def test_once_and_removal_count_for_events_of_the_host() -> None:
    lines, _, _ = run("""
        const always = (event) => { console.log("always"); event.preventDefault(); };
        addEventListener("error", always);
        addEventListener("error", () => console.log("once"), { once: true });
        setTimeout(() => { throw 0; });
        setTimeout(() => { throw 0; }, 1);
        setTimeout(() => removeEventListener("error", always), 2);
        setTimeout(() => { throw 0; }, 3);
        """)
    assert lines == ["always", "once", "always"]


def test_the_global_object_takes_events_of_a_program() -> None:
    lines, _, _ = run("""
        addEventListener("hello", (event) => console.log(event.type, event.target === globalThis));
        console.log(dispatchEvent(new Event("hello")));
        onerror = (message) => { console.log("onerror", message); return true; };
        console.log(dispatchEvent(new ErrorEvent("error", { message: "m", cancelable: true })));
        """)
    assert lines == ["hello true", "true", "onerror m", "false"]


def test_report_error_is_heard_at_once() -> None:
    lines, err, status = run("""
        onerror = (message) => { console.log(message); return true; };
        reportError(new RangeError("reported"));
        console.log("after");
        onerror = null;
        reportError({ not: "an error" });
        """)
    assert lines == ["Uncaught RangeError: reported", "after"]
    assert "Uncaught { not: 'an error' }" in err
    assert status == 1


def test_listeners_that_capture_come_first() -> None:
    lines, _, _ = run("""
        const target = new EventTarget();
        target.addEventListener("x", () => console.log("bubbling"));
        target.addEventListener("x", () => console.log("capturing"), true);
        target.addEventListener("x", () => target.addEventListener("x", () => console.log("late")));
        target.dispatchEvent(new Event("x"));
        """)
    assert lines == ["capturing", "bubbling"]


def test_an_event_cannot_be_dispatched_twice_at_a_time() -> None:
    lines, _, _ = run("""
        const target = new EventTarget();
        target.addEventListener("x", (event) => {
          try { target.dispatchEvent(event); } catch (error) { console.log(error.name); }
        });
        target.dispatchEvent(new Event("x"));
        """)
    assert lines == ["InvalidStateError"]


def test_an_error_in_a_listener_is_reported_and_the_others_run() -> None:
    lines, err, status = run("""
        const target = new EventTarget();
        target.addEventListener("x", () => { throw new Error("in a listener"); });
        target.addEventListener("x", () => console.log("second"));
        console.log(target.dispatchEvent(new Event("x")));
        """)
    assert lines == ["second", "true"]
    assert "Error: in a listener" in err
    assert status == 1


@pytest.mark.parametrize(
    ("profile", "lines"),
    [("browser", ["timer", "never in Node"]), ("node", ["timer", "exit 1"])],
)
def test_an_uncaught_error_ends_a_program_by_the_profile_of_node(
    profile: str, lines: list[str]
) -> None:
    from thenloop.javascript.host import ProgramExit

    source = """
        if (PROFILE === "node") process.on("exit", (code) => console.log("exit", code));
        setTimeout(() => { console.log("timer"); throw new Error("x"); }, 1);
        setTimeout(() => console.log("never in Node"), 2);
        """
    out = io.StringIO()
    engine = Engine(virtual_time=True, profile=profile, stdout=out, stderr=io.StringIO())
    engine.global_object.set("PROFILE", profile)
    try:
        engine.run(source)
        status = engine.host.finish()
    except ProgramExit as end:
        status = end.status
    assert out.getvalue().splitlines() == lines
    assert status == 1
