"""What a program sees of objects that die, of which no recording of Node's could tell."""

from __future__ import annotations

import gc
import io

import pytest

from thenloop.javascript.engine.agent import Engine


@pytest.fixture
def engine() -> Engine:
    made = Engine(virtual_time=True, stdout=io.StringIO(), stderr=io.StringIO())
    made.define_global("collect", 0, lambda this, *_: gc.collect() and None)
    return made


def printed(engine: Engine, source: str) -> str:
    engine.run(source)
    assert isinstance(engine.stdout, io.StringIO) and isinstance(engine.stderr, io.StringIO)
    assert engine.stderr.getvalue() == ""
    return engine.stdout.getvalue()


def test_a_target_lives_until_the_job_is_over(engine: Engine) -> None:
    source = """
        const reference = new WeakRef({ name: 'target' });
        collect();
        console.log(reference.deref().name);
        queueMicrotask(() => console.log('microtask', reference.deref() !== undefined));
        setTimeout(() => console.log('task', reference.deref()), 0);
    """
    assert printed(engine, source) == "target\nmicrotask true\ntask undefined\n"


def test_a_target_that_was_asked_for_lives_on_until_the_job_is_over(engine: Engine) -> None:
    source = """
        let target = {};
        const reference = new WeakRef(target);
        setTimeout(() => {
            target = undefined;
            collect();
            console.log(reference.deref());
        }, 0);
        setTimeout(() => { target = {}; second = new WeakRef(target); }, 1);
        let second;
        setTimeout(() => {
            second.deref();
            target = undefined;
            collect();
            console.log(typeof second.deref());
        }, 2);
        setTimeout(() => { collect(); console.log(second.deref()); }, 3);
    """
    assert printed(engine, source) == "undefined\nobject\nundefined\n"


def test_a_cleanup_is_a_task_behind_the_microtasks(engine: Engine) -> None:
    source = """
        const registry = new FinalizationRegistry((held) => {
            console.log('cleanup', held);
            Promise.resolve().then(() => console.log('after the cleanup'));
        });
        let cycle = {};
        cycle.self = cycle;
        registry.register(cycle, 'cycle');
        setTimeout(() => {
            cycle = undefined;
            collect();
            console.log('collected');
            Promise.resolve().then(() => console.log('microtask'));
        }, 0);
    """
    assert printed(engine, source) == ("collected\nmicrotask\ncleanup cycle\nafter the cleanup\n")


def test_what_was_unregistered_is_not_cleaned_up(engine: Engine) -> None:
    source = """
        const registry = new FinalizationRegistry((held) => console.log('cleanup', held));
        const token = {};
        let first = {}, second = {};
        registry.register(first, 'first', token);
        registry.register(second, 'second');
        console.log(registry.unregister(token));
        setTimeout(() => { first = second = undefined; collect(); }, 0);
    """
    assert printed(engine, source) == "true\ncleanup second\n"


def test_a_token_does_not_keep_its_cell_from_being_cleaned_up(engine: Engine) -> None:
    source = """
        const registry = new FinalizationRegistry((held) => console.log('cleanup', held));
        let target = {};
        registry.register(target, 'held', target);
        setTimeout(() => { target = undefined; collect(); }, 0);
    """
    assert printed(engine, source) == "cleanup held\n"


def test_an_error_of_a_cleanup_is_reported_and_the_others_still_come() -> None:
    engine = Engine(virtual_time=True, stdout=io.StringIO(), stderr=io.StringIO())
    errors: list[str] = []
    engine.define_global("log", 1, lambda this, text=None, *_: errors.append(text))
    engine.run("""
        globalThis.addEventListener('error', (event) => {
            event.preventDefault();
            log(event.error.message);
        });
        const registry = new FinalizationRegistry((held) => { throw new Error(held); });
        let first = {}, second = {};
        registry.register(first, 'first');
        registry.register(second, 'second');
        setTimeout(() => { first = second = undefined; }, 0);
    """)
    assert errors == ["first", "second"]


def test_a_registry_that_is_gone_cleans_nothing_up(engine: Engine) -> None:
    source = """
        let target = {};
        new FinalizationRegistry(() => console.log('never')).register(target, 1);
        setTimeout(() => { collect(); target = undefined; collect(); }, 0);
    """
    assert printed(engine, source) == ""
