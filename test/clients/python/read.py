"""The generated client of Python, put to the test: it reads recorded replies, looks into them, and writes them again."""

import json
import sys
from pathlib import Path

import httpx
from bareme_client import Client, models
from bareme_client.api.attempts import get_attempt, get_attempt_result, save_response

# An operation that answers so.
OPERATIONS = {"Attempt": get_attempt, "Result": get_attempt_result, "Problem": save_response}
RESULTS = {"none": models.ResultWithheld, "score": models.ResultScore, "answers": models.ResultAnswers}


def parse(schema, reply):
    status = reply["status"] if schema == "Problem" else 200
    client = Client(base_url="http://bareme.test", raise_on_unexpected_status=True)
    return OPERATIONS[schema]._build_response(client=client, response=httpx.Response(status, json=reply)).parsed


def is_read(value, what):
    """Looks at what only the right type shows: a response beside null, the variant of a union, a code."""
    if isinstance(value, models.Problem):
        return value.code == what
    if not isinstance(value, models.Attempt):
        return isinstance(value, RESULTS[what])
    if what == "withheld":
        return value.questions is None
    first = value.questions[0]
    if what == "started":
        return isinstance(first, models.SingleQuestion) and first.response is None
    if not isinstance(first.response, models.SingleResponse):
        return False
    # Options have other ids in each database.
    return any(one.id == first.response.choice and "construction" in one.text for one in first.options)


source, target = map(Path, sys.argv[1:])
for file in source.glob("*.json"):
    schema, what = file.stem.split(".")
    value = parse(schema, json.loads(file.read_text()))
    assert is_read(value, what), f"{file.stem} was not read as it is: {value}"
    (target / file.name).write_text(json.dumps(value.to_dict()))
