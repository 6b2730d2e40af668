# SPDX-License-Identifier: LGPL-2.1-or-later
"""Every question as a method: signature, docstring, defaults, parameters, progress and stopping."""
import inspect
import os
import re
import signal
import subprocess
import sys
import threading

import pytest

import sitnet
from sitnet import _sitnet, questions

NAMES = _sitnet.analysis_names()


@pytest.mark.parametrize("name", NAMES)
def test_method_says_what_the_table_says(name):
    method = getattr(sitnet.Network, name)
    listed = sitnet.Table(_sitnet.analysis_parameters(name, "en"))
    signature = inspect.signature(method)
    assert set(signature.parameters) == {"self", *listed["name"].to_list(), "sort", "top", "language", "progress"}
    for row in listed.rows():
        parameter = signature.parameters[row["name"]]
        assert parameter.kind is inspect.Parameter.KEYWORD_ONLY
        assert (parameter.default is inspect.Parameter.empty) == row["required"]
    question, _, definition = _sitnet.analysis_texts(name, "en")
    assert method.__doc__.startswith(question) and definition.split()[-1] in method.__doc__
    assert not re.search(r"(^|[ (`])--[a-z]|0 to 0$", method.__doc__, re.MULTILINE)  # no words of the command line
    for column in sitnet.Table(_sitnet.analysis_columns(name, "en"))["name"].to_list():
        assert f"{column} : " in method.__doc__


@pytest.mark.parametrize("name", NAMES)
def test_every_question_is_answered(name, podlesi):
    given = {"source": "ospod"} if name == "reach" else {}
    try:
        answer = getattr(podlesi, name)(**given)
    except sitnet.UnsupportedError:
        pytest.skip("this build has no igraph or GLPK")
    listed = sitnet.Table(_sitnet.analysis_columns(name, "en"))["name"].to_list()
    assert answer.name == name and answer.columns[:1] == listed[:1]
    assert answer == podlesi.ask(name, **given)
    assert len(answer.to_pandas()) == len(answer)


def test_defaults_are_the_librarys(podlesi):
    assert inspect.signature(sitnet.Network.openness).parameters["permutations"].default == 999
    assert inspect.signature(sitnet.Network.bridges).parameters["local"].default is False
    assert podlesi.openness() == podlesi.openness(permutations=999, seed=1)
    assert podlesi.openness() != podlesi.openness(seed=2)


def test_parameters_arrive(podlesi):
    assert len(podlesi.bridges(local=True)) > len(podlesi.bridges())
    assert len(podlesi.introductions(most=3)) == 3
    assert podlesi.invite(sectors=["school", "health"]) == podlesi.invite(sectors="school,health")


@pytest.mark.parametrize("question, error, words", [
    (lambda n: n.bridges(locl=True), TypeError, "no parameter 'locl'; did you mean 'local'"),
    (lambda n: n.bridges(True), TypeError, "positional"),
    (lambda n: n.bridges(local="maybe"), TypeError, "local must be True or False, not 'maybe'"),
    (lambda n: n.openness(seed="x"), TypeError, "seed must be a whole number"),
    (lambda n: n.openness(seed=1.5), TypeError, "seed must be a whole number"),
    (lambda n: n.openness(permutations=0), sitnet.ArgumentError, "permutations"),
    (lambda n: n.communities(resolution="x"), TypeError, "resolution must be a number"),
    (lambda n: n.invite(sectors=3), TypeError, "sectors must be a text or a list of texts"),
    (lambda n: n.invite(sectors=[3]), TypeError, "sectors must be a text or a list of texts"),
    (lambda n: n.providers(layout="round"), sitnet.ArgumentError, "round"),
    (lambda n: n.reach(), TypeError, "reach\\(\\) needs source="),
    (lambda n: n.reach(source="nobody"), sitnet.ArgumentError, "nobody"),
    (lambda n: n.reach(source="a\0b"), sitnet.ArgumentError, "NUL"),
    (lambda n: n.reach(source="\ud800"), sitnet.ArgumentError, "surrogate"),
    (lambda n: n.bridges(language="de"), sitnet.ArgumentError, "de"),
    (lambda n: n.bridges(language=3), TypeError, "language must be text"),
    (lambda n: n.bridges(progress="yes"), TypeError, "progress must be"),
    (lambda n: n.ask("bridgs"), sitnet.ArgumentError, "did you mean 'bridges'"),
    (lambda n: n.ask(3), sitnet.ArgumentError, "no question 3"),
])
def test_wrong_words(podlesi, question, error, words):
    with pytest.raises(error, match=words):
        question(podlesi)


def test_language(podlesi):
    assert podlesi.bridges(language="cs").note != podlesi.bridges().note


def test_progress_is_told_and_may_stop(podlesi):
    told = []
    podlesi.openness(progress=lambda fraction: told.append(fraction))
    assert told and told == sorted(told) and told[-1] == 1
    with pytest.raises(sitnet.CancelledError):
        podlesi.openness(permutations=1000000, progress=lambda fraction: False)


def test_what_the_progress_function_raises_comes_out(podlesi):
    with pytest.raises(ZeroDivisionError):
        podlesi.openness(permutations=100000, progress=lambda fraction: 1 / 0)


def test_ctrl_c_stops_a_long_question(podlesi):
    program = ("import os, signal, sys, threading, time, sitnet\n"
               f"network = sitnet.read({str(_examples() / 'podlesi')!r})\n"
               "threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()\n"
               "started = time.monotonic()\n"
               "try:\n"
               "    network.openness(permutations=1000000)\n"
               "except KeyboardInterrupt:\n"
               "    print('stopped')\n"
               "print(len(network.bridges()))\n")
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["stopped", str(len(podlesi.bridges()))], done.stderr


def _examples():
    import conftest
    return conftest.EXAMPLES


def test_two_threads_get_the_same_answers(podlesi):
    expected = {name: getattr(podlesi, name)() for name in ("bridges", "brokers", "gaps", "openness", "centrality")}
    wrong = []

    def ask():
        for _ in range(20):
            for name, answer in expected.items():
                if getattr(podlesi, name)() != answer or podlesi.scope(sector="school").bridges().name != "bridges":
                    wrong.append(name)

    threads = [threading.Thread(target=ask) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_questions_have_names_of_their_own():
    for name in NAMES:
        assert name not in vars(sitnet.Network) and name in vars(questions.Questions)
